/** The server's own sentences in the language of the interface: it serves English, the Russian is beside it here. A test
 * fails where one lacks, or where the server has no such sentence any more. */

import type { Language } from "./index";
import sentences from "./served.json";

const RUSSIAN: Readonly<Record<string, string>> = sentences;

/** The reason by which the server names ties that were left out because they are weaker than those kept. */
export const WEAKER = "edges weaker than those kept";

/** What the server says, sentence by sentence in a language; in its own where there is no other. */
export function servedWord(said: string, language: Language): string {
  if (language === "en") return said;
  return RUSSIAN[said] ?? said.split(/(?<=\.) (?=[A-Z])/).map((sentence) => RUSSIAN[sentence] ?? sentence).join(" ");
}
