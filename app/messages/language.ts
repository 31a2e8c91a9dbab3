import { directionOf, type Language, type PseudoLanguage, readLanguage } from "./languages.ts";

const KEY = "kernel-fields.language";

/**
 * What the page is read in, for as long as it is open: `?lang=nl`, else what was chosen last, else the browser's. Numbers keep their
 * decimal points in every language: number fields, links, CSV files and code share them.
 */
export const language: Language | PseudoLanguage = chooseLanguage();

/** For an element of the page that stands within text in another language. */
export const inPageLanguage = { lang: language, dir: directionOf(language) };

function chooseLanguage(): Language | PseudoLanguage {
  // Tests of the sources have no page.
  if (typeof window === "undefined") return "en";
  const asked = [askedFor(window.location.search), chosenBefore(), ...navigator.languages];
  return asked.map(readLanguage).find((code) => code !== null) ?? "en";
}

function askedFor(search: string): string | null {
  return new URLSearchParams(search).get("lang");
}

function chosenBefore(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Without storage the browser's own language is taken.
    return null;
  }
}

/** The address's query with a language asked for in it; null asks for none. */
export function withLanguage(search: string, code: Language | PseudoLanguage | null): string {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "" && !/^lang(=|$)/.test(part));
  const parts = code === null ? kept : [...kept, `lang=${code}`];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Remembers the choice, and opens the page anew in that language; the address says where it stands. */
export function switchLanguage(to: Language): void {
  let remembered = true;
  try {
    localStorage.setItem(KEY, to);
  } catch {
    remembered = false;
  }
  const { pathname, search, hash } = window.location;
  // What the address asks for comes before what is remembered; where nothing can be remembered, the address must ask.
  const query = withLanguage(search, remembered ? null : to);
  if (query !== search) window.history.replaceState(window.history.state, "", pathname + query + hash);
  window.location.reload();
}

/** A query of this notebook with the language that the present address asks for, so that what it leads to is read in the same. */
export function inSameLanguage(query: string): string {
  const asked = readLanguage(askedFor(window.location.search));
  return asked === null ? query : withLanguage(query, asked);
}
