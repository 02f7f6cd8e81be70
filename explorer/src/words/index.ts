/** The languages of the interface, and what the ontology calls its terms. */

import type { Label } from "../data/types";
import { en, type Words } from "./en";
import { ru } from "./ru";
import terms from "./terms.json";

export type { Words };
export type Language = "en" | "ru";

export const LANGUAGES: Readonly<Record<Language, Words>> = { en, ru };

const TERMS: Readonly<Record<string, { en: string; ru: string }>> = terms;

/** Properties of other vocabularies that the ontology reuses. */
const REUSED: Readonly<Record<string, { en: string; ru: string }>> = {
  "org:member": { en: "person", ru: "лицо" },
  "org:post": { en: "post", ru: "должность" },
  "org:postIn": { en: "body", ru: "орган" },
  "org:role": { en: "role", ru: "роль" },
  "org:subOrganizationOf": { en: "part of", ru: "в составе" },
  "org:organization": { en: "organisation", ru: "организация" },
  "dcterms:type": { en: "kind of initiative", ru: "вид начинания" },
  "dcterms:title": { en: "title", ru: "название" },
  "dcterms:source": { en: "address", ru: "адрес" },
  "dcterms:isReplacedBy": { en: "replaced by", ru: "заменено на" },
  "skos:prefLabel": { en: "name", ru: "название" },
  "skos:altLabel": { en: "other name", ru: "другое название" },
  "skos:notation": { en: "code", ru: "код" },
  "owl:sameAs": { en: "same as", ru: "то же, что" },
  "rdf:type": { en: "is a", ru: "вид" },
};

/** What to call a term (`Held`, `ccpg:startDate`, `org:member`, `topic/corruption`) in a language; unknown ones spelt out. */
export function termWord(term: string, language: Language): string {
  const local = term.startsWith("ccpg:") ? term.slice(5) : (term.split("#")[1] ?? term);
  return TERMS[local]?.[language] ?? REUSED[term]?.[language] ?? spelt(local);
}

/** A label in the language of the interface, or else in the other. */
export function labelIn(label: Label, language: Language): string {
  return label[language] ?? label["en"] ?? Object.values(label)[0] ?? "";
}

/** `dueWithin` and `drug_trafficking` as words. */
function spelt(term: string): string {
  const name = term.slice(Math.max(term.lastIndexOf("/"), term.lastIndexOf(":")) + 1);
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ").toLowerCase();
}

/** A word of a table by a key that comes from elsewhere; where the table lacks it, the key spelt out. */
export function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? spelt(key);
}
