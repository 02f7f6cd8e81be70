import { expect, test } from "vitest";
import { showAddress } from "./addresses";

test("an address is shown as people read it", () => {
  expect(showAddress("https://example.org/")).toBe("example.org");
  expect(showAddress("http://example.org/wiki/%D0%9C%D0%B8%D0%BD%D1%81%D0%BA?id=7")).toBe("example.org/wiki/Минск?id=7");
  expect(showAddress("https://example.org/%E0%A4%A")).toBe("example.org/%E0%A4%A");
  expect(showAddress("urn:example:x")).toBe("urn:example:x");
  expect(showAddress("no address")).toBe("no address");
});
