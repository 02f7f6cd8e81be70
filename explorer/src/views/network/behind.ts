/** The events that an edge rests on, with the passages that speak for it: asked of the server thing by thing. */

import { get } from "../../data/api";
import type { EntityDetail, Label, Source } from "../../data/types";
import type { NetworkEdge } from "./types";

export interface Event {
  readonly id: string;
  readonly type: string;
  readonly label: Label;
  readonly from: string | null;
  readonly until: string | null;
  readonly sources: readonly Source[];
}

/** What is told of an event, as far as an edge needs it. */
export type Told = Pick<EntityDetail, "id" | "type" | "label" | "from" | "until"> & {
  readonly participants: readonly { readonly id: string; readonly on_behalf_of?: string | null; readonly sources: readonly Source[] }[];
  readonly facts: readonly { readonly sources: readonly Source[] }[];
};

/** Ask for what is told of an event. */
export function tell(id: string, signal?: AbortSignal): Promise<Told> {
  return get<EntityDetail>(`/entities/${id.split("/").map(encodeURIComponent).join("/")}`, undefined, signal);
}

/** The events of these ids, the latest first. One that cannot be had is left out. */
export async function eventsBehind(edge: NetworkEdge, ids: readonly string[], signal: AbortSignal): Promise<Event[]> {
  const found = await Promise.allSettled(ids.map((id) => tell(id, signal)));
  const told = found.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  if (told.length === 0 && ids.length > 0) {
    const failed = found.find((each) => each.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }
  return eventsOf(edge, told);
}

/** Events as they stand behind an edge, the latest first, each with the passages that speak for the edge. */
export function eventsOf(edge: NetworkEdge, told: readonly Told[]): Event[] {
  const claims = new Set(edge.claims);
  const events = told.map((each) => ({
    id: each.id, type: each.type, label: each.label, from: each.from ?? null, until: each.until ?? null,
    sources: sourcesFor(each, edge, claims),
  }));
  return events.sort((one, two) => (two.from ?? "").localeCompare(one.from ?? "") || one.id.localeCompare(two.id));
}

/** The passages that put the two ends into the event; else those that tell that it took place. */
function sourcesFor(detail: Told, edge: NetworkEdge, claims: ReadonlySet<string>): Source[] {
  const every = [
    ...detail.participants.flatMap((each) => each.sources),
    ...detail.facts.flatMap((fact) => fact.sources),
  ];
  const own = every.filter((source) => claims.has(source.claim));
  const ends = detail.participants.filter((each) => [each.id, each.on_behalf_of].some((id) => id === edge.source || id === edge.target));
  const chosen = own.length > 0 ? own : ends.length > 0 ? ends.flatMap((each) => each.sources) : every.slice(0, 3);
  // One passage may state several things: it is shown once.
  const passages = new Map(chosen.map((source) => [`${source.document} ${source.start} ${source.end}`, source]));
  return [...passages.values()];
}
