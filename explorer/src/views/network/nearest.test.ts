import { expect, test } from "vitest";
import type { InView } from "./graph";
import { nearest, nodeAt } from "./nearest";

// Three nodes in a corner, and a tie that is not in view.
const VIEW = { index: { source: [0, 0, 1], target: [1, 2, 2] }, weights: [1, 1, 0] } as unknown as InView;
const at = (x: number, y: number) => nearest({ x, y }, 2, VIEW, Float32Array.of(0, 10, 0), Float32Array.of(0, 0, 10));

test("the nearest line within reach", () => {
  expect(at(5, 1)).toBe(0);
  expect(at(1, 6)).toBe(1);
});

test("out of reach, beyond the ends, or not in view there is none", () => {
  expect(at(5, 5)).toBe(-1);
  expect(at(13, 0)).toBe(-1);
});

test("the node that a point lies in, of those in view", () => {
  const [xs, ys, radii] = [Float32Array.of(0, 10, 10), Float32Array.of(0, 0, 0), Float32Array.of(4, 4, 9)];
  const found = (x: number) => nodeAt({ x, y: 0 }, 2, { nodesShown: Uint8Array.of(1, 1, 0) }, xs, ys, radii);
  expect([found(5), found(5.5), found(8), found(18)]).toEqual([0, 1, 1, -1]);
});
