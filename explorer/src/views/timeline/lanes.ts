/** Things along time as lanes: which lane each lies in, and in which row of it, so that none lies on another. Pure. */

import { firstDay, lastDay } from "../../data/dates";
import type { Gap, Timeline, TimelineItem } from "../../data/types";

export type SectionName = "session" | "meeting" | "visit" | "instrument" | "tenure";

/** An item with its days as times in milliseconds; open: no end is known and it goes on. */
export interface Placed {
  readonly item: TimelineItem;
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
  readonly planned: boolean;
  readonly row: number;
}

export interface Lane {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly gaps: readonly PlacedGap[];
}

/** A gap of a series: between the sessions before and after it, where both are dated. */
export interface PlacedGap {
  readonly gap: Gap;
  readonly start: number;
  readonly end: number;
}

export interface Section {
  readonly name: SectionName;
  readonly lanes: readonly Lane[];
}

const ORDER: readonly SectionName[] = ["session", "meeting", "visit", "instrument", "tenure"];
const UNDONE = new Set(["Planned", "Proposed", "Postponed", "Cancelled", "Elect"]);
const DAY = 86_400_000;

/** All lanes by section. `share`: the least part of the axis that an item takes up, so that points do not overlap. */
export function sectionsOf(timeline: Pick<Timeline, "items" | "gaps">, share: number): Section[] {
  const placed = timeline.items.map(place).filter((each) => each !== null);
  if (placed.length === 0) return [];
  const [first, last] = extentOf(placed);
  const room = (last - first) * share;
  return ORDER.map((name) => ({ name, lanes: lanesOf(name, placed.filter((each) => sectionOf(each.item) === name), timeline.gaps, room) }))
    .filter((section) => section.lanes.length > 0);
}

/** The first and last moment of anything drawn. */
export function extentOf(placed: readonly Pick<Placed, "start" | "end">[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const each of placed) [first, last] = [Math.min(first, each.start), Math.max(last, each.end)];
  return first < last ? [first, last] : [first - 180 * DAY, first + 180 * DAY];
}

function sectionOf(item: TimelineItem): SectionName | null {
  if (item.kind === "tenure" || item.kind === "instrument") return item.kind;
  if (item.kind !== "meeting") return null;
  if (item.series != null) return "session";
  return item.type === "Visit" ? "visit" : "meeting";
}

function place(item: TimelineItem): Omit<Placed, "row"> | null {
  const open = item.last.startsWith("9999");
  const start = firstDay(item.first.startsWith("0000") ? item.end : item.first);
  if (start === null) return null;
  const end = open ? Date.UTC(new Date().getUTCFullYear() + 1, 0, 1) : (lastDay(item.last) ?? start + DAY);
  return { item, start, end: Math.max(end, start + DAY), open, planned: UNDONE.has(item.status ?? "") };
}

function lanesOf(section: SectionName, placed: readonly Omit<Placed, "row">[], gaps: readonly Gap[], room: number): Lane[] {
  const lanes = new Map<string, Omit<Placed, "row">[]>();
  for (const each of placed) lanes.set(each.item.lane, [...(lanes.get(each.item.lane) ?? []), each]);
  return [...lanes.entries()]
    .map(([id, items]) => makeLane(id, items, section === "session" ? gaps.filter((gap) => gap.series === id) : [], room))
    .sort((one, two) => two.placed.length - one.placed.length || one.id.localeCompare(two.id));
}

function makeLane(id: string, items: readonly Omit<Placed, "row">[], gaps: readonly Gap[], room: number): Lane {
  const sorted = [...items].sort((one, two) => one.start - two.start || one.end - two.end);
  const ends: number[] = [];
  const placed = sorted.map((each) => {
    let row = ends.findIndex((end) => end <= each.start);
    if (row < 0) row = ends.length;
    ends[row] = Math.max(each.end, each.start + room);
    return { ...each, row };
  });
  return { id, label: sorted[0]?.item.lane_label ?? {}, placed, rows: ends.length, gaps: gaps.flatMap((gap) => placeGap(gap, placed)) };
}

function placeGap(gap: Gap, placed: readonly Placed[]): PlacedGap[] {
  const before = placed.filter((each) => (each.item.ordinal ?? Infinity) < gap.from_ordinal).at(-1);
  const after = placed.find((each) => (each.item.ordinal ?? -Infinity) > gap.to_ordinal);
  return before === undefined || after === undefined || after.start <= before.end ? [] : [{ gap, start: before.end, end: after.start }];
}
