/** What of a network is in view: the period, the weights that follow, sizes and widths. Pure; any period is one pass. */

import { WEAKER } from "../../words/served";
import type { Definition, Measures, NetworkData, NetworkEdge, NetworkNode } from "./types";

/** An edge in view, with its weight in the period. */
export interface Tie {
  readonly edge: NetworkEdge;
  readonly key: string;
  readonly weight: number;
}

/**
 * A network made ready for the brush: its ends, its events and their days as arrays of numbers.
 * number: the place of a node in the data; at, nodesAt: which events tie each edge, and are a node's own.
 */
export interface Indexed {
  readonly data: NetworkData;
  readonly keys: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly at: Rows;
  readonly nodesAt: Rows;
  /** First and last day on which an event may have begun, as 20210923; what has no date is in no period. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly share: Float64Array;
}

/** Numbers by rows: those of row i lie from start[i] to start[i + 1]. */
interface Rows {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

const NEVER = -1;
const EVER = 99_999_999;

/** The name of an edge in an address. */
export function edgeKey(edge: Pick<NetworkEdge, "source" | "target">): string {
  return `${edge.source}~${edge.target}`;
}

/** Make a network ready. What of its edges has an end that is no node is left out, as it could not be drawn. */
export function indexed(given: NetworkData): Indexed {
  const number = new Map(given.nodes.map((node, place) => [node.id, place] as const));
  const edges = given.edges.filter((edge) => number.has(edge.source) && number.has(edge.target));
  const ends = (end: "source" | "target") => Uint32Array.from(edges, (edge) => number.get(edge[end]) ?? 0);
  return {
    data: edges.length === given.edges.length ? given : { ...given, edges },
    keys: edges.map(edgeKey), number, source: ends("source"), target: ends("target"),
    at: rowsOf(edges), nodesAt: rowsOf(given.nodes),
    first: Int32Array.from(given.events, (event) => (event.first == null ? NEVER : dayOf(event.first, 0))),
    last: Int32Array.from(given.events, (event) => (event.last == null ? EVER + 1 : dayOf(event.last, EVER))),
    share: Float64Array.from(given.events, (event) => event.share),
  };
}

function rowsOf(given: readonly { readonly at: readonly number[] }[]): Rows {
  const start = new Uint32Array(given.length + 1);
  given.forEach(({ at }, place) => (start[place + 1] = (start[place] ?? 0) + at.length));
  const items = new Uint32Array(start.at(-1) ?? 0);
  given.forEach(({ at }, place) => items.set(at, start[place]));
  return { start, items };
}

/** A year, month or day as a number that compares as days do; `open` where it is empty. */
function dayOf(date: string, open: number): number {
  const [year, month, day] = date.split("-").map(Number);
  if (date === "" || year === undefined) return open;
  const end = open === EVER ? 99 : 0;
  return year * 10_000 + (month ?? end) * 100 + (day ?? end);
}

/** The part of a network that falls into a period. */
export class InView {
  readonly weights: Float64Array;
  readonly nodesShown: Uint8Array;
  readonly count: number;
  readonly nodeCount: number;
  /** The greatest weight of a tie. */
  readonly most: number;
  /** Events that may or may not lie in the period, as their dates do not tell; they are not counted. */
  readonly unsure: number;
  #ties: readonly Tie[] | null = null;
  #nodes: ReadonlySet<string> | null = null;

  constructor(readonly index: Indexed, from: string, until: string) {
    const { data, source, target } = index;
    const whole = from === "" && until === "";
    const inside = whole ? null : insideOf(index, dayOf(from, 0), dayOf(until, EVER));
    this.unsure = inside?.unsure ?? 0;
    this.weights = inside === null ? Float64Array.from(data.edges, (edge) => edge.weight) : summed(index.at, index.share, inside.events);
    this.nodesShown = inside === null ? new Uint8Array(data.nodes.length).fill(1) : touched(index.nodesAt, inside.events);
    let [count, most] = [0, 0];
    this.weights.forEach((weight, edge) => {
      if (weight === 0) return;
      count++;
      most = Math.max(most, weight);
      this.nodesShown[source[edge] ?? 0] = 1;
      this.nodesShown[target[edge] ?? 0] = 1;
    });
    [this.count, this.most] = [count, most];
    this.nodeCount = this.nodesShown.reduce((sum, shown) => sum + shown, 0);
  }

  /** The ties in view, in the order of the data; put together when first asked for. */
  get ties(): readonly Tie[] {
    return (this.#ties ??= this.index.data.edges.flatMap((edge, place) => {
      const weight = this.weights[place] ?? 0;
      return weight === 0 ? [] : [{ edge, key: this.index.keys[place] ?? "", weight }];
    }));
  }

  /** The ids of the nodes with a tie, or an event, in view. */
  get nodes(): ReadonlySet<string> {
    return (this.#nodes ??= new Set(this.index.data.nodes.filter((_, place) => this.nodesShown[place] === 1).map((node) => node.id)));
  }
}

/** The part of a network that falls into a period; empty ends are open. A date may be a year, a month or a day. */
export function inPeriod(index: Indexed, from: string, until: string): InView {
  return new InView(index, from, until);
}

/** Which events surely began within a period, as the server reckons it, and of how many it cannot be told. */
function insideOf({ first, last }: Indexed, from: number, until: number): { events: Uint8Array; unsure: number } {
  const events = new Uint8Array(first.length);
  let unsure = 0;
  for (let event = 0; event < events.length; event++) {
    const [begin, end] = [first[event] ?? NEVER, last[event] ?? EVER];
    if (begin >= from && end <= until) events[event] = 1;
    else if (begin === NEVER || (end >= from && begin <= until)) unsure++;
  }
  return { events, unsure };
}

function summed({ start, items }: Rows, share: Float64Array, inside: Uint8Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let row = 0; row < sums.length; row++) {
    let sum = 0;
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) {
      const event = items[place] ?? 0;
      if (inside[event] === 1) sum += share[event] ?? 0;
    }
    sums[row] = sum;
  }
  return sums;
}

function touched({ start, items }: Rows, inside: Uint8Array): Uint8Array {
  const found = new Uint8Array(start.length - 1);
  for (let row = 0; row < found.length; row++) {
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) if (inside[items[place] ?? 0] === 1) found[row] = 1;
  }
  return found;
}

/** The ids of an edge's events within a period, in the order of their dates. */
export function eventsIn(index: Indexed, key: string, from: string, until: string): string[] {
  const edge = index.data.edges[index.keys.indexOf(key)];
  if (edge === undefined) return [];
  const inside = from === "" && until === "" ? null : insideOf(index, dayOf(from, 0), dayOf(until, EVER)).events;
  return edge.at.filter((event) => inside === null || inside[event] === 1).map((event) => index.data.events[event]?.id ?? "");
}

/** Measures that follow from the ties in view alone, so that they hold for any period at once. */
const AT_ONCE: Readonly<Record<string, readonly ["out" | "in" | "both", "weight" | "number"]>> = {
  strength: ["both", "weight"], degree: ["both", "number"], "in-degree": ["in", "number"], "out-degree": ["out", "number"],
  "in-strength": ["in", "weight"], "out-strength": ["out", "weight"],
};

/** Whether a measure of what is drawn can be reckoned here: it is of ties alone, and no tie was left out. */
export function isAtOnce(measure: string, data: NetworkData): boolean {
  return measure in AT_ONCE && !data.left_out[WEAKER];
}

/** The scores of the nodes in view by a measure of their ties; by weight where the measure is another. By node number. */
export function scoresHere({ index, weights }: InView, measure: string): Float64Array {
  const [way, kind] = AT_ONCE[measure] ?? ["both", "weight"];
  const scores = new Float64Array(index.data.nodes.length);
  for (let edge = 0; edge < weights.length; edge++) {
    const weight = weights[edge] ?? 0;
    if (weight === 0) continue;
    const adds = kind === "weight" ? weight : 1;
    if (way !== "in") scores[index.source[edge] ?? 0]! += adds;
    if (way !== "out") scores[index.target[edge] ?? 0]! += adds;
  }
  return scores;
}

/** The scores that the server gave, by node number; what it gave none for has 0. */
export function scoresGiven(index: Indexed, measures: Measures, measure: string): Float64Array {
  const scores = new Float64Array(index.data.nodes.length);
  for (const node of measures.nodes) {
    const place = index.number.get(node.id);
    if (place !== undefined) scores[place] = node.scores[measure]?.score ?? 0;
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

/** The radius of a node in pixels, its area following its score; of many nodes each is small, so that all have room. */
export function radiusOf(score: number, most: number, count: number): number {
  const greatest = Math.min(20, Math.max(4, 116 / Math.sqrt(count)));
  const least = Math.max(1.8, 0.3 * greatest);
  return most <= 0 ? least : least + (greatest - least) * Math.sqrt(Math.max(0, score) / most);
}

/** The width of a line in pixels; of many lines each is thin, so that nodes stay in view. */
export function widthOf(weight: number, most: number, count: number): number {
  const [least, greatest] = count > 1500 ? [0.15, 1.2] : count > 400 ? [0.3, 2.5] : [0.6, 5];
  return most <= 0 ? 1 : least + (greatest - least) * Math.sqrt(weight / most);
}

/** The first and last year of all events; null where there are none with a date. */
export function yearsOf({ first, last }: Indexed): readonly [number, number] | null {
  let [begin, end] = [Infinity, -Infinity];
  for (let event = 0; event < first.length; event++) {
    if (first[event] === NEVER) continue;
    begin = Math.min(begin, Math.floor((first[event] ?? 0) / 10_000));
    end = Math.max(end, Math.floor((last[event] ?? 0) / 10_000));
  }
  return begin <= end ? [begin, end] : null;
}

/** A node's ties in view, the strongest first. */
export function tiesOf(view: InView, id: string): Tie[] {
  return view.ties.filter((tie) => tie.edge.source === id || tie.edge.target === id).sort(strongest);
}

/** The order of a list of ties. */
export function strongest(one: Tie, two: Tie): number {
  return two.weight - one.weight || (one.key < two.key ? -1 : 1);
}

/** The shortest name that tells a node: of an office its state, else its label. */
export function shortName(node: NetworkNode, label: string, country: (code: string) => string): string {
  const code = node.countries[0];
  const tells = node.kind === "office" && node.countries.length === 1 && code !== undefined && /^body\/[a-z]{2}-(prosecutor|office|general)/.test(node.id);
  return tells ? country(code) : label;
}
