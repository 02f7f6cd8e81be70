import { expect, test } from "vitest";
import { edgesOf, periodOf, yearBars } from "./brush";

const bar = (value: string, count: number) => ({ value, count, label: { en: value } });
const BARS = yearBars([bar("2019", 3), bar("2021", 5), bar("2022", 1)]);

test("years without anything stand there as zero", () => {
  expect(BARS).toEqual([{ year: 2019, count: 3 }, { year: 2020, count: 0 }, { year: 2021, count: 5 }, { year: 2022, count: 1 }]);
});

test("nothing has no years", () => expect(yearBars([])).toEqual([]));

test("no period has no edges", () => expect(edgesOf("", "", BARS)).toBeNull());

test.each([
  ["2020", "2021", [2020, 2022]],
  ["2020", "", [2020, 2023]],
  ["", "2019", [2019, 2020]],
  ["1990", "2099", [2019, 2023]],
] as const)("from %s until %s lies at %j", (from, until, edges) => expect(edgesOf(from, until, BARS)).toEqual(edges));

test("a period that ends before it begins is empty", () => expect(edgesOf("2021", "2019", BARS)).toEqual([2021, 2021]));

test("a period in whole years comes back the same", () => {
  const edges = edgesOf("2020", "2021", BARS);
  expect(edges && periodOf(edges, BARS)).toEqual({ from: "2020", until: "2021" });
});

test("the whole axis is no period", () => expect(periodOf([2019, 2023], BARS)).toEqual({ from: "", until: "" }));

test("a stretch is never empty", () => expect(periodOf([2020.4, 2020.45], BARS)).toEqual({ from: "2020", until: "2020" }));
