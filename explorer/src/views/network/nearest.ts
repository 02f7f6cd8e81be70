/** Which line is nearest to a point. Pure. */

import type { Tie } from "./graph";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The key of the tie nearest to a point, within a reach; empty where none is. All in the units of the layout. */
export function nearest(point: Point, reach: number, ties: readonly Tie[], place: (id: string) => Point): string {
  let [best, least] = ["", reach];
  for (const { edge, key } of ties) {
    const distance = toSegment(point, place(edge.source), place(edge.target));
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}

function toSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}
