/** The life of an instrument: what is told of each step of it, and whether it was in force on a day. Pure. */

import { firstDay, lastDay } from "../../data/dates";
import type { EntityDetail, Fact, Joined } from "../../data/types";

export type StepName = "proposed" | "signed" | "adopted" | "inForce" | "ended" | "recalled" | "succeededBy" | "succeeds" | "basedOn" | "basisOf";

/** A step with what is told of it; `facts` and `things` are empty where no document tells it. */
export interface Step {
  readonly name: StepName;
  readonly facts: readonly Fact[];
  readonly things: readonly Joined[];
}

/** The properties that the steps tell. */
export const LIFE: ReadonlySet<string> = new Set([
  "ccpg:instrumentStatus", "ccpg:signedOn", "ccpg:adoptedOn", "ccpg:concludedAt", "ccpg:validFrom", "ccpg:validUntil", "ccpg:validFor", "ccpg:succeeds", "ccpg:basedOn",
]);
/** What an instrument that points at this one does. */
export const LATER: ReadonlySet<string> = new Set(["ccpg:succeeds", "ccpg:basedOn"]);

/** The steps in their order. Those every instrument might take are there also where nothing is told of them. */
export function stepsOf(found: EntityDetail): Step[] {
  const of = (...properties: string[]) => found.facts.filter((fact) => properties.includes(fact.property));
  const status = (name: string) => of("ccpg:instrumentStatus").filter((fact) => fact.value.text === name);
  const pointing = (relation: string) => found.instruments.filter((each) => each.relations.includes(relation));
  const told = (name: StepName, facts: readonly Fact[], things: readonly Joined[] = []): Step => ({ name, facts, things });
  const adopted = [...of("ccpg:adoptedOn"), ...undated(status("Adopted"), of("ccpg:adoptedOn"))];
  const signed = [...of("ccpg:signedOn"), ...undated(status("Signed"), of("ccpg:signedOn"))];
  const isAdopted = adopted.length > 0 && signed.length === 0;
  const whole = [
    told("proposed", status("Proposed")),
    told("signed", isAdopted ? signed : [...signed, ...of("ccpg:concludedAt")]),
    told("adopted", isAdopted ? [...adopted, ...of("ccpg:concludedAt")] : adopted),
    told("recalled", status("Recalled")),
    told("inForce", [...of("ccpg:validFrom", "ccpg:validUntil", "ccpg:validFor"), ...status("InForce")]),
    told("ended", status("Ended")),
    told("succeededBy", [], pointing("ccpg:succeeds")),
    told("succeeds", of("ccpg:succeeds")),
    told("basedOn", of("ccpg:basedOn")),
    told("basisOf", [], pointing("ccpg:basedOn")),
  ];
  const always: readonly StepName[] = ["proposed", isAdopted ? "adopted" : "signed", "inForce", "ended", "succeededBy"];
  return whole.filter((step) => step.facts.length + step.things.length > 0 || always.includes(step.name));
}

/** Of statements that tell no day those that some document makes which gives none elsewhere either. */
function undated(facts: readonly Fact[], dated: readonly Fact[]): Fact[] {
  const known = new Set(dated.flatMap((fact) => fact.sources.map((source) => source.document)));
  return dated.length === 0 ? [...facts] : facts.filter((fact) => fact.sources.some((source) => !known.has(source.document)));
}

/** Whether it was in force, and why: `why` names the sentence, `dates` are what it tells. */
export interface Standing {
  readonly verdict: "yes" | "no" | "unsure";
  readonly why: "within" | "open" | "signed" | "termless" | "before" | "after" | "ended" | "draft" | "succeeded" | "around" | "disputed" | "overdue" | "untold";
  readonly dates: readonly string[];
}

/**
 * How it stood on a day (`2022-07-01`), as the question `in-force` tells it: sure is only what lies within a stated term; of
 * what has begun and has no stated end nobody knows whether it lasts. A year or month stated as the beginning or end of a term
 * counts whole. Only what documents assert counts, not what they announce.
 */
export function standingOn(found: EntityDetail, day: string): Standing {
  const asserted = found.facts.filter((fact) => fact.asserted);
  const texts = (...properties: string[]) => asserted.filter((fact) => properties.includes(fact.property)).map((fact) => fact.value.text).sort();
  const statuses = texts("ccpg:instrumentStatus");
  const at = firstDay(day) ?? 0;
  const [made, terms, ends] = [texts("ccpg:signedOn", "ccpg:adoptedOn"), texts("ccpg:validFrom"), texts("ccpg:validUntil")];
  if (statuses.length > 0 && statuses.every((status) => status === "Proposed")) return { verdict: "no", why: "draft", dates: [] };
  const over = ends.filter((end) => (lastDay(end) ?? Infinity) <= at);
  if (over.length > 0) return over.length === ends.length ? { verdict: "no", why: "after", dates: over.slice(-1) } : { verdict: "unsure", why: "disputed", dates: [] };
  const said = asserted.filter((fact) => fact.value.text === "Ended").flatMap((fact) => fact.sources.map((source) => source.issued ?? "")).filter((issued) => issued !== "").sort();
  if (said[0] !== undefined && said[0] <= day) return { verdict: "no", why: "ended", dates: [said[0]] };
  const begins = terms.length > 0 ? terms : made;
  if (begins.length === 0) return { verdict: "unsure", why: "untold", dates: [] };
  const begun = begins.filter((begin) => (firstDay(begin) ?? Infinity) <= at);
  if (begun.length === 0) return { verdict: "no", why: "before", dates: begins.slice(0, 1) };
  if (begun.length < begins.length) return { verdict: "unsure", why: "disputed", dates: [] };
  // Signed in a month: on which of its days nobody says. A term of a year begins with the year.
  const vague = terms.length > 0 ? [] : begun.filter((begin) => begin.length < 10 && (lastDay(begin) ?? 0) > at);
  if (vague.length > 0) return { verdict: "unsure", why: "around", dates: vague.slice(0, 1) };
  if (ends.length > 0) return { verdict: "yes", why: "within", dates: [begins[0] ?? "", ends.at(-1) ?? ""] };
  return unended(found, at, begins.at(-1) ?? "", texts("ccpg:validFor"));
}

/** What is made for a term, so that a signature without one tells least. */
const FOR_A_TERM: readonly string[] = ["Plan", "Programme"];

/** Why nobody knows whether what has begun and has no stated end lasts. */
function unended(found: EntityDetail, at: number, begin: string, lengths: readonly string[]): Standing {
  const unsure = (why: Standing["why"], ...dates: string[]): Standing => ({ verdict: "unsure", why, dates });
  if (found.instruments.some((each) => each.relations.includes("ccpg:succeeds") && (firstDay(each.from) ?? Infinity) <= at)) return unsure("succeeded");
  const longest = lengths.map((length) => ({ length, end: after(begin, length) })).sort((one, two) => one.end - two.end).at(-1);
  if (longest !== undefined && longest.end <= at) return unsure("overdue", begin, longest.length);
  const isTold = found.facts.some((fact) => fact.asserted && (fact.property === "ccpg:validFrom" || fact.value.text === "InForce"));
  if (isTold) return unsure("open", begin);
  return unsure(FOR_A_TERM.includes(found.type) ? "termless" : "signed", begin);
}

/** The time (milliseconds) at which a duration in years, months or days has passed since the end of a stated date. */
function after(begin: string, duration: string): number {
  const of = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(duration)?.[1] ?? 0);
  const start = new Date(lastDay(begin) ?? 0);
  return Date.UTC(start.getUTCFullYear() + of("Y"), start.getUTCMonth() + of("M"), start.getUTCDate() + of("D") + 7 * of("W"));
}
