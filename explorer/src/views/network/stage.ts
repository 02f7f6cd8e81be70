/** The drawing: nodes by sigma, names without overlaps, and of many ties a picture of its own beneath them. */

import Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { placed } from "../../parts/labels";
import { type Indexed, type InView, widthOf } from "./graph";
import { nearest } from "./nearest";
import { blank, colourIn, drawLine } from "./raster";

/** What is shown and how: the ties in view, and of each node, by its number, radius, colour and name. */
export interface Look {
  readonly view: InView;
  readonly nodes: readonly { readonly radius: number; readonly colour: string; readonly name: string }[];
  /** The number of the node or of the edge that is looked at; -1 for none. */
  readonly node: number;
  readonly edge: number;
  /** Who is lit; null for all. */
  readonly lit: ReadonlySet<number> | null;
  readonly theme: Theme;
}

/** Colours as CSS writes them; tie: red, green and blue of a line. */
export interface Theme {
  readonly tie: readonly [number, number, number];
  readonly line: string;
  readonly faint: string;
  readonly strong: string;
  readonly ink: string;
  readonly card: string;
}

export interface Hands {
  readonly hover: (node: number, edge: number) => void;
  readonly click: (node: number, edge: number) => void;
}

/** So many ties are lines of sigma, each as thick as its weight asks; more are one picture. */
const FEW = 1_500;
/** By how much a line nearby may be missed, in pixels. */
const REACH = 6;
const FONT = 13;
const FONTS = "system-ui, -apple-system, sans-serif";
/** A name for so many square pixels at most, so that the drawing is not hidden by them. */
const ROOM_OF_A_NAME = 7_000;
/** Above so many nodes names may lie over the circles of others. */
const CIRCLES = 150;
/** Where the picture of the ties took so many milliseconds, it is drawn in coarser points while it moves. */
const SLOW = 30;

export class Stage {
  readonly #sigma: Sigma;
  readonly #few: boolean;
  readonly #xs: Float32Array;
  readonly #ys: Float32Array;
  // Where the camera sees them, in pixels.
  readonly #seenX: Float32Array;
  readonly #seenY: Float32Array;
  readonly #ties: HTMLCanvasElement;
  readonly #lit: HTMLCanvasElement;
  readonly #names: HTMLCanvasElement;
  readonly #widths = new Map<string, number>();
  #look: Look | null = null;
  #drawn: { view: InView; theme: Theme; at: string; fine: boolean } | null = null;
  #took = 0;
  // On a small screen nodes are smaller.
  #scale = 1;
  #moving = 0;
  #fining: ReturnType<typeof setTimeout> | undefined;

  /** Throws where this browser cannot draw. */
  constructor(readonly host: HTMLElement, readonly index: Indexed, hands: Hands) {
    const { data } = index;
    this.#few = index.keys.length <= FEW;
    const graph = new Graph({ type: "undirected", multi: true });
    data.nodes.forEach((node, number) => graph.addNode(node.id, { x: node.x ?? 0, y: node.y ?? 0, size: 1, number }));
    if (this.#few) data.edges.forEach((edge, number) => graph.addEdgeWithKey(number, edge.source, edge.target, { number }));
    this.#xs = Float32Array.from(data.nodes, (node) => node.x ?? 0);
    this.#ys = Float32Array.from(data.nodes, (node) => node.y ?? 0);
    this.#seenX = new Float32Array(data.nodes.length);
    this.#seenY = new Float32Array(data.nodes.length);
    this.#sigma = new Sigma(graph, host, {
      renderLabels: false, defaultEdgeType: data.definition.directed ? "arrow" : "line", zIndex: true, minEdgeThickness: 0.6, stagePadding: 50,
      allowInvalidContainer: true, nodeReducer: (_, given) => this.#node(given), edgeReducer: (_, given) => this.#edge(given), defaultDrawNodeHover: () => {},
    });
    [this.#lit, this.#ties] = [layer(host), layer(host)];
    const above = Object.values(this.#sigma.getCanvases()).find((canvas) => canvas.classList.contains("sigma-labels"));
    this.#names = layer(host, above);
    this.#sigma.on("afterRender", () => this.#paint());
    this.#listen(hands);
  }

  #listen({ hover, click }: Hands): void {
    let node = -1;
    const numberOf = (id: string) => this.index.number.get(id) ?? -1;
    this.#sigma.on("enterNode", (event) => hover((node = numberOf(event.node)), -1));
    this.#sigma.on("leaveNode", () => hover((node = -1), -1));
    // Which line is under the hand is reckoned here: sigma would draw every line a second time to know it.
    this.#sigma.getMouseCaptor().on("mousemovebody", (point) => {
      if (this.#moving !== 0 || node !== -1) return;
      this.#moving = requestAnimationFrame(() => {
        this.#moving = 0;
        if (node === -1) hover(-1, this.#lineAt(point));
      });
    });
    this.#sigma.on("clickNode", (event) => click(numberOf(event.node), -1));
    this.#sigma.on("clickStage", ({ event }) => click(-1, this.#lineAt(event)));
  }

  /** Show it so from the next frame on. */
  show(look: Look): void {
    this.#look = look;
    const { width, height } = this.#sigma.getDimensions();
    this.#scale = Math.min(1, Math.max(0.5, Math.min(width, height) / 560));
    const nodes = this.#few ? {} : { partialGraph: { nodes: this.index.data.nodes.map((node) => node.id) } };
    this.#sigma.refresh({ ...nodes, skipIndexation: true, schedule: true });
  }

  zoom(way: "in" | "out" | "fit"): void {
    const camera = this.#sigma.getCamera();
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
    void (way === "in" ? camera.animatedZoom({ duration }) : way === "out" ? camera.animatedUnzoom({ duration }) : camera.animatedReset({ duration }));
  }

  kill(): void {
    cancelAnimationFrame(this.#moving);
    clearTimeout(this.#fining);
    this.#sigma.kill();
    for (const canvas of [this.#ties, this.#lit, this.#names]) canvas.remove();
  }

  /** The picture as it is on the screen, on the colour of the page. */
  async toPng(): Promise<Blob | null> {
    // What WebGL has drawn can be read in the same turn only.
    this.#sigma.refresh();
    const layers = [...this.host.querySelectorAll("canvas")];
    const whole = document.createElement("canvas");
    [whole.width, whole.height] = [Math.max(...layers.map((each) => each.width)), Math.max(...layers.map((each) => each.height))];
    const context = whole.getContext("2d");
    if (context === null || this.#look === null) return null;
    context.fillStyle = this.#look.theme.card;
    context.fillRect(0, 0, whole.width, whole.height);
    for (const each of layers) {
      context.globalAlpha = Number(each.style.opacity || 1);
      if (each.width > 0 && each.height > 0) context.drawImage(each, 0, 0, whole.width, whole.height);
    }
    return new Promise((done) => whole.toBlob(done, "image/png"));
  }

  #node(given: Attributes): Partial<NodeDisplayData> {
    const { number, x, y } = given as { number: number; x: number; y: number };
    const own = this.#look?.nodes[number];
    if (this.#look === null || own === undefined) return { x, y, size: 1, hidden: true };
    const dim = this.#look.lit !== null && !this.#look.lit.has(number);
    return { x, y, hidden: this.#look.view.nodesShown[number] !== 1, label: "", size: own.radius * this.#scale, color: dim ? this.#look.theme.faint : own.colour, zIndex: dim ? 0 : 1 };
  }

  #edge(given: Attributes): Partial<EdgeDisplayData> {
    const number = given["number"] as number;
    const look = this.#look;
    const weight = look?.view.weights[number] ?? 0;
    if (look === null || weight === 0) return { hidden: true };
    const touched = this.#isTouched(number, look);
    const color = number === look.edge ? look.theme.strong : touched ? look.theme.line : look.theme.faint;
    return { size: widthOf(weight, look.view.most, look.view.count) * (number === look.edge ? 1.8 : 1), color, zIndex: touched ? 1 : 0, hidden: false };
  }

  /** Whether an edge is lit: nothing is looked at, or it, or one of its ends. */
  #isTouched(edge: number, look: Look): boolean {
    if (look.lit === null || edge === look.edge) return true;
    return look.node !== -1 && (this.index.source[edge] === look.node || this.index.target[edge] === look.node);
  }

  #lineAt(point: { readonly x: number; readonly y: number }): number {
    return this.#look === null ? -1 : nearest(point, REACH, this.#look.view, this.#seenX, this.#seenY);
  }

  /** All that is not sigma's: after each of its frames. */
  #paint(): void {
    const look = this.#look;
    if (look === null) return;
    const { width, height } = this.#sigma.getDimensions();
    const at = this.#project();
    if (!this.#few) {
      this.#paintTies(look, at, width, height);
      this.#paintLit(look, width, height);
    }
    this.#paintNames(look, width, height);
    this.host.setAttribute("data-drawn", String(look.view.count));
  }

  /** Put every node where the camera sees it; gives what that hangs on. */
  #project(): string {
    const [origin, right, up] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }].map((point) => this.#sigma.graphToViewport(point)) as [Point, Point, Point];
    const [a, b, c, d] = [right.x - origin.x, up.x - origin.x, right.y - origin.y, up.y - origin.y];
    for (let node = 0; node < this.#xs.length; node++) {
      const [x, y] = [this.#xs[node] ?? 0, this.#ys[node] ?? 0];
      this.#seenX[node] = origin.x + a * x + b * y;
      this.#seenY[node] = origin.y + c * x + d * y;
    }
    return [origin.x, origin.y, a, b, c, d].join(" ");
  }

  #paintTies(look: Look, camera: string, width: number, height: number): void {
    this.#ties.style.opacity = look.lit === null ? "1" : "0.22";
    const at = `${camera} ${width} ${height}`;
    const before = this.#drawn;
    const same = before !== null && before.view === look.view && before.theme === look.theme && before.at === at;
    if (same && before.fine) return;
    const dense = window.devicePixelRatio || 1;
    // What rests is drawn in all points of the screen; what moves in fewer where that would be slow.
    const fine = same || dense === 1 || this.#took * dense * dense < SLOW;
    const begun = performance.now();
    this.#raster(look, Math.round(width), Math.round(height), fine ? dense : 1);
    if (fine === (dense === 1)) this.#took = performance.now() - begun;
    this.#drawn = { view: look.view, theme: look.theme, at, fine };
    clearTimeout(this.#fining);
    if (!fine) this.#fining = setTimeout(() => this.#paint(), 150);
  }

  #raster({ view, theme }: Look, width: number, height: number, scale: number): void {
    const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    const picture = blank(wide, high);
    const { source, target, data } = this.index;
    const { directed } = data.definition;
    for (let edge = 0; edge < view.weights.length; edge++) {
      const weight = view.weights[edge] ?? 0;
      if (weight === 0) continue;
      const [from, to, thick] = [source[edge] ?? 0, target[edge] ?? 0, widthOf(weight, view.most, view.count) * scale];
      const [x, y] = [(this.#seenX[from] ?? 0) * scale, (this.#seenY[from] ?? 0) * scale];
      const [endX, endY] = [(this.#seenX[to] ?? 0) * scale, (this.#seenY[to] ?? 0) * scale];
      if (!directed) drawLine(picture, x, y, endX, endY, thick);
      else {
        // There is no room for heads of arrows: a line fades towards the one it leads to.
        drawLine(picture, x, y, (x + endX) / 2, (y + endY) / 2, thick);
        drawLine(picture, (x + endX) / 2, (y + endY) / 2, endX, endY, thick / 4);
      }
    }
    if (this.#ties.width !== wide || this.#ties.height !== high) [this.#ties.width, this.#ties.height] = [wide, high];
    const context = this.#ties.getContext("2d");
    const image = context?.createImageData(wide, high);
    if (image === undefined) return;
    colourIn(picture, theme.tie, image.data);
    context?.putImageData(image, 0, 0);
  }

  /** The lines of what is looked at, over the faint picture of all. */
  #paintLit(look: Look, width: number, height: number): void {
    const context = fitted(this.#lit, width, height);
    if (look.lit === null || context === null) return;
    const { source, target } = this.index;
    for (let edge = 0; edge < look.view.weights.length; edge++) {
      if (look.view.weights[edge] === 0 || !this.#isTouched(edge, look)) continue;
      const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
      context.beginPath();
      context.lineWidth = edge === look.edge ? 2.5 : Math.max(0.8, 2 * widthOf(look.view.weights[edge] ?? 0, look.view.most, look.view.count));
      context.strokeStyle = edge === look.edge ? look.theme.strong : look.theme.line;
      context.moveTo(this.#seenX[from] ?? 0, this.#seenY[from] ?? 0);
      context.lineTo(this.#seenX[to] ?? 0, this.#seenY[to] ?? 0);
      context.stroke();
    }
  }

  #paintNames(look: Look, width: number, height: number): void {
    const context = fitted(this.#names, width, height);
    if (context === null) return;
    context.font = `${FONT}px ${FONTS}`;
    const scale = (radius: number) => this.#sigma.scaleSize(radius * this.#scale);
    const shown = look.nodes.flatMap((node, number) => {
      if (look.view.nodesShown[number] !== 1) return [];
      return [{ ...node, number, x: this.#seenX[number] ?? 0, y: this.#seenY[number] ?? 0, radius: scale(node.radius), width: this.#widthOf(context, node.name) }];
    });
    const first = (number: number) => (number === look.node ? 0 : look.lit?.has(number) ? 1 : 2);
    const wanted = shown.filter(({ number }) => look.lit === null || look.lit.has(number))
      .sort((one, two) => first(one.number) - first(two.number) || two.radius - one.radius || one.number - two.number)
      .slice(0, Math.max(12, Math.round((width * height) / ROOM_OF_A_NAME)));
    const places = placed(wanted, FONT + 3, { width, height }, shown.length <= CIRCLES ? shown : []);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    [context.strokeStyle, context.fillStyle] = [look.theme.card, look.theme.ink];
    wanted.forEach(({ name }, place) => {
      const at = places[place];
      if (at == null) return;
      context.strokeText(name, at.x, at.y);
      context.fillText(name, at.x, at.y);
    });
  }

  #widthOf(context: CanvasRenderingContext2D, name: string): number {
    let width = this.#widths.get(name);
    if (width === undefined) this.#widths.set(name, (width = context.measureText(name).width));
    return width;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A canvas over the whole host: beneath all, or beneath another. */
function layer(host: HTMLElement, before: Element | null | undefined = host.firstElementChild): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none;";
  host.insertBefore(canvas, before ?? null);
  return canvas;
}

/** The context of a canvas as large as its host, empty, in pixels of the page. */
function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const dense = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * dense), Math.round(height * dense)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const context = canvas.getContext("2d");
  context?.setTransform(dense, 0, 0, dense, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
