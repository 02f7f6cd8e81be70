import { expect, test } from "vitest";
import type { Tie } from "./graph";
import { nearest } from "./nearest";

const PLACES: Record<string, { x: number; y: number }> = { a: { x: 0, y: 0 }, b: { x: 10, y: 0 }, c: { x: 0, y: 10 } };
const tie = (source: string, target: string) => ({ edge: { source, target }, key: `${source}~${target}`, weight: 1 }) as unknown as Tie;
const TIES = [tie("a", "b"), tie("a", "c")];
const at = (x: number, y: number) => nearest({ x, y }, 2, TIES, (id) => PLACES[id] ?? { x: 0, y: 0 });

test("the nearest line within reach", () => {
  expect(at(5, 1)).toBe("a~b");
  expect(at(1, 6)).toBe("a~c");
});

test("out of reach, or beyond the ends, there is none", () => {
  expect(at(5, 5)).toBe("");
  expect(at(13, 0)).toBe("");
});
