/** What the values of a facet are called in the language of the interface. */

import type { FacetValue } from "../data/types";
import type { ListFilter } from "../state/address";
import { labelIn, type Language, termWord, type Words, wordOf } from "../words";

const REGIONS = new Map<string, Intl.DisplayNames>();

/** The name of a state by its code (ISO 3166-1 alpha-2), as this language's users know it. */
export function countryName(code: string, locale: string): string {
  let names = REGIONS.get(locale);
  if (names === undefined) REGIONS.set(locale, (names = new Intl.DisplayNames([locale], { type: "region", style: "short" })));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** What to call a value of a facet: by the interface's words, the ontology's, or the label it came with. */
export function facetWord(name: ListFilter, value: Pick<FacetValue, "value"> & { readonly label?: FacetValue["label"] }, language: Language, words: Words): string {
  const label = value.label ? labelIn(value.label, language) : "";
  if (name === "kind") return wordOf(words.kinds, value.value);
  if (name === "country") return label || countryName(value.value, words.locale);
  if (name === "type" || name === "status") return termWord(value.value, language);
  if (name === "topic") return termWord(value.value.startsWith("topic/") ? value.value : `topic/${value.value}`, language);
  return label || value.value;
}
