import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, get } from "./api";

let asked: { address: string; signal: AbortSignal | null | undefined }[];
let answers: (() => Promise<Response>)[];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push({ address, signal: init.signal });
    return answers.shift()?.() ?? Promise.resolve(Response.json({ asked: asked.length }));
  });
});
afterEach(() => vi.useRealTimers());

test("the same question is asked once", async () => {
  expect(await Promise.all([get("/same"), get("/same")])).toEqual([{ asked: 1 }, { asked: 1 }]);
});

test("a question that nobody waits for any more is called off, and asked anew", async () => {
  answers = [() => new Promise(() => {})];
  const [one, other] = [new AbortController(), new AbortController()];
  void get("/left", undefined, one.signal);
  void get("/left", undefined, other.signal);
  one.abort();
  expect(asked[0]?.signal?.aborted).toBe(false);
  other.abort();
  expect(asked[0]?.signal?.aborted).toBe(true);
  expect(await get("/left")).toEqual({ asked: 2 });
});

test("what has come stays known when whoever asked has gone", async () => {
  const one = new AbortController();
  await get("/kept", undefined, one.signal);
  one.abort();
  await get("/kept");
  expect(asked.length).toBe(1);
});

test("a server that is busy is asked again when it says", async () => {
  answers = [() => Promise.resolve(new Response("", { status: 503, headers: { "Retry-After": "1" } }))];
  const answer = get("/busy");
  await vi.advanceTimersByTimeAsync(900);
  expect(asked.length).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toEqual({ asked: 2 });
});

test.each([[404, "missing"], [410, "gone"], [503, "unbuilt"], [502, "offline"], [504, "slow"], [422, "refused"]])("status %d is %s", async (status, fault) => {
  answers = [() => Promise.resolve(Response.json({ detail: "why" }, { status }))];
  await expect(get(`/status/${status}`)).rejects.toEqual(new ApiError(fault as "gone", status, "why"));
});
