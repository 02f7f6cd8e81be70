import { expect, test } from "vitest";
import { askQuery, pageOf, parametersOf, shownTerm, titleOf } from "./question";

const TEXT = "# Who held a post?\n# param: role iri default https://example.org/role\n# param: asOf xsd:date default 2019-10-01\n# param: body iri\nSELECT *";

test("parameters have the value of the address, or their default, or none", () => {
  expect(parametersOf(TEXT, { "param-asOf": "2022-01-01" }).map((parameter) => [parameter.name, parameter.value])).toEqual([
    ["role", "https://example.org/role"], ["asOf", "2022-01-01"], ["body", ""],
  ]);
});

test("what is empty is not asked", () => {
  expect(askQuery("ASK {}", parametersOf(TEXT, {}).slice(1), "").toString()).toBe("query=ASK+%7B%7D&param-asOf=2019-10-01");
});

test("the title is the first comment", () => expect(titleOf(TEXT)).toBe("Who held a post?"));

test.each([
  ["https://w3id.org/ccpg/id/person/andrei-shved", "/id/person/andrei-shved", "person/andrei-shved"],
  ["https://w3id.org/ccpg/ontology#Held", null, "Held"],
  ["https://example.org/", null, "https://example.org/"],
])("%s", (value, page, shown) => {
  expect(pageOf(value)).toBe(page);
  expect(shownTerm({ type: "uri", value })).toBe(shown);
});
