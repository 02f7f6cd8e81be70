import { expect, test } from "vitest";
import type { Claim } from "../../data/types";
import { idsIn, questionFor } from "./known";

test("subjects and values are named, each once", () => {
  const claims = [{ subject: "meeting/a", value: { id: "body/x" } }, { subject: "meeting/a", value: { text: "2021" } }] as unknown as Claim[];
  expect(idsIn(claims)).toEqual(["body/x", "meeting/a"]);
});

test("an id cannot end the question", () => {
  expect(questionFor("https://example.org/", ["person/a", "x> } DROP"])).toContain("<https://example.org/id/person/a> <https://example.org/id/x%3E%20%7D%20DROP>");
});
