/** Where the names of nodes stand, so that no two lie over one another: who comes first has the first choice. Pure. */

/** A node whose name is to stand beside it, in pixels. width: of the name. */
export interface Named extends Circle {
  readonly width: number;
}

/** The left end and the middle line of a name; null where there is no room. */
export type Place = { readonly x: number; readonly y: number } | null;

const GAP = 4;
const CELL = 64;

/** What a name does not lie over where there is a place beside it. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The places of the names, right of the node where that is free, else left, below or above. height: of a line. */
export function placed(nodes: readonly Named[], height: number, room: { readonly width: number; readonly height: number }, circles: readonly Circle[] = []): Place[] {
  const [names, others] = [new Boxes(), new Boxes()];
  for (const { x, y, radius } of circles) others.add({ x: x - radius, y }, 2 * radius, 2 * radius);
  return nodes.map((node) => {
    const { x, y, radius, width } = node;
    const away = radius + GAP;
    const tries = [
      { x: x + away, y }, { x: x - away - width, y },
      { x: x - width / 2, y: y + away + height / 2 }, { x: x - width / 2, y: y - away - height / 2 },
    ];
    const inside = x > -radius && x < room.width + radius && y > -radius && y < room.height + radius;
    const free = inside ? tries.filter((at) => at.x >= 0 && at.x + width <= room.width && names.isFree(at, width, height)) : [];
    // Over the circle of another a name might be taken for the other's: if it must be, then right of its own.
    const found = free.find((at) => others.isFree(at, width, height)) ?? free.find((at) => at === tries[0]);
    if (found === undefined) return null;
    names.add(found, width, height);
    return found;
  });
}

/** Boxes by the cells of a grid they reach into, so that a look is quick however many there are. */
class Boxes {
  readonly #cells = new Map<string, [number, number, number, number][]>();

  isFree(at: { x: number; y: number }, width: number, height: number): boolean {
    const [left, top, right, bottom] = [at.x, at.y - height / 2, at.x + width, at.y + height / 2];
    return !this.#reached(left, top, right, bottom).some((cell) =>
      this.#cells.get(cell)?.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t),
    );
  }

  add(at: { x: number; y: number }, width: number, height: number): void {
    const box: [number, number, number, number] = [at.x, at.y - height / 2, at.x + width, at.y + height / 2];
    for (const cell of this.#reached(...box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }

  #reached(left: number, top: number, right: number, bottom: number): string[] {
    const cells: string[] = [];
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(`${column} ${row}`);
    }
    return cells;
  }
}
