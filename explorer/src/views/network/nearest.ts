/** Which line, or which node, a point means. Pure. */

import type { InView } from "./graph";

/** The number of the tie in view nearest to a point, within a reach; -1 where none is. xs, ys: where nodes lie. */
export function nearest(point: { readonly x: number; readonly y: number }, reach: number, { index, weights }: InView, xs: Float32Array, ys: Float32Array): number {
  let [best, least] = [-1, reach];
  for (let edge = 0; edge < weights.length; edge++) {
    if (weights[edge] === 0) continue;
    const [from, to] = [index.source[edge] ?? 0, index.target[edge] ?? 0];
    const [x, y] = [xs[from] ?? 0, ys[from] ?? 0];
    const [dx, dy] = [(xs[to] ?? 0) - x, (ys[to] ?? 0) - y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - x) * dx + (point.y - y) * dy) / length));
    const distance = Math.hypot(point.x - x - along * dx, point.y - y - along * dy);
    if (distance < least) [best, least] = [edge, distance];
  }
  return best;
}

/** The number of the node in view that a point lies in, or is near to within a reach; -1 where none is. */
export function nodeAt(
  point: { readonly x: number; readonly y: number }, reach: number, { nodesShown }: Pick<InView, "nodesShown">, xs: Float32Array, ys: Float32Array, radii: Float32Array,
): number {
  let [best, least] = [-1, reach];
  for (let node = 0; node < xs.length; node++) {
    if (nodesShown[node] !== 1) continue;
    const beyond = Math.hypot(point.x - (xs[node] ?? 0), point.y - (ys[node] ?? 0)) - (radii[node] ?? 0);
    if (beyond < least) [best, least] = [node, beyond];
  }
  return best;
}
