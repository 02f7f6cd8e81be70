/** Counts of things by year, month, day of the week, topic, type and status, as the server makes them for a selection. Pure. */

import { yearOf } from "../../data/dates";
import type { Bar, Entity, MapPoint, MapState } from "../../data/types";

/** What is counted on the map. */
export type What = "all" | "meetings" | "instruments" | "figures";

/** How many things of a sort a town has. */
export function countTown(point: MapPoint, what: What): number {
  if (what === "all") return point.ids.length;
  const kind = what.slice(0, -1);
  return point.ids.filter((id) => id.startsWith(`${kind}/`)).length;
}

/** How many things of a sort a state has. */
export function countState(state: MapState, what: What): number {
  if (what !== "all") return state.counts[what.slice(0, -1)] ?? 0;
  return Object.values(state.counts).reduce((sum, count) => sum + count, 0);
}

export interface Charts {
  readonly by_year: readonly Bar[];
  readonly by_month: readonly Bar[];
  readonly by_weekday: readonly Bar[];
  readonly by_topic: readonly Bar[];
  readonly by_type: readonly Bar[];
  readonly by_status: readonly Bar[];
}

/** The charts of some things; a month counts where it is stated, a day of the week where a day is. */
export function countThings(things: readonly Entity[]): Charts {
  const dates = things.map((thing) => thing.from ?? "").filter((date) => date !== "");
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
  const days = dates.filter((date) => date.length === 10).map((date) => String((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
  return {
    by_year: years(dates),
    by_month: fixed(months, dates.filter((date) => date.length >= 7).map((date) => date.slice(5, 7))),
    by_weekday: fixed(["0", "1", "2", "3", "4", "5", "6"], days),
    by_topic: ranked(things.flatMap((thing) => thing.topics)),
    by_type: ranked(things.map((thing) => thing.type)),
    by_status: ranked(things.flatMap((thing) => (thing.status ? [thing.status] : []))),
  };
}

/** Every year from the first to the last. */
function years(dates: readonly string[]): Bar[] {
  const found = dates.map(yearOf).filter((year) => year !== null);
  if (found.length === 0) return [];
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return fixed(Array.from({ length: last - first + 1 }, (_, index) => String(first + index)), found.map(String));
}

function fixed(values: readonly string[], found: readonly string[]): Bar[] {
  return values.map((value) => ({ value, label: {}, count: found.filter((each) => each === value).length }));
}

function ranked(found: readonly string[]): Bar[] {
  const counts = new Map<string, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()].map(([value, count]) => ({ value, label: {}, count })).sort((one, two) => two.count - one.count || one.value.localeCompare(two.value));
}
