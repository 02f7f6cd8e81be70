/** The years of the time brush: which there are, and what a stretch of them is as a period. Pure. */

import { yearOf } from "../data/dates";
import type { Bar } from "../data/types";

/** A year with how many things fall in it. */
export interface YearBar {
  readonly year: number;
  readonly count: number;
}

/** Every year from the first to the last that counts anything, with gaps as zero. */
export function yearBars(bars: readonly Bar[]): YearBar[] {
  const counts = new Map<number, number>();
  for (const bar of bars) {
    const year = yearOf(bar.value);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + bar.count);
  }
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, count: counts.get(first + index) ?? 0 }));
}

/** The two edges of a period on an axis of years: 2021 begins at 2021 and ends at 2022. */
export function edgesOf(from: string, until: string, bars: readonly YearBar[]): [number, number] | null {
  const [first, last] = [bars[0]?.year, bars.at(-1)?.year];
  if (first === undefined || last === undefined || (from === "" && until === "")) return null;
  const start = from === "" ? first : fractionOf(from, 0);
  const end = until === "" ? last + 1 : fractionOf(until, 1);
  const [left, right] = [Math.max(first, Math.min(start, last + 1)), Math.min(last + 1, Math.max(end, first))];
  return [left, Math.max(left, right)];
}

/** A stretch of the axis as a period in whole years; of the whole axis, no period at all. */
export function periodOf(edges: readonly [number, number], bars: readonly YearBar[]): { from: string; until: string } {
  const [first, last] = [bars[0]?.year ?? 0, bars.at(-1)?.year ?? 0];
  const start = Math.max(first, Math.min(Math.round(edges[0]), last));
  const end = Math.max(start + 1, Math.round(edges[1]));
  return { from: start <= first ? "" : String(start), until: end > last ? "" : String(end - 1) };
}

/** A date as stated as a place on the axis; `end` is 1 for the end of what it covers. */
function fractionOf(date: string, end: 0 | 1): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + end;
  if (day === undefined) return year + (month - 1 + end) / 12;
  return year + (month - 1 + (day - 1 + end) / 31) / 12;
}
