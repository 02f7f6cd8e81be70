import { expect, test } from "vitest";
import { toCsv } from "./csv";

test("commas, quotes and line ends are kept, formulas are not run", () => {
  expect(toCsv([["a", "b"], ['x,"y"', "1\n2"], ["=1+1", "-5"]])).toBe('a,b\r\n"x,""y""","1\n2"\r\n\'=1+1,\'-5\r\n');
});
