/** What of a network is in view: the period, the weights that follow, sizes and colours. Pure; any size is one pass. */

import type { Definition, Measures, NetworkData, NetworkEdge, NetworkNode, Spell } from "./types";

/** An edge in view, with the part of its weight that falls into the period. */
export interface Tie {
  readonly edge: NetworkEdge;
  readonly key: string;
  readonly weight: number;
}

export interface InView {
  readonly ties: readonly Tie[];
  /** Nodes with a tie in view, or with events in the period. */
  readonly nodes: ReadonlySet<string>;
}

/** The name of an edge in an address. */
export function edgeKey(edge: Pick<NetworkEdge, "source" | "target">): string {
  return `${edge.source}~${edge.target}`;
}

/** The part of a network that falls into a period; empty ends are open. A date may be a year, a month or a day. */
export function inPeriod(data: NetworkData, from: string, until: string): InView {
  const ties: Tie[] = [];
  const nodes = new Set<string>();
  for (const edge of data.edges) {
    const share = shareOf(edge.spells, from, until);
    if (share === 0) continue;
    ties.push({ edge, key: edgeKey(edge), weight: edge.weight * share });
    nodes.add(edge.source).add(edge.target);
  }
  for (const node of data.nodes) if (shareOf(node.spells, from, until) > 0) nodes.add(node.id);
  return { ties, nodes };
}

/** Which share of the spells touches a period: 1 for all. What has no spell is always there. */
export function shareOf(spells: readonly Spell[], from: string, until: string): number {
  if (spells.length === 0 || (from === "" && until === "")) return 1;
  const end = until === "" ? "" : `${until}~`;
  let inside = 0;
  for (const spell of spells) if ((from === "" || spell.end >= from) && (end === "" || spell.start <= end)) inside++;
  return inside / spells.length;
}

/** The scores of the nodes by a measure; by the number of ties in view where there is no such measure. */
export function scoresOf(measures: Measures | null, measure: string, view: InView): Map<string, number> {
  const scores = new Map<string, number>();
  for (const node of measures?.nodes ?? []) {
    const score = node.scores[measure]?.score;
    if (score != null) scores.set(node.id, score);
  }
  if (scores.size > 0) return scores;
  for (const tie of view.ties) {
    for (const end of [tie.edge.source, tie.edge.target]) scores.set(end, (scores.get(end) ?? 0) + 1);
  }
  return scores;
}

const UNDIRECTED_ONLY = ["eigenvector", "clustering", "core", "cut-node"];

/** Which of the measures are defined for a network; the first is the one to begin with. */
export function measuresFor(definition: Pick<Definition, "directed" | "bipartite"> | undefined, every: readonly string[]): string[] {
  if (definition?.bipartite) return every.filter((name) => name.startsWith("two-mode-"));
  const directed = definition?.directed ?? false;
  return every.filter((name) => !name.startsWith("two-mode-") && (directed ? !UNDIRECTED_ONLY.includes(name) : !/^(in|out)-/.test(name)));
}

/** The radius of a node in pixels, its area following its score. */
export function radiusOf(score: number, most: number, count: number): number {
  const [least, greatest] = count > 300 ? [2.5, 11] : count > 80 ? [4, 15] : [6, 20];
  return most <= 0 ? least : least + (greatest - least) * Math.sqrt(Math.max(0, score) / most);
}

/** The width of a line in pixels; of many lines each is thin, so that nodes stay in view. */
export function widthOf(weight: number, most: number, count: number): number {
  const [least, greatest] = count > 1500 ? [0.15, 1.2] : count > 400 ? [0.3, 2.5] : [0.6, 5];
  return most <= 0 ? 1 : least + (greatest - least) * Math.sqrt(weight / most);
}

/** The first and last year of all spells; null where there are none. */
export function yearsOf(data: NetworkData): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const node of data.nodes) {
    for (const spell of node.spells) {
      first = Math.min(first, Number(spell.start.slice(0, 4)) || Infinity);
      last = Math.max(last, spell.end.startsWith("9999") ? -Infinity : Number(spell.end.slice(0, 4)));
    }
  }
  return first <= last ? [first, last] : null;
}

/** A node's ties in view, the strongest first. */
export function tiesOf(view: InView, id: string): Tie[] {
  return view.ties.filter((tie) => tie.edge.source === id || tie.edge.target === id).sort(strongest);
}

/** The order of a list of ties. */
export function strongest(one: Tie, two: Tie): number {
  return two.weight - one.weight || one.key.localeCompare(two.key);
}

/** The shortest name that tells a node: of an office its state, else its label. */
export function shortName(node: NetworkNode, label: string, country: (code: string) => string): string {
  const code = node.countries[0];
  const tells = node.kind === "office" && node.countries.length === 1 && code !== undefined && /^body\/[a-z]{2}-(prosecutor|office|general)/.test(node.id);
  return tells ? country(code) : label;
}
