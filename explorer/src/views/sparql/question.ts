/** A question as the SPARQL page asks it: its parameters, its address, and its answer by rows, as a graph or as yes or no. */

/** A parameter that a query declares in a comment: `# param: asOf xsd:date default 2019-10-01`. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

export interface Term {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly "xml:lang"?: string;
}

export type Answer =
  | { readonly kind: "rows"; readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, Term>>[]; readonly leftOut: string; readonly unknown: readonly string[] }
  | { readonly kind: "boolean"; readonly value: boolean; readonly leftOut: string; readonly unknown: readonly string[] }
  | { readonly kind: "graph"; readonly text: string; readonly leftOut: string; readonly unknown: readonly string[] };

export const DOWNLOADS = [["csv", "CSV"], ["tsv", "TSV"], ["json", "JSON"], ["xml", "XML"]] as const;

const PARAMETER = /^#\s*param:\s*(\w+)\s+(\S+)(?:\s+default\s+(\S+))?/gm;

/** The parameters that a query declares, with their values in an address or else their defaults. */
export function parametersOf(text: string, given: Readonly<Record<string, string>>): Parameter[] {
  return [...text.matchAll(PARAMETER)].map(([, name = "", type = "", preset = ""]) => ({
    name, type, value: given[`param-${name}`] ?? preset,
  }));
}

/** The question after the `?` of an address of the protocol. */
export function askQuery(text: string, parameters: readonly Parameter[], knownBy: string): URLSearchParams {
  const query = new URLSearchParams({ query: text });
  for (const parameter of parameters) if (parameter.value !== "") query.set(`param-${parameter.name}`, parameter.value);
  if (knownBy !== "") query.set("known-by", knownBy);
  return query;
}

/** The title of a query: its first comment, as far as the question goes where it asks one. */
export function titleOf(text: string): string {
  const comment = /^\s*#\s*(.+)/.exec(text)?.[1] ?? "";
  return /^[^?]*\?/.exec(comment)?.[0] ?? comment;
}

/** Ask the server; the message of its problem document is thrown as an Error. */
export async function ask(query: URLSearchParams, signal: AbortSignal): Promise<Answer> {
  const accept = "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.5";
  const response = await fetch(`/sparql?${query}`, { headers: { Accept: accept }, signal });
  const body = await response.text();
  const leftOut = response.headers.get("Ccpg-Left-Out") ?? "";
  const unknown = (response.headers.get("Ccpg-Unknown") ?? "").split(", ").filter((iri) => iri !== "").map(decodeURI);
  if (!response.ok) throw new Error(detailOf(body) || response.statusText);
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return { kind: "graph", text: body, leftOut, unknown };
  const found = JSON.parse(body) as { boolean?: boolean; head: { vars?: string[] }; results?: { bindings: Record<string, Term>[] } };
  if (found.boolean !== undefined) return { kind: "boolean", value: found.boolean, leftOut, unknown };
  return { kind: "rows", columns: found.head.vars ?? [], rows: found.results?.bindings ?? [], leftOut, unknown };
}

/** The address on this site of an IRI of ours; null for any other. */
export function pageOf(iri: string): string | null {
  return /\/id\/([a-z-]+\/[^#]+)/.exec(iri)?.[0] ?? null;
}

/** What stands in a cell: the end of an IRI, or the literal. */
export function shownTerm(term: Term): string {
  if (term.type !== "uri") return term.value;
  const own = pageOf(term.value);
  return own === null ? term.value.slice(Math.max(term.value.lastIndexOf("#"), term.value.lastIndexOf("/")) + 1) || term.value : decodeURI(own.slice("/id/".length));
}

function detailOf(body: string): string {
  try {
    const detail = (JSON.parse(body) as { detail?: unknown }).detail;
    return typeof detail === "string" ? detail : "";
  } catch {
    return body.slice(0, 400);
  }
}
