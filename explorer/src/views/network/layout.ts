/** Where the nodes of a network lie: ForceAtlas2 from a fixed beginning, so that the same network always lies the same. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NetworkData } from "./types";
import { edgeKey } from "./graph";

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** How much time a layout may take, in milliseconds; a larger network gets fewer rounds. */
const TIME = 900;

/** The graph to be drawn, each node where it lies. */
export function layOut(data: NetworkData): Graph {
  const graph = new Graph({ type: "undirected", multi: true });
  data.nodes.forEach((node, index) => {
    // A sunflower: even, and different for each place in the list.
    const [angle, distance] = [index * 2.399963, Math.sqrt(index + 1)];
    graph.addNode(node.id, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, size: 1 });
  });
  for (const edge of data.edges) {
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target)) {
      graph.addEdgeWithKey(edgeKey(edge), edge.source, edge.target, { weight: Math.max(edge.weight, 0.01) });
    }
  }
  if (graph.order < 2) return graph;
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false, gravity: 1, scalingRatio: 12, edgeWeightInfluence: 0.6 };
  const rounds = Math.max(15, Math.min(400, Math.round((TIME * 1500) / (graph.order * 8 + graph.size * 2))));
  forceAtlas2.assign(graph, { iterations: rounds, settings: { ...settings, barnesHutOptimize: graph.order > 400 } });
  return graph;
}

/** The places of a laid out graph. */
export function placesOf(graph: Graph): Places {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: x as number, y: y as number }] as const));
}
