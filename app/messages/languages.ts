/** What stands for each English pattern in another language, by the part of the page it is of. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface LanguageEntry {
  /** The language's name in itself. */
  readonly name: string;
  /** Absent for English, which the sources are written in. */
  readonly catalogue?: () => Promise<{ readonly default: Catalogue }>;
}

/** The languages of the page, by their codes (BCP 47): one catalogue and one line here. */
export const LANGUAGES = {
  en: { name: "English" },
  nl: { name: "Nederlands", catalogue: () => import("./nl.json") },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

/** Tests’ own languages: every text in ⟦brackets⟧, so that one without them was forgotten; the second reads from right to left. */
export const PSEUDO_LANGUAGES = ["en-XA", "ar-XB"] as const;

export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(baseOf(language)) ? "rtl" : "ltr";
}

/** The language that a code such as `nl` or `nl-BE` stands for, or null. */
export function readLanguage(code: string | null): Language | PseudoLanguage | null {
  if (code === null) return null;
  const pseudo = PSEUDO_LANGUAGES.find((each) => each === code);
  if (pseudo !== undefined) return pseudo;
  const base = baseOf(code);
  return Object.hasOwn(LANGUAGES, base) ? (base as Language) : null;
}

function baseOf(code: string): string {
  return code.toLowerCase().split("-")[0];
}
