/**
 * The drawing. A small network is drawn by sigma. Of a large one sigma keeps the camera and the hands alone, and
 * ties, circles and names are painted here: without a graphics card each of sigma's three WebGL canvases is drawn by the
 * processor and read back for every frame, which takes longer than all the painting.
 */

import Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { type Indexed, type InView, widthOf } from "./graph";
import { fitted, layer, type Line, paintCircles, paintLines, paintNames, type Seen } from "./layers";
import { nearest, nodeAt } from "./nearest";
import { Ties } from "./ties";

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

/** So many nodes and ties are drawn by sigma, each line as thick as its weight asks; more are painted. */
const FEW = { nodes: 300, ties: 1_000 };
/** By how much a line nearby, or the rim of a circle, may be missed, in pixels. */
const REACH = 6;
const REACH_OF_A_NODE = 2;
/** Layers of sigma that nothing is ever put on here, and those that nothing is put on where it does not draw. */
const UNUSED = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const DRAWN_ON = ["edges", "nodes"];

export class Stage {
  readonly #sigma: Sigma;
  readonly #few: boolean;
  readonly #xs: Float32Array;
  readonly #ys: Float32Array;
  // Where the camera sees them, in pixels, and how large.
  readonly #seenX: Float32Array;
  readonly #seenY: Float32Array;
  readonly #radii: Float32Array;
  readonly #ties: Ties | null;
  readonly #lit: HTMLCanvasElement;
  readonly #above: HTMLCanvasElement;
  #look: Look | null = null;
  #isLit = false;
  // On a small screen nodes are smaller.
  #scale = 1;
  #moving = 0;

  /** Throws where this browser cannot draw. */
  constructor(readonly host: HTMLElement, readonly index: Indexed, hands: Hands) {
    const { data } = index;
    this.#few = data.nodes.length <= FEW.nodes && index.keys.length <= FEW.ties;
    this.#xs = Float32Array.from(data.nodes, (node) => node.x ?? 0);
    this.#ys = Float32Array.from(data.nodes, (node) => node.y ?? 0);
    [this.#seenX, this.#seenY, this.#radii] = [0, 0, 0].map(() => new Float32Array(data.nodes.length)) as [Float32Array, Float32Array, Float32Array];
    this.#sigma = new Sigma(this.#few ? wholeGraph(index) : cornersOf(this.#xs, this.#ys), host, {
      renderLabels: false, defaultEdgeType: data.definition.directed ? "arrow" : "line", zIndex: true, minEdgeThickness: 0.6, stagePadding: 50,
      allowInvalidContainer: true, nodeReducer: (_, given) => this.#node(given), edgeReducer: (_, given) => this.#edge(given), defaultDrawNodeHover: () => {},
    });
    const canvases = this.#sigma.getCanvases();
    for (const name of this.#few ? UNUSED : [...UNUSED, ...DRAWN_ON]) canvases[name]?.remove();
    this.#lit = layer(host);
    this.#ties = this.#few ? null : new Ties(host);
    this.#above = layer(host, canvases["mouse"]);
    this.#sigma.on("afterRender", () => this.#paint());
    this.#listen(hands);
  }

  // Who is under the hand is reckoned here: sigma would draw every line a second time to know it.
  #listen({ hover, click }: Hands): void {
    this.#sigma.getMouseCaptor().on("mousemovebody", (point) => {
      if (this.#moving !== 0) return;
      this.#moving = requestAnimationFrame(() => {
        this.#moving = 0;
        hover(...this.#at(point));
      });
    });
    this.#sigma.on("clickNode", ({ event }) => click(...this.#at(event)));
    this.#sigma.on("clickStage", ({ event }) => click(...this.#at(event)));
  }

  /** The node at a point, or else the line; -1 for what is not there. */
  #at(point: Point): [number, number] {
    const { width, height } = this.#sigma.getDimensions();
    if (this.#look === null || point.x < 0 || point.y < 0 || point.x > width || point.y > height) return [-1, -1];
    const node = nodeAt(point, REACH_OF_A_NODE, this.#look.view, this.#seenX, this.#seenY, this.#radii);
    return [node, node === -1 ? nearest(point, REACH, this.#look.view, this.#seenX, this.#seenY) : -1];
  }

  /** Show it so from the next frame on. */
  show(look: Look): void {
    this.#look = look;
    const { width, height } = this.#sigma.getDimensions();
    this.#scale = Math.min(1, Math.max(0.5, Math.min(width, height) / 560));
    if (this.#few) this.#sigma.refresh({ skipIndexation: true, schedule: true });
    else this.#sigma.scheduleRender();
  }

  zoom(way: "in" | "out" | "fit"): void {
    const camera = this.#sigma.getCamera();
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
    void (way === "in" ? camera.animatedZoom({ duration }) : way === "out" ? camera.animatedUnzoom({ duration }) : camera.animatedReset({ duration }));
  }

  kill(): void {
    cancelAnimationFrame(this.#moving);
    this.#sigma.kill();
    this.#ties?.kill();
    for (const canvas of [this.#lit, this.#above]) canvas.remove();
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
    const { number, x, y } = given as { number?: number; x: number; y: number };
    const own = number === undefined ? undefined : this.#look?.nodes[number];
    if (this.#look === null || number === undefined || own === undefined) return { x, y, size: 1, hidden: true };
    const dim = this.#isDim(number, this.#look);
    return { x, y, hidden: this.#look.view.nodesShown[number] !== 1, label: "", size: own.radius * this.#scale, color: dim ? this.#look.theme.faint : own.colour, zIndex: dim ? 0 : 1 };
  }

  #edge(given: Attributes): Partial<EdgeDisplayData> {
    const number = given["number"] as number;
    const look = this.#look;
    const weight = look?.view.weights[number] ?? 0;
    if (look === null || weight === 0) return { hidden: true };
    const touched = isTouched(this.index, number, look);
    const color = number === look.edge ? look.theme.strong : touched ? look.theme.line : look.theme.faint;
    return { size: widthOf(weight, look.view.most, look.view.count) * (number === look.edge ? 1.8 : 1), color, zIndex: touched ? 1 : 0, hidden: false };
  }

  #isDim(node: number, look: Look): boolean {
    return look.lit !== null && !look.lit.has(node);
  }

  /** All that is not sigma's: after each of its frames. */
  #paint(): void {
    const look = this.#look;
    if (look === null) return;
    const { width, height } = this.#sigma.getDimensions();
    const camera = `${this.#project()} ${width} ${height}`;
    if (this.#ties !== null) {
      this.#ties.canvas.style.opacity = look.lit === null ? "1" : "0.22";
      this.#ties.show({ view: look.view, colour: look.theme.tie, xs: this.#seenX, ys: this.#seenY, camera, width, height });
      this.#paintLit(look, width, height);
    }
    const above = fitted(this.#above, width, height);
    const seen = this.#seen(look);
    if (above !== null && !this.#few) paintCircles(above, seen);
    if (above !== null) paintNames(above, seen, { width, height }, look.theme);
    this.host.setAttribute("data-drawn", String(look.view.count));
    this.host.setAttribute("data-lit", String(look.lit?.size ?? ""));
  }

  /** Put every node where the camera sees it; gives what that hangs on. */
  #project(): string {
    const [origin, right, up] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }].map((point) => this.#sigma.graphToViewport(point)) as [Point, Point, Point];
    const [a, b, c, d] = [right.x - origin.x, up.x - origin.x, right.y - origin.y, up.y - origin.y];
    const radius = this.#sigma.scaleSize(this.#scale);
    for (let node = 0; node < this.#xs.length; node++) {
      const [x, y] = [this.#xs[node] ?? 0, this.#ys[node] ?? 0];
      this.#seenX[node] = origin.x + a * x + b * y;
      this.#seenY[node] = origin.y + c * x + d * y;
      this.#radii[node] = radius * (this.#look?.nodes[node]?.radius ?? 0);
    }
    return [origin.x, origin.y, a, b, c, d].join(" ");
  }

  /** The lines of what is looked at, over the faint picture of all; where nothing is, and was, nothing is to do. */
  #paintLit(look: Look, width: number, height: number): void {
    if (look.lit === null && !this.#isLit) return;
    const context = fitted(this.#lit, width, height);
    this.#isLit = look.lit !== null;
    if (context !== null && this.#isLit) paintLines(context, this.#litLines(look));
  }

  #litLines(look: Look): Line[] {
    const { source, target } = this.index;
    const lines: Line[] = [];
    const at = (node = 0): [number, number] => [this.#seenX[node] ?? 0, this.#seenY[node] ?? 0];
    look.view.weights.forEach((weight, edge) => {
      if (weight === 0 || !isTouched(this.index, edge, look)) return;
      const chosen = edge === look.edge;
      const thick = chosen ? 2.5 : Math.max(0.8, 2 * widthOf(weight, look.view.most, look.view.count));
      lines.push({ from: at(source[edge]), to: at(target[edge]), thick, colour: chosen ? look.theme.strong : look.theme.line });
    });
    return lines;
  }

  /** The nodes in view, those that are lit last. */
  #seen(look: Look): Seen[] {
    const [dim, bright]: [Seen[], Seen[]] = [[], []];
    look.nodes.forEach(({ name, colour }, number) => {
      if (look.view.nodesShown[number] !== 1) return;
      const isDim = this.#isDim(number, look);
      const first = number === look.node ? 0 : isDim ? null : 1;
      const at = { x: this.#seenX[number] ?? 0, y: this.#seenY[number] ?? 0, radius: this.#radii[number] ?? 0 };
      (isDim ? dim : bright).push({ ...at, number, name, first, colour: isDim ? look.theme.faint : colour });
    });
    return [...dim, ...bright];
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether an edge is lit: nothing is looked at, or it, or one of its ends. */
function isTouched({ source, target }: Indexed, edge: number, look: Look): boolean {
  if (look.lit === null || edge === look.edge) return true;
  return look.node !== -1 && (source[edge] === look.node || target[edge] === look.node);
}

/** The network as sigma draws it. */
function wholeGraph({ data }: Indexed): Graph {
  const graph = new Graph({ type: "undirected", multi: true });
  data.nodes.forEach((node, number) => graph.addNode(node.id, { x: node.x ?? 0, y: node.y ?? 0, size: 1, number }));
  data.edges.forEach((edge, number) => graph.addEdgeWithKey(number, edge.source, edge.target, { number }));
  return graph;
}

/** Two corners between which all nodes lie: what the camera has to know of a network. */
function cornersOf(xs: Float32Array, ys: Float32Array): Graph {
  const graph = new Graph();
  const corner = (way: (one: number, two: number) => number) => ({ x: xs.reduce(way, xs[0] ?? 0), y: ys.reduce(way, ys[0] ?? 0), size: 1 });
  graph.addNode("least", corner((one, two) => Math.min(one, two)));
  graph.addNode("most", corner((one, two) => Math.max(one, two)));
  return graph;
}
