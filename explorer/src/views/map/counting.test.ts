import { expect, test } from "vitest";
import type { Entity, MapPoint } from "../../data/types";
import { codeOf } from "./codes";
import { countState, countThings, countTown } from "./counting";

const thing = (from: string | null, more: Partial<Entity> = {}) => ({ id: "meeting/a", type: "Visit", from, topics: [], status: "Held", ...more }) as unknown as Entity;

test("a date counts as far as it is stated", () => {
  const charts = countThings([thing("2021-09-23"), thing("2021-09"), thing("2023"), thing(null)]);
  expect(charts.by_year.map((bar) => [bar.value, bar.count])).toEqual([["2021", 2], ["2022", 0], ["2023", 1]]);
  expect(charts.by_month.map((bar) => bar.count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
  expect(charts.by_weekday.map((bar) => bar.count)).toEqual([0, 0, 0, 1, 0, 0, 0]);
});

test("the most frequent topic comes first", () => {
  const charts = countThings([thing(null, { topics: ["topic/b"] }), thing(null, { topics: ["topic/a", "topic/b"] })]);
  expect(charts.by_topic.map((bar) => [bar.value, bar.count])).toEqual([["topic/b", 2], ["topic/a", 1]]);
});

test("towns and states count by sort", () => {
  const town = { ids: ["meeting/a", "instrument/b", "meeting/c"] } as unknown as MapPoint;
  expect([countTown(town, "all"), countTown(town, "meetings"), countTown(town, "figures")]).toEqual([3, 2, 0]);
  expect(countState({ country: "BY", label: {}, counts: { meeting: 2, decision: 1 } }, "all")).toBe(3);
});

test.each([["112", "Belarus", "BY"], [51, "Armenia", "AM"], [undefined, "Kosovo", "XK"], [undefined, "Siachen Glacier", null]])(
  "%s %s is %s", (number, name, code) => expect(codeOf(number, name)).toBe(code),
);
