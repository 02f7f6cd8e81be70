/** Asking the server: one GET at a time an address, answers kept for a while, errors in words that a person can use. */

const ROOT = "/api/v1";
const KEPT = 60;
/** So often a server that has too much to do is asked again, about a minute in all. */
const TRIES = 20;

/** Why an answer did not come. `offline`: no server; `unbuilt`: nothing to serve; `busy`: too much to do;
 * `slow`: it took longer than the server allows; `missing`, `gone`: not this thing. */
export type Fault = "offline" | "unbuilt" | "busy" | "slow" | "missing" | "gone" | "refused";

/** An answer that did not come: status as HTTP has it (0 for none), and what the server said. */
export class ApiError extends Error {
  constructor(readonly fault: Fault, readonly status: number, detail: string) {
    super(detail);
    this.name = "ApiError";
  }
}

/** A question that was asked: who waits for its answer, and the way to call it off. */
interface Asked {
  readonly answer: Promise<unknown>;
  readonly stop: AbortController;
  waiting: number;
  done: boolean;
}

const answers = new Map<string, Asked>();

/**
 * The answer of a GET below the API. The same question is asked once; a failed one is asked again. signal: tells that
 * whoever asked has gone; when nobody waits any more the server is told so.
 */
export function get<T>(path: string, query?: URLSearchParams, signal?: AbortSignal): Promise<T> {
  const search = query === undefined || query.size === 0 ? "" : `?${query}`;
  const address = `${ROOT}${path}${search}`;
  const asked = answers.get(address) ?? begin(address);
  asked.waiting++;
  signal?.addEventListener("abort", () => {
    if (--asked.waiting === 0 && !asked.done) asked.stop.abort();
  });
  return asked.answer as Promise<T>;
}

function begin(address: string): Asked {
  const stop = new AbortController();
  const asked = { answer: ask(address, { headers: { Accept: "application/json" }, signal: stop.signal }), stop, waiting: 0, done: false };
  answers.set(address, asked);
  // Called off is failed: who asks again is to have an answer.
  stop.signal.addEventListener("abort", () => forget(address, asked));
  asked.answer.then(() => (asked.done = true), () => forget(address, asked));
  const oldest = answers.keys().next().value;
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return asked;
}

function forget(address: string, asked: Asked): void {
  if (answers.get(address) === asked) answers.delete(address);
}

/** The answer of a POST of a form; never kept, and what was kept is forgotten where the release may have changed. */
export async function post<T>(path: string, body: FormData | Readonly<Record<string, string>>, token = ""): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  // The browser names the type of a form itself, with the boundary that it has made.
  if (!(body instanceof FormData)) headers["Content-Type"] = "application/json";
  if (token !== "") headers["Authorization"] = `Bearer ${token}`;
  const answer = await ask(`${ROOT}${path}`, { method: "POST", headers, body: body instanceof FormData ? body : JSON.stringify(body) });
  if (token !== "") answers.clear();
  return answer as T;
}

/** Take something away; needs the token, and what was kept is forgotten. */
export async function remove(path: string, token: string): Promise<void> {
  await ask(`${ROOT}${path}`, { method: "DELETE", headers: { Accept: "application/json", Authorization: `Bearer ${token}` } });
  answers.clear();
}

async function ask(address: string, init: RequestInit): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    let answer: Response;
    try {
      answer = await fetch(address, init);
    } catch {
      throw new ApiError("offline", 0, "");
    }
    if (answer.ok) return answer.status === 204 ? null : answer.json();
    // A server that has too much to do says when to come again: a question is asked again, a change is not.
    const fault = faultOf(answer);
    if (fault !== "busy" || init.method !== undefined || tries >= TRIES) throw new ApiError(fault, answer.status, await detailOf(answer));
    await new Promise((done) => setTimeout(done, Math.min(Number(answer.headers.get("Retry-After")) || 1, 3) * 1000));
  }
}

function faultOf({ status, headers }: Response): Fault {
  if (status === 404) return "missing";
  if (status === 410) return "gone";
  if (status === 503) return headers.has("Retry-After") ? "busy" : "unbuilt";
  if (status === 504) return "slow";
  return status >= 502 ? "offline" : "refused";
}

/** What a problem document (RFC 9457) or another answer says. */
async function detailOf(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    const problem = JSON.parse(text) as { detail?: unknown; title?: unknown };
    if (typeof problem.detail === "string") return problem.detail;
    return typeof problem.title === "string" ? problem.title : text;
  } catch {
    return text.slice(0, 300) || answer.statusText;
  }
}
