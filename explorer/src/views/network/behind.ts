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

/** The events of these ids, the latest first. One that cannot be had is left out. */
export async function eventsBehind(edge: NetworkEdge, ids: readonly string[]): Promise<Event[]> {
  const claims = new Set(edge.claims);
  const found = await Promise.allSettled(ids.map((id) => get<EntityDetail>(`/entities/${id.split("/").map(encodeURIComponent).join("/")}`)));
  const events = found.flatMap((each) => (each.status === "fulfilled" ? [eventOf(each.value, edge, claims)] : []));
  if (events.length === 0 && ids.length > 0) {
    const failed = found.find((each) => each.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }
  return events.sort((one, two) => (two.from ?? "").localeCompare(one.from ?? "") || one.id.localeCompare(two.id));
}

function eventOf(detail: EntityDetail, edge: NetworkEdge, claims: ReadonlySet<string>): Event {
  return {
    id: detail.id, type: detail.type, label: detail.label, from: detail.from ?? null, until: detail.until ?? null,
    sources: sourcesFor(detail, edge, claims),
  };
}

/** The passages that put the two ends into the event; else those that tell that it took place. */
function sourcesFor(detail: EntityDetail, edge: NetworkEdge, claims: ReadonlySet<string>): Source[] {
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
