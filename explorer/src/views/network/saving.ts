/** One HTML file of a network that needs no server: the frame that the build made, with the data written into it. */

import type Graph from "graphology";
import { saveFile } from "../../parts/save";
import type { Address } from "../../state/address";
import { formatAddress } from "../../state/address";
import type { Language } from "../../words";
import { type Event, eventsBehind } from "./behind";
import type { InView } from "./graph";
import { placesOf } from "./layout";
import type { NetworkData } from "./types";

/** What a saved file holds. events: by id; behind: the passages of each edge by event. */
export interface Saved {
  readonly network: NetworkData;
  readonly places: readonly (readonly [string, number, number])[];
  readonly behind: Readonly<Record<string, readonly Event[]>>;
  readonly from: string;
  readonly made: string;
  readonly language: Language;
  readonly theme: "light" | "dark";
}

interface Seen {
  readonly data: NetworkData;
  readonly view: InView;
  readonly graph: Graph;
  readonly address: Address;
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const PLACE = "<!--saved-->";
/** So many edges have their passages in the file, the strongest first: each has to be asked for. */
const WITH_PASSAGES = 600;

/** Make the file of what is in view, and give it to the person. */
export async function saveOffline(seen: Seen): Promise<void> {
  const frame = await fetch("/offline.html");
  if (!frame.ok) throw new Error(`/offline.html: ${frame.status}`);
  const page = await frame.text();
  saveFile(`${seen.data.definition.name}.html`, await fillFrame(page, seen, new Date()), "text/html");
}

async function fillFrame(page: string, seen: Seen, now: Date): Promise<string> {
  const edges = seen.view.ties.map((tie) => tie.edge);
  const strongest = [...seen.view.ties].sort((one, two) => two.weight - one.weight).slice(0, WITH_PASSAGES);
  const behind: Record<string, readonly Event[]> = {};
  for (const { edge, key } of strongest) {
    behind[key] = await eventsBehind(edge, [...edge.meetings, ...edge.instruments, ...edge.tenures]);
  }
  const saved: Saved = {
    network: { ...seen.data, edges, nodes: seen.data.nodes.filter((node) => seen.view.nodes.has(node.id)) },
    places: [...placesOf(seen.graph)].map(([id, { x, y }]) => [id, Math.round(x * 100) / 100, Math.round(y * 100) / 100] as const),
    behind, from: window.location.origin + formatAddress(seen.address), made: now.toISOString().slice(0, 10), language: seen.language, theme: seen.theme,
  };
  // A text in it might hold the end of a script.
  const json = JSON.stringify(saved).replace(/</g, "\\u003c");
  return page.replace(PLACE, () => `<script type="application/json" id="saved">${json}</script>`);
}
