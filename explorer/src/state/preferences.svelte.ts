/** What belongs to the person and not to the address: language and colours. Kept in this browser, where it allows that. */

import { LANGUAGES, type Language, type Words } from "../words";

export type Theme = "light" | "dark";

const KEPT = { language: "ccpg.language", theme: "ccpg.theme" } as const;

class Preferences {
  language = $state<Language>(firstLanguage());
  #theme = $state<Theme | null>(firstTheme());
  #system = $state<Theme>("light");

  constructor() {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    this.#system = query.matches ? "dark" : "light";
    query.addEventListener("change", () => (this.#system = query.matches ? "dark" : "light"));
  }

  get words(): Words {
    return LANGUAGES[this.language];
  }

  get theme(): Theme {
    return this.#theme ?? this.#system;
  }

  speak(language: Language): void {
    this.language = language;
    keep(KEPT.language, language);
  }

  paint(theme: Theme): void {
    this.#theme = theme;
    keep(KEPT.theme, theme);
  }
}

function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get("lang");
  const wanted = asked ?? kept(KEPT.language) ?? window.navigator.language.slice(0, 2);
  return wanted === "ru" ? "ru" : "en";
}

function firstTheme(): Theme | null {
  const theme = kept(KEPT.theme);
  return theme === "light" || theme === "dark" ? theme : null;
}

/** Storage may be refused (a private window, a file opened from disk); then nothing is kept. */
function kept(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // As above.
  }
}

export const preferences = new Preferences();
