/** What became of a decision: what later is told of it, or of what was decided on. Pure. */

import type { EntityDetail, Label, Source, Tenure } from "../../data/types";

/** Something later. how: by which property it has to do with the decision. days: on which it is told, as stated. */
export interface Later {
  readonly id: string;
  readonly label: Label;
  readonly how: string;
  readonly status: string | null;
  readonly days: readonly string[];
  readonly sources: readonly Source[];
}

const AHEAD = /^(Planned|Proposed)$/;

/** The ids that a thing has as the values of a property. */
export function valuesOf(thing: EntityDetail, property: string): string[] {
  return thing.facts.flatMap((fact) => (fact.property === property && fact.value.id ? [fact.value.id] : []));
}

/**
 * What later is told: what documents report as its follow-up, what rests on it, and what came of what was decided on: the
 * session held, the instrument signed, the person seen in a post of the council. meeting: that which decided, where known.
 */
export function laterOf(decision: EntityDetail, meeting: EntityDetail | null, objects: readonly EntityDetail[]): Later[] {
  const joined = [...decision.instruments, ...decision.initiatives, ...decision.meetings, ...decision.decisions];
  const resting = joined.filter((each) => each.id !== meeting?.id).map((each) => ({
    id: each.id, label: each.label, how: each.relations[0] ?? "", status: each.status ?? null, days: daysOf(each), sources: each.sources,
  }));
  const told = decision.facts.filter((fact) => fact.property === "ccpg:followUp").map((fact) => ({
    id: fact.value.id ?? "", label: fact.value.label ?? { en: fact.value.text }, how: fact.property, status: null, days: [], sources: fact.sources,
  }));
  const found = [...told, ...resting, ...objects.flatMap((object) => fateOf(object, meeting))];
  const known = new Map(found.map((each) => [`${each.id} ${each.how}`, each] as const));
  return [...known.values()].sort((one, two) => ((one.days[0] ?? "~") < (two.days[0] ?? "~") ? -1 : 1));
}

function fateOf(object: EntityDetail, meeting: EntityDetail | null): Later[] {
  if (object.kind === "person") return object.tenures.flatMap((tenure) => seenLater(tenure, meeting));
  if (object.id === meeting?.id || !object.status || AHEAD.test(object.status)) return [];
  const own = { id: object.id, label: object.label, how: "ccpg:object", status: object.status, days: daysOf(object), sources: statusSources(object) };
  const resting = object.instruments.filter((each) => each.relations.some((relation) => /^ccpg:(basedOn|succeeds|implements)$/.test(relation)));
  return [own, ...resting.map((each) => ({
    id: each.id, label: each.label, how: each.relations[0] ?? "", status: each.status ?? null, days: daysOf(each), sources: each.sources,
  }))];
}

/** A post of the council that decided, in which the person is seen after that day. */
function seenLater(tenure: Tenure, meeting: EntityDetail | null): Later[] {
  const day = meeting?.from ?? null;
  if (meeting === null || day === null || !tenure.post || !valuesOf(meeting, "ccpg:series").some((body) => tenure.bodies.includes(body))) return [];
  const days = [tenure.from, ...tenure.attested].filter((each): each is string => !!each && each > day).sort();
  return days.length === 0 ? [] : [{ id: tenure.post, label: tenure.post_label, how: "org:post", status: null, days, sources: tenure.sources }];
}

function statusSources(object: EntityDetail): readonly Source[] {
  return object.facts.filter((fact) => /^ccpg:(status|instrumentStatus)$/.test(fact.property) && fact.value.text.endsWith(object.status ?? "~")).flatMap((fact) => fact.sources);
}

function daysOf({ from, until }: { readonly from?: string | null; readonly until?: string | null }): string[] {
  return [...new Set([from, until].filter((each): each is string => !!each))];
}
