/** Cutting a text where passages begin and end, so that any overlap can be shown. Pure; offsets count code points. */

/** A stretch of a text in code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text with the passages (places in the list of spans) that cover it, the shortest first. */
export interface Piece {
  readonly text: string;
  readonly passages: readonly number[];
}

/** A passage with all that is claimed on it. */
export interface Passage<C extends Span> extends Span {
  readonly claims: readonly C[];
}

/** The last part of a claim's id: its name on a page. */
export function claimId(claim: { readonly claim: string } | undefined): string {
  return claim?.claim.slice(claim.claim.lastIndexOf("/") + 1) ?? "";
}

/** The claims by passage, in the order of the text; of passages that begin together the longer goes before. */
export function groupByPassage<C extends Span>(claims: readonly C[]): Passage<C>[] {
  const found = new Map<string, C[]>();
  for (const claim of claims) {
    const key = `${claim.start}-${claim.end}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [claim]);
    else group.push(claim);
  }
  return [...found.values()]
    .map((group) => ({ start: group[0]?.start ?? 0, end: group[0]?.end ?? 0, claims: group }))
    .sort((one, two) => one.start - two.start || two.end - one.end);
}

/** The text in pieces; joined they are the text. Spans may nest, cross and repeat. */
export function cutPieces(text: string, spans: readonly Span[]): Piece[] {
  const points = Array.from(text);
  const edges = new Set([0, points.length]);
  for (const span of spans) edges.add(clamp(span.start, points.length)).add(clamp(span.end, points.length));
  const sorted = [...edges].sort((one, two) => one - two);
  const opening = spans.map((_, place) => place).sort((one, two) => at(spans, one).start - at(spans, two).start);
  const pieces: Piece[] = [];
  let open: number[] = [];
  let next = 0;
  for (let index = 0; index + 1 < sorted.length; index++) {
    const [start, end] = [sorted[index] ?? 0, sorted[index + 1] ?? 0];
    for (; next < opening.length && at(spans, opening[next] ?? 0).start <= start; next++) open.push(opening[next] ?? 0);
    open = open.filter((place) => at(spans, place).end > start);
    const passages = [...open].sort((one, two) => length(at(spans, one)) - length(at(spans, two)) || one - two);
    pieces.push({ text: points.slice(start, end).join(""), passages });
  }
  return pieces;
}

/** The words of a span, cut from the text, white space made one space. */
export function wordsOf(text: string, span: Span): string {
  return Array.from(text).slice(span.start, span.end).join("").replace(/\s+/g, " ").trim();
}

function at(spans: readonly Span[], place: number): Span {
  return spans[place] ?? { start: 0, end: 0 };
}

function length(span: Span): number {
  return span.end - span.start;
}

function clamp(offset: number, most: number): number {
  return Math.min(Math.max(offset, 0), most);
}
