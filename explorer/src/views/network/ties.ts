/** The picture of many ties: reckoned anew when the view or the camera moves, in coarser points while it moves where that is slow. */

import { type Indexed, type InView, widthOf } from "./graph";
import { layer } from "./layers";
import { blank, colourIn, drawLine } from "./raster";

/** What the picture shows. xs, ys: where nodes are seen, in pixels; camera: what these hang on. */
export interface Shown {
  readonly view: InView;
  readonly colour: readonly [number, number, number];
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly camera: string;
  readonly width: number;
  readonly height: number;
}

/** Where the picture took so many milliseconds, it is drawn in coarser points while it moves. */
const SLOW = 30;
/** Milliseconds without a change after which it rests. */
const REST = 150;

export class Ties {
  readonly canvas: HTMLCanvasElement;
  #drawn: { readonly shown: Shown; readonly fine: boolean } | null = null;
  #took = 0;
  #fining: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.canvas = layer(host);
  }

  kill(): void {
    clearTimeout(this.#fining);
    this.canvas.remove();
  }

  /** Show it so; what is shown already is not drawn again. */
  show(shown: Shown): void {
    const before = this.#drawn;
    const same = before !== null && before.shown.view === shown.view && before.shown.colour === shown.colour && before.shown.camera === shown.camera;
    if (same && before.fine) return;
    const dense = window.devicePixelRatio || 1;
    // What rests is drawn in all points of the screen; what moves in fewer where that would be slow.
    const fine = same || dense === 1 || this.#took * dense * dense < SLOW;
    const begun = performance.now();
    this.#draw(shown, fine ? dense : 1);
    if (fine === (dense === 1)) this.#took = performance.now() - begun;
    this.#drawn = { shown, fine };
    clearTimeout(this.#fining);
    if (!fine) this.#fining = setTimeout(() => this.show(shown), REST);
  }

  #draw(shown: Shown, scale: number): void {
    const [wide, high] = [Math.max(1, Math.round(shown.width * scale)), Math.max(1, Math.round(shown.height * scale))];
    if (this.canvas.width !== wide || this.canvas.height !== high) [this.canvas.width, this.canvas.height] = [wide, high];
    const context = this.canvas.getContext("2d");
    const image = context?.createImageData(wide, high);
    if (context == null || image === undefined) return;
    const picture = blank(wide, high);
    const { source, target, data }: Indexed = shown.view.index;
    const { weights, most, count } = shown.view;
    const directed = data.definition.directed;
    for (let edge = 0; edge < weights.length; edge++) {
      const weight = weights[edge] ?? 0;
      if (weight === 0) continue;
      const [from, to, thick] = [source[edge] ?? 0, target[edge] ?? 0, widthOf(weight, most, count) * scale];
      const [x, y] = [(shown.xs[from] ?? 0) * scale, (shown.ys[from] ?? 0) * scale];
      const [endX, endY] = [(shown.xs[to] ?? 0) * scale, (shown.ys[to] ?? 0) * scale];
      if (!directed) drawLine(picture, x, y, endX, endY, thick);
      else {
        // There is no room for heads of arrows: a line fades towards the one it leads to.
        drawLine(picture, x, y, (x + endX) / 2, (y + endY) / 2, thick);
        drawLine(picture, (x + endX) / 2, (y + endY) / 2, endX, endY, thick / 4);
      }
    }
    colourIn(picture, shown.colour, image.data);
    context.putImageData(image, 0, 0);
  }
}
