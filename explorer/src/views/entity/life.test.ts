import { expect, test } from "vitest";
import type { EntityDetail } from "../../data/types";
import { standingOn, stepsOf } from "./life";

const source = (document: string, issued: string | null = null) => ({ document, issued, claim: document });
const fact = (property: string, text: string, given: object = {}) => ({ property: `ccpg:${property}`, value: { text }, asserted: true, sources: [source("a")], ...given });
const thing = (facts: object[], instruments: object[] = [], type = "Agreement") => ({ facts, instruments, type }) as unknown as EntityDetail;
const on = (day: string, ...facts: object[]) => {
  const { verdict, why } = standingOn(thing(facts), day);
  return `${verdict}: ${why}`;
};
const SIGNED = fact("signedOn", "2018-04-19");

test("each step that any instrument may take is there, told or not", () => {
  expect(stepsOf(thing([])).map((step) => step.name)).toEqual(["proposed", "signed", "inForce", "ended", "succeededBy"]);
  const steps = stepsOf(thing([fact("adoptedOn", "2021"), fact("basedOn", "instrument/b")], [{ id: "instrument/c", relations: ["ccpg:succeeds"] }]));
  expect(steps.filter((step) => step.facts.length + step.things.length > 0).map((step) => step.name)).toEqual(["adopted", "succeededBy", "basedOn"]);
});

test("that it was signed is not told again where the same document gives the day", () => {
  const facts = (document: string) => stepsOf(thing([SIGNED, fact("instrumentStatus", "Signed", { sources: [source(document)] })])).find((step) => step.name === "signed")?.facts.length;
  expect([facts("a"), facts("b")]).toEqual([1, 2]);
});

test("a stated term counts whole", () => {
  const term = [fact("signedOn", "2020-12-18"), fact("validFrom", "2021"), fact("validUntil", "2025")];
  expect(["2020-12-31", "2021-01-01", "2025-12-31", "2026-01-01"].map((day) => on(day, ...term))).toEqual(["no: before", "yes: within", "yes: within", "no: after"]);
});

test("without a stated end nobody knows whether what has begun lasts", () => {
  const begun = fact("validFrom", "2018-04-19");
  expect([on("2018-04-18", begun), on("2018-04-19", begun), on("2026-01-01", SIGNED, fact("instrumentStatus", "InForce"))]).toEqual(["no: before", "unsure: open", "unsure: open"]);
});

test("of what is only signed nobody says that it is in force", () => {
  expect([on("2018-04-18", SIGNED), on("2018-04-19", SIGNED)]).toEqual(["no: before", "unsure: signed"]);
});

test("a plan or programme without years is told so", () => {
  const of = (type: string, ...facts: object[]) => standingOn(thing(facts, [], type), "2020-01-01").why;
  expect([of("Plan", SIGNED), of("Programme", SIGNED), of("Programme", SIGNED, fact("validFrom", "2019"))]).toEqual(["termless", "termless", "open"]);
});

test("a draft is not in force, and what is only announced does not count", () => {
  expect(on("2020-01-01", fact("instrumentStatus", "Proposed"), SIGNED)).toBe("no: draft");
  expect(on("2020-01-01", { ...SIGNED, asserted: false })).toBe("unsure: untold");
});

test("within the month of signing nobody can tell", () => {
  const month = fact("signedOn", "2024-07");
  expect(["2024-06-30", "2024-07-10", "2024-08-01"].map((day) => on(day, month))).toEqual(["no: before", "unsure: around", "unsure: signed"]);
});

test("where sources differ it is told between their dates", () => {
  const both = [fact("validFrom", "2020"), fact("validFrom", "2022")];
  expect(["2019-06-01", "2021-06-01", "2023-06-01"].map((day) => on(day, ...both))).toEqual(["no: before", "unsure: disputed", "unsure: open"]);
});

test("what is said to have ended has, from the day of that document on", () => {
  const ended = fact("instrumentStatus", "Ended", { sources: [source("b", "2020-05-01")] });
  expect([on("2019-01-01", SIGNED, ended), on("2021-01-01", SIGNED, ended)]).toEqual(["unsure: signed", "no: ended"]);
});

test("a length without an end, and a later instrument, leave it open", () => {
  expect([on("2023-04-19", SIGNED, fact("validFor", "P5Y")), on("2023-04-20", SIGNED, fact("validFor", "P5Y"))]).toEqual(["unsure: signed", "unsure: overdue"]);
  const later = thing([SIGNED], [{ id: "instrument/c", relations: ["ccpg:succeeds"], from: "2020" }]);
  expect([standingOn(later, "2019-01-01").why, standingOn(later, "2021-01-01").why]).toEqual(["signed", "succeeded"]);
});
