import { expect, test } from "vitest";
import { blank, colourIn, drawLine } from "./raster";

function drawn(from: [number, number], to: [number, number], thick = 1) {
  const picture = blank(8, 6);
  drawLine(picture, ...from, ...to, thick);
  return picture;
}

const sum = (numbers: Uint32Array) => numbers.reduce((whole, each) => whole + each, 0);

test("a level line covers the points of its row", () => {
  const { density, width } = drawn([1, 2], [5, 2]);
  expect([...density.subarray(2 * width, 3 * width)]).toEqual([0, 64, 64, 64, 64, 64, 0, 0, 0]);
  expect(sum(density)).toBe(5 * 64);
});

test("a line between two rows is shared by both", () => {
  const { density, width } = drawn([1, 2.5], [5, 2.5]);
  expect([density[2 * width + 3], density[3 * width + 3]]).toEqual([32, 32]);
});

test.each<[[number, number], [number, number]]>([[[1, 1], [6, 4]], [[6, 4], [1, 1]], [[2, 0], [3, 4]], [[6, 1], [2, 4]]])(
  "a line from %s to %s has the same weight at each step", (from, to) => {
    const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
    expect(sum(drawn(from, to).density)).toBe((steps + 1) * 64);
  },
);

test("what lies outside is cut off, and a line that is all outside is none", () => {
  expect(sum(drawn([-400, 3], [400, 3]).density)).toBe(8 * 64);
  expect(sum(drawn([-5, -5], [-1, 20]).density)).toBe(0);
  expect(sum(drawn([2, -9], [2, 99]).density)).toBe(6 * 64);
});

test("a thinner line is fainter", () => expect(sum(drawn([1, 2], [5, 2], 0.25).density)).toBe(5 * 16));

test("the denser the darker; what no line crosses is clear", () => {
  const picture = blank(2, 1);
  picture.density.set([0, 640]);
  const pixels = new Uint8ClampedArray(8);
  colourIn(picture, [10, 20, 30], pixels);
  expect([...pixels.subarray(0, 4)]).toEqual([10, 20, 30, 0]);
  expect([...pixels.subarray(4, 7)]).toEqual([10, 20, 30]);
  expect(pixels[7]).toBeGreaterThan(100);
});
