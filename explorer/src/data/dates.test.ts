import { expect, test } from "vitest";
import { firstDay, isDate, lastDay, showDate, showDuration, showPeriod, yearOf } from "./dates";

test.each([
  ["2021", "2021"],
  ["2021-09", "September 2021"],
  ["2021-09-23", "23 September 2021"],
  ["--09-23", "23 September"],
  ["", ""],
  ["soon", "soon"],
])("%s is shown as exact as it is", (stated, shown) => {
  expect(showDate(stated, "en-GB")).toBe(shown);
});

test("Russian needs no letter for the year", () => {
  expect(showDate("2021-09-23", "ru-RU")).toBe("23 сентября 2021");
});

test.each([["2021", 365], ["2021-02", 28], ["2020-02-29", 1]])("%s is so many days long", (stated, days) => {
  expect(((lastDay(stated) ?? 0) - (firstDay(stated) ?? 0)) / 86_400_000).toBe(days);
});

test("a day of any year has no year and no time", () => {
  expect(yearOf("--09-23")).toBeNull();
  expect(firstDay("--09-23")).toBeNull();
});

test.each([["2021", true], ["2021-13", false], ["2021-02-30", false], ["2021-02-28", true], ["21", false], ["", false]])(
  "is %s a date: %s", (text, answer) => expect(isDate(text)).toBe(answer),
);

test.each([
  ["2021-09-23", "2021-09-23", "23 September 2021"],
  ["2021-09-23", "2021-09-24", "23 September 2021 – 24 September 2021"],
  ["2021", null, "2021"],
  [null, "2022-01", "January 2022"],
])("a period from %s until %s", (start, end, shown) => expect(showPeriod(start, end, "en-GB")).toBe(shown));

test.each([
  ["P1Y", "en-GB", "1 year"], ["P2M", "ru-RU", "2 месяца"], ["P1Y6M", "ru-RU", "1 год 6 месяцев"], ["P10D", "en-GB", "10 days"], ["PT5H", "en-GB", "PT5H"],
])("%s in %s is %s", (duration, locale, words) => expect(showDuration(duration, locale)).toBe(words));
