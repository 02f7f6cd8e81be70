import { describe, expect, test } from "vitest";
import { cutPieces, groupByPassage, wordsOf } from "./passages";

const TEXT = "The council met in Минск 🏛 on 4 November.";

describe("pieces joined are the text, and those of a passage are its words", () => {
  test.each([
    [[]],
    [[{ start: 0, end: 11 }]],
    [[{ start: 0, end: 24 }, { start: 4, end: 11 }, { start: 19, end: 40 }]],
    [[{ start: 4, end: 11 }, { start: 4, end: 11 }]],
    [[{ start: 19, end: 26 }, { start: 0, end: 41 }]],
    [[{ start: 30, end: 999 }]],
  ])("%j", (spans) => {
    const pieces = cutPieces(TEXT, spans);
    expect(pieces.map((piece) => piece.text).join("")).toBe(TEXT);
    spans.forEach((span, place) => {
      const own = pieces.filter((piece) => piece.passages.includes(place)).map((piece) => piece.text).join("");
      expect(own).toBe(Array.from(TEXT).slice(span.start, span.end).join(""));
    });
  });
});

test("of passages over one piece the shortest comes first", () => {
  const pieces = cutPieces(TEXT, [{ start: 0, end: 24 }, { start: 4, end: 11 }]);
  expect(pieces[1]).toEqual({ text: "council", passages: [1, 0] });
});

test("offsets count code points, not halves of a sign", () => {
  expect(wordsOf(TEXT, { start: 25, end: 26 })).toBe("🏛");
});

test("claims on one passage stand together, in the order of the text", () => {
  const claims = [{ start: 5, end: 9, id: 1 }, { start: 0, end: 9, id: 2 }, { start: 5, end: 9, id: 3 }, { start: 0, end: 12, id: 4 }];
  expect(groupByPassage(claims).map((passage) => passage.claims.map((claim) => claim.id))).toEqual([[4], [2], [1, 3]]);
});
