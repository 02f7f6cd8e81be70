import { expect, test } from "vitest";
import type { EntityDetail } from "../../data/types";
import { laterOf } from "./later";

const NONE = { facts: [], instruments: [], initiatives: [], meetings: [], decisions: [], tenures: [] };
const thing = (given: object) => ({ label: { en: "x" }, from: null, until: null, status: null, ...NONE, ...given }) as unknown as EntityDetail;
const fact = (property: string, id: string) => ({ property, value: { id, text: id }, sources: [] });
const MEETING = thing({ id: "meeting/one", kind: "meeting", from: "2021-09-23", facts: [fact("ccpg:series", "body/council")] });
const DECISION = thing({ id: "decision/one", kind: "decision", meetings: [{ id: "meeting/one", relations: ["ccpg:decidedAt"], label: {}, sources: [] }] });
const told = (...objects: EntityDetail[]) => laterOf(DECISION, MEETING, objects).map((each) => [each.how, each.id, ...each.days]);

test("of a decision of which nothing is told there is nothing", () => expect(told()).toEqual([]));

test("a session that was held came of it, one that is planned did not yet", () => {
  expect(told(thing({ id: "meeting/two", kind: "meeting", from: "2022-06-24", status: "Held" }))).toEqual([["ccpg:object", "meeting/two", "2022-06-24"]]);
  expect(told(thing({ id: "meeting/two", kind: "meeting", from: "2022-06-24", status: "Planned" }))).toEqual([]);
});

test("who was elected is seen in a post of that council later, not in another body's nor before", () => {
  const tenure = (post: string, body: string, ...attested: string[]) => ({ post, post_label: {}, bodies: [body], from: null, until: null, attested, sources: [] });
  const person = thing({
    id: "person/a", kind: "person",
    tenures: [tenure("post/chair", "body/council", "2021-09-23", "2023-09", "2022-06-24"), tenure("post/other", "body/office", "2023"), tenure("post/old", "body/council", "2020")],
  });
  expect(told(person)).toEqual([["org:post", "post/chair", "2022-06-24", "2023-09"]]);
});

test("what documents tell as its follow-up, and what rests on what was decided on", () => {
  const decision = thing({ id: "decision/one", kind: "decision", facts: [fact("ccpg:followUp", "document/x")] });
  const instrument = thing({
    id: "instrument/a", kind: "instrument", status: "Signed",
    instruments: [{ id: "instrument/b", relations: ["ccpg:basedOn"], label: {}, from: "2024", sources: [] }, { id: "instrument/c", relations: ["ccpg:concludedAt"], label: {}, sources: [] }],
  });
  expect(laterOf(decision, MEETING, [instrument]).map((each) => each.id)).toEqual(expect.arrayContaining(["instrument/b", "document/x", "instrument/a"]));
});
