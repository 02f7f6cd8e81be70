/**
 * The address is the state: what a view shows follows from it alone, and every change is a pure function of it.
 *
 * Takes and gives addresses of this site; knows nothing of the browser, of drawing, or of what the server holds.
 */

/** The filters, by the names that the HTTP API gives them. */
export interface Filters {
  readonly q: string;
  readonly kind: readonly string[];
  readonly type: readonly string[];
  readonly country: readonly string[];
  readonly office: readonly string[];
  readonly topic: readonly string[];
  readonly status: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly as_of: string;
  readonly known_by: string;
}

export type ListFilter = "kind" | "type" | "country" | "office" | "topic" | "status";
export type WordFilter = Exclude<keyof Filters, ListFilter>;

export const LIST_FILTERS: readonly ListFilter[] = ["kind", "type", "country", "office", "topic", "status"];
export const WORD_FILTERS: readonly WordFilter[] = ["q", "from", "until", "as_of", "known_by"];

export const NO_FILTERS: Filters = {
  q: "", kind: [], type: [], country: [], office: [], topic: [], status: [], from: "", until: "", as_of: "", known_by: "",
};

/** Views that filters apply to. */
export type DataView = "find" | "network" | "map" | "timeline" | "tables";

export type Page =
  | { readonly name: "start" | DataView | "documents" | "sparql" | "try" }
  | { readonly name: "entity"; readonly kind: string; readonly slug: string }
  | { readonly name: "document"; readonly id: string }
  | { readonly name: "missing"; readonly path: string };

export interface Address {
  readonly page: Page;
  readonly filters: Filters;
  /** What only the view itself knows: the projection, the row order, the thing chosen. */
  readonly view: Readonly<Record<string, string>>;
  readonly anchor: string;
}

const PATHS: Readonly<Record<string, Page["name"]>> = {
  "/": "start", "/entities": "find", "/network": "network", "/map": "map", "/timeline": "timeline", "/tables": "tables",
  "/documents": "documents", "/sparql": "sparql", "/try": "try",
};

const DATA_VIEWS: readonly string[] = ["find", "network", "map", "timeline", "tables"];

/** Whether the filters apply to a page. */
export function isDataView(page: Page): page is { readonly name: DataView } {
  return DATA_VIEWS.includes(page.name);
}

/** What an address says. Any address has a meaning; a path that nobody knows is the page `missing`. */
export function parseAddress(url: URL): Address {
  const view: Record<string, string> = {};
  const filters: Record<string, string | string[]> = {};
  for (const [name, value] of url.searchParams) {
    if (value === "") continue;
    if (isListFilter(name)) filters[name] = [...new Set([...(filters[name] ?? []), value])].sort();
    else if (isWordFilter(name)) filters[name] = value;
    else view[name] = value;
  }
  return { page: parsePath(url.pathname), filters: { ...NO_FILTERS, ...filters }, view, anchor: url.hash.slice(1) };
}

/** The address in its one spelling: path, filters, what the view knows, each in a fixed order. */
export function formatAddress(address: Address): string {
  const query = filterQuery(address.filters);
  for (const name of Object.keys(address.view).sort()) {
    const value = address.view[name];
    if (value !== undefined && value !== "") query.append(name, value);
  }
  const search = readable(query);
  return formatPath(address.page) + (search === "" ? "" : `?${search}`) + (address.anchor === "" ? "" : `#${address.anchor}`);
}

/** The filters as the API takes them. */
export function filterQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of WORD_FILTERS) if (filters[name] !== "") query.append(name, filters[name]);
  for (const name of LIST_FILTERS) for (const value of filters[name]) query.append(name, value);
  return query;
}

/** The address of a page, without filters. */
export function pageAddress(page: Page, view: Readonly<Record<string, string>> = {}, filters: Filters = NO_FILTERS): Address {
  return { page, filters, view, anchor: "" };
}

/** The page of a thing by its short id: a document has its reader, all others the page of an entity. */
export function thingPage(id: string): Page {
  const cut = id.indexOf("/");
  const kind = id.slice(0, cut);
  const slug = id.slice(cut + 1);
  return kind === "document" ? { name: "document", id: slug } : { name: "entity", kind, slug };
}

/** The same view with other filters; what was turned over to is turned back to the first page. */
export function withFilters(address: Address, change: Partial<Filters>): Address {
  const { offset: _, ...view } = address.view;
  return { ...address, filters: { ...address.filters, ...change }, view };
}

/** The same view with other settings of its own; an empty one is left out. */
export function withView(address: Address, change: Readonly<Record<string, string>>): Address {
  const view = Object.fromEntries(Object.entries({ ...address.view, ...change }).filter(([, value]) => value !== ""));
  return { ...address, view };
}

/** A value put into a list filter, or taken out where it was in. */
export function toggled(filters: Filters, name: ListFilter, value: string): Filters {
  const had = filters[name];
  const next = had.includes(value) ? had.filter((each) => each !== value) : [...had, value].sort();
  return { ...filters, [name]: next };
}

/** How many filters are set: a range of days counts once. */
export function countFilters(filters: Filters): number {
  const lists = LIST_FILTERS.reduce((sum, name) => sum + filters[name].length, 0);
  const days = filters.from !== "" || filters.until !== "" ? 1 : 0;
  return lists + days + [filters.q, filters.as_of, filters.known_by].filter((value) => value !== "").length;
}

function parsePath(path: string): Page {
  const plain = path.length > 1 ? path.replace(/\/+$/, "") : path;
  const known = PATHS[plain];
  if (known !== undefined) return { name: known } as Page;
  const parts = plain.split("/").slice(1).map(decode);
  if (parts[0] === "documents" && parts.length === 2 && parts[1]) return { name: "document", id: parts[1] };
  if (parts[0] === "entities" && parts.length >= 3 && parts[1]) {
    return { name: "entity", kind: parts[1], slug: parts.slice(2).join("/") };
  }
  return { name: "missing", path };
}

function formatPath(page: Page): string {
  if (page.name === "document") return `/documents/${encodeURIComponent(page.id)}`;
  if (page.name === "entity") return `/entities/${page.kind}/${page.slug.split("/").map(encodeURIComponent).join("/")}`;
  if (page.name === "missing") return page.path;
  return Object.keys(PATHS).find((path) => PATHS[path] === page.name) ?? "/";
}

/** A query as a person would write it: slashes, colons and commas need no escape there. */
function readable(query: URLSearchParams): string {
  return query.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isListFilter(name: string): name is ListFilter {
  return (LIST_FILTERS as readonly string[]).includes(name);
}

function isWordFilter(name: string): name is WordFilter {
  return (WORD_FILTERS as readonly string[]).includes(name);
}
