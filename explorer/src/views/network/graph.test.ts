import { expect, test } from "vitest";
import { edgeKey, eventsIn, indexed, inPeriod, isAtOnce, measuresFor, radiusOf, scoresHere, tiesOf, yearsOf } from "./graph";
import type { NetworkData } from "./types";

const rests = { spells: [], meetings: [], instruments: [], tenures: [], claims: [], documents: [], sources: [] };
const node = (id: string, ...at: number[]) => ({ id, label: { en: id }, kind: "office", countries: [], weight: 1, events: at.length, at, ...rests });
const edge = (source: string, target: string, weight: number, ...at: number[]) => ({ source, target, weight, count: at.length, at, ...rests });
const event = (id: string, first: string | null, last: string | null = first, share = 1) => ({ id, first, last, share });
const DATA = {
  nodes: [node("a", 0, 1, 2), node("b", 0, 1, 2, 3), node("c", 2), node("d", 3)],
  edges: [edge("a", "b", 2.5, 0, 1, 2), edge("b", "c", 0.5, 2), edge("b", "d", 1, 3)],
  events: [event("meeting/x", "2019-10-01"), event("meeting/y", "2021-01-01", "2021-12-31"), event("meeting/z", "2021-09-23", "2021-09-23", 0.5), event("meeting/u", null)],
  left_out: {},
} as unknown as NetworkData;
const INDEX = indexed(DATA);
const weights = (from: string, until: string) => [...inPeriod(INDEX, from, until).weights];

test("the whole is the whole, with what has no date", () => expect(weights("", "")).toEqual([2.5, 0.5, 1]));

test.each([
  ["2019", "2019", [1, 0, 0]], ["2020", "", [1.5, 0.5, 0]], ["", "2021-09", [1.5, 0.5, 0]], ["2021-09-24", "", [0, 0, 0]],
  ["2021-09-23", "2021-09-23", [0.5, 0.5, 0]],
])("from %s until %s counts what surely began then", (from, until, expected) => expect(weights(from, until)).toEqual(expected));

test("what may or may not have been within the period is counted as unsure", () => {
  expect(inPeriod(INDEX, "2021-09", "2021-10").unsure).toBe(2);
  expect(inPeriod(INDEX, "", "").unsure).toBe(0);
});

test("nodes are in view by a tie or an event", () => {
  const view = inPeriod(INDEX, "2019", "2019");
  expect([...view.nodes]).toEqual(["a", "b"]);
  expect([view.count, view.nodeCount, view.most]).toEqual([1, 2, 1]);
});

test("the events of an edge in a period", () => {
  expect(eventsIn(INDEX, "a~b", "2021", "")).toEqual(["meeting/y", "meeting/z"]);
  expect(eventsIn(INDEX, "a~b", "", "")).toEqual(["meeting/x", "meeting/y", "meeting/z"]);
  expect(eventsIn(INDEX, "no~edge", "", "")).toEqual([]);
});

test("measures of ties are reckoned for any period", () => {
  expect([...scoresHere(inPeriod(INDEX, "", ""), "strength")]).toEqual([2.5, 4, 0.5, 1]);
  expect([...scoresHere(inPeriod(INDEX, "2019", "2019"), "degree")]).toEqual([1, 1, 0, 0]);
  expect([...scoresHere(inPeriod(INDEX, "", ""), "in-strength")]).toEqual([0, 2.5, 0.5, 1]);
  expect([isAtOnce("degree", DATA), isAtOnce("betweenness", DATA)]).toEqual([true, false]);
});

test("with ties left out, measures are the server's", () => {
  expect(isAtOnce("degree", { ...DATA, left_out: { "edges weaker than those kept": 3 } })).toBe(false);
});

test("years are those of events with a date", () => expect(yearsOf(INDEX)).toEqual([2019, 2021]));

test("the strongest tie comes first", () => {
  expect(tiesOf(inPeriod(INDEX, "", ""), "b").map((tie) => tie.key)).toEqual(["a~b", "b~d", "b~c"]);
});

test("an edge to what is no node is left out", () => {
  const index = indexed({ ...DATA, edges: [...DATA.edges, edge("a", "nobody", 1) as unknown as (typeof DATA.edges)[number]] });
  expect(index.keys).toEqual(["a~b", "b~c", "b~d"]);
});

test("a measure is offered where it is defined", () => {
  const every = ["strength", "in-degree", "core", "two-mode-degree"];
  expect(measuresFor({ directed: false, bipartite: false }, every)).toEqual(["strength", "core"]);
  expect(measuresFor({ directed: true, bipartite: false }, every)).toEqual(["strength", "in-degree"]);
  expect(measuresFor({ directed: false, bipartite: true }, every)).toEqual(["two-mode-degree"]);
});

test("an edge is named by its ends", () => expect(edgeKey({ source: "a", target: "b" })).toBe("a~b"));

test("a greater score is a greater node", () => expect(radiusOf(4, 4, 10)).toBeGreaterThan(radiusOf(1, 4, 10)));
