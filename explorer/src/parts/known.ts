/** Which things have a page: all, but where a text is read that is in no release, only those that the release knows. */

import { getContext, setContext } from "svelte";

type Known = () => ReadonlySet<string> | null;

const KEY = Symbol("known");

/** To be called where a component is set up: within it only these things have a page; null: all. */
export function onlyKnown(known: Known): void {
  setContext(KEY, known);
}

/** Whether a thing has a page, as seen from a component that is set up. */
export function pageTest(): (id: string) => boolean {
  const known = getContext<Known | undefined>(KEY);
  return (id) => known?.()?.has(id) ?? true;
}
