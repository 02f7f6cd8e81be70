/** Which lists the page of a thing shows, and in what order: those of its own sort first. Pure. */

import type { EntityDetail, Fact, Joined } from "../../data/types";
import { LATER } from "./life";

/** A list by the name the words have for its title. */
export type GroupName =
  | "participants" | "agenda" | "decisions" | "instruments" | "meetings" | "initiatives" | "figures" | "bodies" | "postsOf";

export interface Group {
  readonly name: GroupName;
  readonly items: readonly Joined[];
}

const OF: Readonly<Record<GroupName, (found: EntityDetail) => readonly Joined[]>> = {
  participants: (found) => found.participants,
  agenda: (found) => found.agenda,
  decisions: (found) => found.decisions,
  // What rests on an instrument or succeeds it is told by its life.
  instruments: (found) => (found.kind === "instrument" ? found.instruments.filter((each) => !each.relations.some((relation) => LATER.has(relation))) : found.instruments),
  meetings: (found) => found.meetings,
  initiatives: (found) => found.initiatives,
  figures: (found) => found.figures,
  bodies: (found) => found.bodies,
  postsOf: (found) => found.posts,
};

const USUAL: readonly GroupName[] = ["participants", "agenda", "decisions", "instruments", "meetings", "initiatives", "figures", "bodies", "postsOf"];
const FIRST: Readonly<Record<string, readonly GroupName[]>> = {
  person: ["meetings", "instruments"],
  body: ["meetings", "instruments", "bodies"],
  state: ["meetings", "instruments"],
};

/** The lists that hold anything. */
export function groupsOf(found: EntityDetail): Group[] {
  const first = FIRST[found.kind] ?? [];
  const order = [...first, ...USUAL.filter((name) => !first.includes(name))];
  return order.map((name) => ({ name, items: OF[name](found) })).filter((group) => group.items.length > 0);
}

// Bounds that are derived from the dates above them, and what the lists of the page say better.
const ELSEWHERE = new Set(["ccpg:notBefore", "ccpg:notAfter", "ccpg:agendaItem", "org:member", "rdf:type", "ccpg:voice"]);

/** The facts by property, in the order in which the server gives them; a rival stands beside what it contradicts. */
export function factsByProperty(facts: readonly Fact[]): [string, Fact[]][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!ELSEWHERE.has(fact.property)) groups.set(fact.property, [...(groups.get(fact.property) ?? []), fact]);
  }
  return [...groups.entries()];
}
