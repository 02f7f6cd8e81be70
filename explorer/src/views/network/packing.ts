/** A network with its passages as small as it gets: each passage once, named by its number; then compressed. */

import type { Source } from "../../data/types";
import type { Told } from "./behind";
import type { NetworkData } from "./types";

/** What is told of the events, passages by their numbers. claims: of each edge, in the order of the edges. */
export interface Packed {
  readonly passages: readonly Source[];
  readonly events: readonly PackedEvent[];
  readonly claims: readonly (readonly number[])[];
}

type PackedEvent = Pick<Told, "id" | "type" | "label" | "from" | "until"> & {
  readonly participants: readonly { readonly id: string; readonly on_behalf_of?: string | null; readonly sources: readonly number[] }[];
  readonly facts: readonly (readonly number[])[];
};

/** Number the passages. Claims of the edges that no event shows are left out: nothing would show them. */
export function packed(network: NetworkData, told: readonly Told[]): { network: NetworkData; told: Packed } {
  const numbers = new Map<string, number>();
  const passages: Source[] = [];
  const number = (source: Source): number => {
    let found = numbers.get(source.claim);
    if (found === undefined) {
      numbers.set(source.claim, (found = passages.length));
      passages.push(source);
    }
    return found;
  };
  const events = told.map(({ id, type, label, from, until, participants, facts }) => ({
    id, type, label, from: from ?? null, until: until ?? null,
    participants: participants.map((each) => ({ id: each.id, on_behalf_of: each.on_behalf_of ?? null, sources: each.sources.map(number) })),
    facts: facts.map((fact) => fact.sources.map(number)).filter((sources) => sources.length > 0),
  }));
  const claims = network.edges.map((edge) => edge.claims.flatMap((claim) => numbers.get(claim) ?? []));
  const bare = <T extends { claims: string[]; sources: string[] }>(each: T): T => ({ ...each, claims: [], sources: [] });
  return { network: { ...network, nodes: network.nodes.map(bare), edges: network.edges.map(bare) }, told: { passages, events, claims } };
}

/** The same as it was: the network with its edges' claims, and what is told of each event by its id. */
export function unpacked(network: NetworkData, { passages, events, claims }: Packed): { network: NetworkData; told: Map<string, Told> } {
  const sources = (numbers: readonly number[]) => numbers.flatMap((each) => passages[each] ?? []);
  const edges = network.edges.map((edge, place) => ({ ...edge, claims: sources(claims[place] ?? []).map((source) => source.claim) }));
  const told = events.map((event): Told => ({
    ...event,
    participants: event.participants.map((each) => ({ ...each, sources: sources(each.sources) })),
    facts: event.facts.map((each) => ({ sources: sources(each) })),
  }));
  return { network: { ...network, edges }, told: new Map(told.map((event) => [event.id, event] as const)) };
}

/** A text, compressed, in letters that may stand in a page. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = "";
  // A part at a time: a call cannot take a million arguments.
  for (let start = 0; start < bytes.length; start += 32_766) letters += btoa(String.fromCharCode(...bytes.subarray(start, start + 32_766)));
  return letters;
}

/** The text that was packed. */
export async function unpack(letters: string): Promise<string> {
  const bytes = Uint8Array.from(atob(letters.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
