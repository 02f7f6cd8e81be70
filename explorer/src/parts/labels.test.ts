import { expect, test } from "vitest";
import { placed } from "./labels";

const ROOM = { width: 200, height: 100 };
const node = (x: number, y: number, width = 40) => ({ x, y, radius: 5, width });

test("a name stands right of its node", () => expect(placed([node(20, 50)], 16, ROOM)).toEqual([{ x: 29, y: 50 }]));

test("where each other place is another's, a name stands right of its own node", () => {
  const circles = [45, 0].flatMap((x) => [{ x, y: 50, radius: 30 }]).concat([{ x: 20, y: 80, radius: 30 }, { x: 20, y: 20, radius: 30 }]);
  expect(placed([node(20, 50)], 16, ROOM, circles)).toEqual([{ x: 29, y: 50 }]);
});

test("of several at one place each goes elsewhere, and where nothing is free there is none", () => {
  const places = placed(Array.from({ length: 5 }, () => node(100, 50)), 16, ROOM);
  expect(places.slice(0, 4).every((place) => place !== null)).toBe(true);
  expect(new Set(places.slice(0, 4).map((place) => `${place?.x} ${place?.y}`)).size).toBe(4);
  expect(places[4]).toBeNull();
});

test("a name does not leave the drawing", () => expect(placed([node(190, 50)], 16, ROOM)).toEqual([{ x: 141, y: 50 }]));

test("what is not in view has no name", () => expect(placed([node(-300, 50)], 16, ROOM)).toEqual([null]));

test("a name avoids the circles of others where it can", () => {
  expect(placed([node(20, 50)], 16, ROOM, [{ x: 45, y: 50, radius: 6 }])[0]).not.toEqual({ x: 29, y: 50 });
});
