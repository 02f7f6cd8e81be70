import { expect, test } from "vitest";
import type { TimelineItem } from "../../data/types";
import { sectionsOf } from "./lanes";

function item(id: string, first: string, last: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id: `meeting/${id}`, kind: "meeting", type: "CouncilSession", label: { en: id }, lane: "body/ccpg", lane_label: { en: "Council" }, start: first,
    end: null, first, last, precision: "day", status: "Held", series: "body/ccpg", ordinal: null, countries: [], ...more,
  };
}

test("what would lie on another lies in a row of its own", () => {
  const items = [item("a", "2019-10-01", "2019-10-01"), item("b", "2019-10-02", "2019-10-02"), item("c", "2021-09-23", "2021-09-23")];
  const lane = sectionsOf({ items, gaps: [] }, 0.05)[0]?.lanes[0];
  expect(lane?.placed.map((each) => each.row)).toEqual([0, 1, 0]);
  expect(lane?.rows).toBe(2);
});

test("a gap lies between the sessions before and after it", () => {
  const items = [item("a", "2019-10-01", "2019-10-01", { ordinal: 29 }), item("c", "2021-09-23", "2021-09-23", { ordinal: 31 })];
  const gap = { series: "body/ccpg", label: { en: "Council" }, from_ordinal: 30, to_ordinal: 30 };
  const found = sectionsOf({ items, gaps: [gap] }, 0.01)[0]?.lanes[0]?.gaps[0];
  expect([found?.start, found?.end]).toEqual([Date.UTC(2019, 9, 2), Date.UTC(2021, 8, 23)]);
});

test("a plan is no fact, and an open end is open", () => {
  const items = [item("p", "2026", "2026", { status: "Planned" }), item("t", "2020-09-09", "9999-12-31", { kind: "tenure", lane: "post/x", series: null })];
  const [sessions, tenures] = sectionsOf({ items, gaps: [] }, 0.01);
  expect(sessions?.lanes[0]?.placed[0]?.planned).toBe(true);
  expect(tenures?.lanes[0]?.placed[0]?.open).toBe(true);
});

test("figures and decisions have no lane", () => {
  expect(sectionsOf({ items: [item("f", "2020", "2020", { kind: "figure" })], gaps: [] }, 0.01)).toEqual([]);
});
