/** Which of the things that a text names the current release has. */

import { get } from "../../data/api";
import type { Claim, Release } from "../../data/types";

const AT_A_TIME = 80;

/** The short ids that a text's claims name: their subjects and their values. */
export function idsIn(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap((claim) => [claim.subject, ...(claim.value.id ? [claim.value.id] : [])]))].sort();
}

/** The question for those of these things of which the release says anything. */
export function questionFor(base: string, ids: readonly string[]): string {
  const things = ids.map((id) => `<${base}id/${id.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent)}>`).join(" ");
  return `SELECT DISTINCT ?thing WHERE { VALUES ?thing { ${things} } ?thing ?property ?value }`;
}

/** Those of these things that the release knows; null where it cannot be asked. */
export async function knownAmong(ids: readonly string[]): Promise<ReadonlySet<string> | null> {
  try {
    const { base } = await get<Release>("/release");
    const known = new Set<string>();
    for (let start = 0; start < ids.length; start += AT_A_TIME) {
      for (const iri of await ask(questionFor(base, ids.slice(start, start + AT_A_TIME)))) known.add(iri.slice(`${base}id/`.length));
    }
    return known;
  } catch {
    return null;
  }
}

async function ask(query: string): Promise<string[]> {
  const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" };
  const response = await fetch("/sparql", { method: "POST", headers, body: query });
  if (!response.ok) throw new Error(response.statusText);
  const found = (await response.json()) as { results: { bindings: { thing: { value: string } }[] } };
  return found.results.bindings.map((row) => row.thing.value);
}
