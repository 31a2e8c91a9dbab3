import { language } from "./language.ts";
import { LANGUAGES, type LanguageEntry } from "./languages.ts";

export const isEnglish = language === "en";

const entry: LanguageEntry | undefined =
  language in LANGUAGES ? LANGUAGES[language as keyof typeof LANGUAGES] : undefined;

/** The reader's catalogue. Nothing that speaks is run before it is here; in English there is nothing to wait for. */
const catalogue: Readonly<Record<string, string>> | null =
  entry?.catalogue === undefined ? null : Object.assign({}, ...Object.values((await entry.catalogue()).default));

/** A pattern in the reader's language; in English where the catalogue lacks it. */
export function translatePattern(pattern: string): string {
  if (entry === undefined) return `⟦${pattern}⟧`;
  return catalogue?.[pattern] ?? pattern;
}
