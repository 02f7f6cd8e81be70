/** One HTML file of a network that needs no server: the frame that the build made, with the data written into it. */

import { saveFile } from "../../parts/save";
import type { Address } from "../../state/address";
import { formatAddress } from "../../state/address";
import type { Period } from "../../state/period.svelte";
import type { Language } from "../../words";
import { type Told, tell } from "./behind";
import type { Drawn } from "./files";
import type { InView } from "./graph";
import { type Packed, pack, packed } from "./packing";
import type { NetworkData } from "./types";

/** What a saved file holds. unread: so many events could not be asked for their passages. */
export interface Saved {
  readonly network: NetworkData;
  readonly told: Packed;
  readonly unread: number;
  /** The period that was in view. */
  readonly period: Period;
  readonly from: string;
  readonly made: string;
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** Of the nodes, in the order of the network. */
  readonly colours: readonly string[];
}

interface Seen {
  readonly view: InView;
  readonly drawn: readonly Drawn[];
  readonly period: Period;
  readonly address: Address;
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const PLACE = "<!--saved-->";
const AT_A_TIME = 6;

/** Make the file of what is in view, and give it to the person. progress: how many events of all have been asked. */
export async function saveOffline(seen: Seen, progress: (done: number, all: number) => void, signal: AbortSignal): Promise<void> {
  const frame = await fetch("/offline.html", { signal });
  if (!frame.ok) throw new Error(`/offline.html: ${frame.status}`);
  const page = await frame.text();
  const edges = seen.view.ties.map((tie) => tie.edge);
  const ids = [...new Set(edges.flatMap((edge) => [...edge.meetings, ...edge.instruments, ...edge.tenures]))].sort();
  const told = await tellAll(ids, progress, signal);
  const { data } = seen.view.index;
  const shown = seen.drawn.filter((_, number) => seen.view.nodesShown[number] === 1);
  const network = { ...data, edges, nodes: shown.map(({ node }) => node) };
  const saved: Saved = {
    ...packed(network, told), unread: ids.length - told.length, period: seen.period, from: window.location.origin + formatAddress(seen.address),
    made: new Date().toISOString().slice(0, 10), language: seen.language, theme: seen.theme,
    colours: shown.map(({ colour }) => colour),
  };
  const script = `<script type="application/gzip" id="saved">${await pack(JSON.stringify(saved))}</script>`;
  saveFile(`${data.definition.name}.html`, page.replace(PLACE, () => script), "text/html");
}

/** What is told of every one of these events, some at a time. One that cannot be had is left out. */
async function tellAll(ids: readonly string[], progress: (done: number, all: number) => void, signal: AbortSignal): Promise<Told[]> {
  const told: (Told | null)[] = new Array<Told | null>(ids.length).fill(null);
  let [next, done] = [0, 0];
  async function work(): Promise<void> {
    while (next < ids.length) {
      const place = next++;
      told[place] = await tell(ids[place] ?? "", signal).catch(() => null);
      signal.throwIfAborted();
      progress(++done, ids.length);
    }
  }
  progress(0, ids.length);
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return told.filter((each) => each !== null);
}
