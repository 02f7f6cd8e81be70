import { expect, test } from "vitest";
import { edgeKey, inPeriod, measuresFor, radiusOf, scoresOf, shareOf, tiesOf, yearsOf } from "./graph";
import type { NetworkData } from "./types";

const spell = (start: string, end = start) => ({ start, end });
const rests = { meetings: [], instruments: [], tenures: [], claims: [], documents: [], sources: [] };
const node = (id: string, ...spells: { start: string; end: string }[]) => ({ id, label: { en: id }, kind: "office", countries: [], weight: 1, events: 1, spells, ...rests });
const edge = (source: string, target: string, weight: number, ...spells: { start: string; end: string }[]) => ({ source, target, weight, count: weight, spells, ...rests });
const DATA = {
  nodes: [node("a", spell("2019-10-01")), node("b", spell("2021-09-23")), node("c", spell("2021-09-23", "9999-12-31"))],
  edges: [edge("a", "b", 4, spell("2019-10-01"), spell("2021-09-23")), edge("b", "c", 1, spell("2021-09-23"))],
} as unknown as NetworkData;

test("an edge has the share of its weight that falls into the period", () => {
  expect(inPeriod(DATA, "2020", "").ties.map((tie) => [tie.key, tie.weight])).toEqual([["a~b", 2], ["b~c", 1]]);
  expect(inPeriod(DATA, "", "2019").ties.map((tie) => tie.key)).toEqual(["a~b"]);
});

test("the whole is the whole", () => expect(inPeriod(DATA, "", "").ties.map((tie) => tie.weight)).toEqual([4, 1]));

test.each([["2021-09", "2021-09", 0.5], ["2021-09-24", "", 0], ["2019", "2021", 1], ["2019-10-01", "2019-10-01", 0.5]])(
  "from %s until %s: %d of the spells", (from, until, share) => {
    expect(shareOf(DATA.edges[0]?.spells ?? [], from, until)).toBe(share);
  },
);

test("without a measure the ties in view are counted", () => {
  expect([...scoresOf(null, "strength", inPeriod(DATA, "", ""))]).toEqual([["a", 1], ["b", 2], ["c", 1]]);
});

test("an open end is no year", () => expect(yearsOf(DATA)).toEqual([2019, 2021]));

test("the strongest tie comes first", () => {
  expect(tiesOf(inPeriod(DATA, "", ""), "b").map((tie) => tie.key)).toEqual(["a~b", "b~c"]);
});

test("a measure is offered where it is defined", () => {
  const every = ["strength", "in-degree", "core", "two-mode-degree"];
  expect(measuresFor({ directed: false, bipartite: false }, every)).toEqual(["strength", "core"]);
  expect(measuresFor({ directed: true, bipartite: false }, every)).toEqual(["strength", "in-degree"]);
  expect(measuresFor({ directed: false, bipartite: true }, every)).toEqual(["two-mode-degree"]);
});

test("an edge is named by its ends", () => expect(edgeKey({ source: "a", target: "b" })).toBe("a~b"));

test("a greater score is a greater node", () => expect(radiusOf(4, 4, 10)).toBeGreaterThan(radiusOf(1, 4, 10)));
