import { expect, test } from "vitest";
import type { EntityDetail } from "../../data/types";
import { sidesOf } from "./sides";

const source = (document: string) => ({ document, claim: `claim/${document}` });
const fact = (property: string, text: string, rival: boolean, ...documents: string[]) => ({ property, value: { text }, rival, sources: documents.map(source) });
const report = (id: string) => ({ id });
const found = (given: object) => ({ facts: [], participants: [], reports: [], ...given }) as unknown as EntityDetail;

test("what each report says stands in its column, and where they contradict each other is marked", () => {
  const sides = sidesOf(found({
    reports: [report("a"), report("b"), report("silent")],
    facts: [fact("ccpg:startDate", "2021-09-23", true, "a"), fact("ccpg:startDate", "2021-09-24", true, "b"), fact("ccpg:place", "Minsk", false, "a", "b")],
    participants: [{ id: "body/x", label: { en: "x" }, sources: [source("b")] }],
  }));
  expect(sides?.reports.map((each) => each.id)).toEqual(["a", "b"]);
  expect(sides?.said.map((row) => [row.name, row.rival, ...row.cells.map((cells) => cells.map((cell) => cell.fact?.value.text))])).toEqual([
    ["ccpg:startDate", true, ["2021-09-23"], ["2021-09-24"]], ["ccpg:place", false, ["Minsk"], ["Minsk"]],
  ]);
  expect(sides?.named.map((row) => row.cells.map((cells) => cells.length))).toEqual([[0, 1]]);
});

test("one report has nothing to stand beside", () => {
  expect(sidesOf(found({ reports: [report("a"), report("b")], facts: [fact("ccpg:place", "Minsk", false, "a")] }))).toBeNull();
});
