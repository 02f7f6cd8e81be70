import { expect, test } from "vitest";
import type { Source } from "../../data/types";
import type { Told } from "./behind";
import { pack, packed, unpack, unpacked } from "./packing";
import type { NetworkData } from "./types";

const source = (claim: string) => ({ claim, text: `text of ${claim}` }) as unknown as Source;
const TOLD: Told = {
  id: "meeting/x", type: "Meeting", label: { en: "x" }, from: "2021", until: null,
  participants: [{ id: "body/a", on_behalf_of: null, sources: [source("claim/1"), source("claim/2")] }],
  facts: [{ sources: [source("claim/2")] }, { sources: [] }],
};
const NETWORK = { nodes: [], edges: [{ source: "a", target: "b", claims: ["claim/2", "claim/none"], sources: [] }] } as unknown as NetworkData;

test("each passage is kept once, and all come back", () => {
  const { network, told } = packed(NETWORK, [TOLD]);
  expect(told.passages.map((each) => each.claim)).toEqual(["claim/1", "claim/2"]);
  expect(network.edges[0]?.claims).toEqual([]);
  const back = unpacked(network, told);
  expect(back.network.edges[0]?.claims).toEqual(["claim/2"]);
  expect(back.told.get("meeting/x")).toEqual({ ...TOLD, facts: [{ sources: [source("claim/2")] }] });
});

test("what is packed can be unpacked, in any script and however long", async () => {
  const text = `Заседание ${"x</script>".repeat(50_000)}`;
  const letters = await pack(text);
  expect(letters).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(letters.length).toBeLessThan(text.length / 50);
  expect(await unpack(letters)).toBe(text);
});
