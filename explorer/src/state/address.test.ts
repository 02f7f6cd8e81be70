import { describe, expect, test } from "vitest";
import {
  countFilters, formatAddress, NO_FILTERS, pageAddress, parseAddress, thingPage, toggled, withFilters, withView,
} from "./address";

const at = (path: string) => parseAddress(new URL(path, "http://site.example"));

describe("an address comes back the same", () => {
  test.each([
    "/",
    "/entities?q=Краснов&country=BY&country=KZ&topic=corruption",
    "/network?from=2019&until=2021-06&office=body/by-prosecutor-generals-office&projection=copresence&weight=newman",
    "/timeline?as_of=2022-05-01",
    "/entities/person/andrei-shved",
    "/entities/meeting/ccpg-31?known_by=2021-09-01",
    "/documents/ccpg-31-nur-sultan#claim-0a1b",
    "/tables?kind=meeting&offset=50&sort=-from",
  ])("%s", (path) => {
    const once = formatAddress(at(path));
    expect(decodeURIComponent(once)).toBe(path);
    expect(formatAddress(at(once))).toBe(once);
  });

  test("values in another order or given twice are one address", () => {
    expect(formatAddress(at("/map?topic=b&country=KZ&topic=a&topic=b&country=BY"))).toBe(
      "/map?country=BY&country=KZ&topic=a&topic=b",
    );
  });

  test("what is empty is left out", () => {
    expect(formatAddress(at("/map?q=&from=&sort="))).toBe("/map");
  });
});

test("a path that nobody knows is the page missing, and stays in the address", () => {
  expect(at("/nowhere/else").page).toEqual({ name: "missing", path: "/nowhere/else" });
  expect(formatAddress(at("/nowhere/else"))).toBe("/nowhere/else");
});

test("a broken escape is no error", () => {
  expect(at("/documents/%E0%A4%A").page).toEqual({ name: "document", id: "%E0%A4%A" });
});

test("a document has its reader, another thing its page", () => {
  expect(thingPage("document/one")).toEqual({ name: "document", id: "one" });
  expect(thingPage("person/a/b")).toEqual({ name: "entity", kind: "person", slug: "a/b" });
});

test("a value toggled twice is as before", () => {
  const on = toggled(NO_FILTERS, "country", "KZ");
  expect(on.country).toEqual(["KZ"]);
  expect(toggled(on, "country", "KZ")).toEqual(NO_FILTERS);
});

test("another filter turns back to the first page and keeps the rest of the view", () => {
  const address = withView(pageAddress({ name: "tables" }), { offset: "100", sort: "label" });
  expect(withFilters(address, { q: "a" }).view).toEqual({ sort: "label" });
});

test("a setting of the view taken back is out of the address", () => {
  expect(withView(pageAddress({ name: "map" }, { at: "minsk" }), { at: "" }).view).toEqual({});
});

test("a range of days counts as one filter", () => {
  expect(countFilters({ ...NO_FILTERS, from: "2019", until: "2020", country: ["BY", "KZ"], q: "x" })).toBe(4);
});
