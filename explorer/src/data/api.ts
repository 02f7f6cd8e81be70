/** Asking the server: one GET at a time an address, answers kept for a while, errors in words that a person can use. */

const ROOT = "/api/v1";
const KEPT = 60;

/** Why an answer did not come. `offline`: no server; `unbuilt`: nothing to serve; `missing`, `gone`: not this thing. */
export type Fault = "offline" | "unbuilt" | "missing" | "gone" | "refused";

/** An answer that did not come: status as HTTP has it (0 for none), and what the server said. */
export class ApiError extends Error {
  constructor(readonly fault: Fault, readonly status: number, detail: string) {
    super(detail);
    this.name = "ApiError";
  }
}

const answers = new Map<string, Promise<unknown>>();

/** The answer of a GET below the API. The same question is asked once; a failed one is asked again. */
export function get<T>(path: string, query?: URLSearchParams): Promise<T> {
  const search = query === undefined || query.size === 0 ? "" : `?${query}`;
  const address = `${ROOT}${path}${search}`;
  const before = answers.get(address);
  if (before !== undefined) return before as Promise<T>;
  const asked = ask(address);
  answers.set(address, asked);
  asked.catch(() => answers.delete(address));
  const oldest = answers.keys().next().value;
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return asked as Promise<T>;
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

async function ask(address: string, init: RequestInit = { headers: { Accept: "application/json" } }): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(address, init);
  } catch {
    throw new ApiError("offline", 0, "");
  }
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  throw new ApiError(faultOf(answer.status), answer.status, await detailOf(answer));
}

function faultOf(status: number): Fault {
  if (status === 404) return "missing";
  if (status === 410) return "gone";
  if (status === 503) return "unbuilt";
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
