/** What is seen as a file: SVG, GEXF and CSV of the ties in view. Pure: from records to text. */

import { toCsv } from "../tables/csv";
import type { InView } from "./graph";
import type { NetworkNode } from "./types";

/** A node as it is drawn: where it lies stands in the node. */
export interface Drawn {
  readonly node: NetworkNode;
  readonly name: string;
  readonly radius: number;
  readonly colour: string;
}

const SIZE = 1000;
const MARGIN = 90;

/** A drawing of 1000 by 1000 with the names beside the nodes. */
export function toSvg(view: InView, drawn: readonly Drawn[], widths: (weight: number) => number): string {
  const shown = drawn.filter((_, number) => view.nodesShown[number] === 1);
  const at = scaler(shown.map((each) => each.node));
  const places = new Map(shown.map((each) => [each.node.id, at(each.node)] as const));
  const lines = view.ties.flatMap((tie) => {
    const [a, b] = [places.get(tie.edge.source), places.get(tie.edge.target)];
    if (a === undefined || b === undefined) return [];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${round(widths(tie.weight))}"/>`;
  });
  const nodes = shown.map(({ node, name, radius, colour }) => {
    const place = at(node);
    return `<g><circle cx="${place.x}" cy="${place.y}" r="${round(radius)}" fill="${colour}"/><text x="${round(place.x + radius + 4)}" y="${round(place.y + 4)}">${escape(name)}</text></g>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif" font-size="14">
<rect width="${SIZE}" height="${SIZE}" fill="#ffffff"/>
<g stroke="#9aa3ad" stroke-opacity="0.6">
${lines.join("\n")}
</g>
<g stroke="#ffffff" stroke-width="1" paint-order="stroke" fill="#1c2127">
${nodes.join("\n")}
</g>
</svg>
`;
}

/** The ties in view for Gephi: GEXF 1.3 with the spells of nodes and edges. */
export function toGexf(view: InView, drawn: readonly Drawn[]): string {
  const { directed } = view.index.data.definition;
  const nodes = drawn.filter((_, number) => view.nodesShown[number] === 1).map(({ node, name }) =>
    `<node id="${escape(node.id)}" label="${escape(name)}"><viz:position x="${round(node.x ?? 0)}" y="${round(-(node.y ?? 0))}" z="0"/>${spells(node.spells)}</node>`,
  );
  const edges = view.ties.map((tie) =>
    `<edge id="${escape(tie.key)}" source="${escape(tie.edge.source)}" target="${escape(tie.edge.target)}" weight="${round(tie.weight)}">${spells(tie.edge.spells)}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="${directed ? "directed" : "undirected"}" mode="dynamic" timeformat="date" timerepresentation="interval">
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
}

/** The ties in view, a row each, with what they rest on. */
export function toTable(view: InView, name: (id: string) => string): string {
  const head = ["source", "source_label", "target", "target_label", "weight", "count", "meetings", "instruments", "documents"];
  const rows = view.ties.map(({ edge, weight }) => [
    edge.source, name(edge.source), edge.target, name(edge.target), String(round(weight)), String(edge.count),
    edge.meetings.join(" "), edge.instruments.join(" "), edge.documents.join(" "),
  ]);
  return toCsv([head, ...rows]);
}

/** A place as the server gives it: in the units of its layout. */
interface Lying {
  readonly x?: number | null;
  readonly y?: number | null;
}

function scaler(places: readonly Lying[]): (place: Lying) => { x: number; y: number } {
  const [xs, ys] = [places.map((place) => place.x ?? 0), places.map((place) => place.y ?? 0)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const span = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const scale = (SIZE - 2 * MARGIN) / span;
  // The screen counts downwards, the layout upwards.
  return ({ x, y }) => ({ x: round(MARGIN + ((x ?? 0) - left) * scale), y: round(SIZE - MARGIN - ((y ?? 0) - top) * scale) });
}

function spells(found: readonly { start: string; end: string }[]): string {
  if (found.length === 0) return "";
  return `<spells>${found.map((spell) => `<spell start="${spell.start}" end="${spell.end}"/>`).join("")}</spells>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
