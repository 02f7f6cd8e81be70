/** Canvases that lie over one another, and what is painted on them: circles, lines, names. In pixels of the page. */

import { type Circle, placed } from "../../parts/labels";

const FONT = 13;
const FONTS = "system-ui, -apple-system, sans-serif";
/** A name for so many square pixels at most, so that the drawing is not hidden by them. */
const ROOM_OF_A_NAME = 7_000;
/** Above so many nodes names may lie over the circles of others. */
const CIRCLES = 150;

/** A node as it is seen. first: the less, the sooner its name finds a place; null for no name. */
export interface Seen extends Circle {
  readonly number: number;
  readonly name: string;
  readonly colour: string;
  readonly first: number | null;
}

/** A line as it is seen: its ends, how thick, which colour. */
export interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly thick: number;
  readonly colour: string;
}

/** A canvas over the whole host: beneath all, or beneath another. */
export function layer(host: HTMLElement, before: Element | null | undefined = host.firstElementChild): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none;";
  host.insertBefore(canvas, before ?? null);
  return canvas;
}

/** The context of a canvas as large as its host, empty, in pixels of the page. */
export function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const dense = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * dense), Math.round(height * dense)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const context = canvas.getContext("2d");
  context?.setTransform(dense, 0, 0, dense, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Lines, one over the other. */
export function paintLines(context: CanvasRenderingContext2D, lines: readonly Line[]): void {
  for (const { from, to, thick, colour } of lines) {
    context.beginPath();
    context.lineWidth = thick;
    context.strokeStyle = colour;
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  }
}

/** Circles, one over the other. */
export function paintCircles(context: CanvasRenderingContext2D, circles: readonly Seen[]): void {
  for (const { x, y, radius, colour } of circles) {
    context.beginPath();
    context.fillStyle = colour;
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The names of nodes, as many as find room, no two over one another. room: of the canvas. */
export function paintNames(
  context: CanvasRenderingContext2D, nodes: readonly Seen[], room: { readonly width: number; readonly height: number }, colours: { readonly ink: string; readonly card: string },
): void {
  const wanted = nodes.filter(({ first }) => first !== null)
    .sort((one, two) => (one.first ?? 0) - (two.first ?? 0) || two.radius - one.radius || one.number - two.number)
    .slice(0, Math.max(12, Math.round((room.width * room.height) / ROOM_OF_A_NAME)));
  const widths = new Widths(context);
  const named = wanted.map((node) => ({ ...node, width: widths.of(node.name) }));
  const places = placed(named, FONT + 3, room, nodes.length <= CIRCLES ? nodes : []);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  [context.strokeStyle, context.fillStyle] = [colours.card, colours.ink];
  named.forEach(({ name }, place) => {
    const at = places[place];
    if (at == null) return;
    context.strokeText(name, at.x, at.y);
    context.fillText(name, at.x, at.y);
  });
}

/** How wide names are in the one font; each is measured once. */
class Widths {
  static readonly #known = new Map<string, number>();

  constructor(readonly context: CanvasRenderingContext2D) {
    context.font = `${FONT}px ${FONTS}`;
  }

  of(name: string): number {
    let width = Widths.#known.get(name);
    if (width === undefined) Widths.#known.set(name, (width = this.context.measureText(name).width));
    return width;
  }
}
