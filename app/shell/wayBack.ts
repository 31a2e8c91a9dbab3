import { inSameLanguage } from "../messages/language.ts";
import { linkWith } from "../store/browserAddress.ts";

const KEY = "kernel-fields.lecture.from";

/** Remembers, on the way into the lecture, the place in the notebook with its settings. */
export function rememberPlace(hash: string): void {
  try {
    sessionStorage.setItem(KEY, hash);
  } catch {
    // Without storage the way back leads to the scene's figure.
  }
}

/** The place to go back to, or null; it is forgotten with that. */
export function recallPlace(): string | null {
  try {
    const hash = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return hash;
  } catch {
    return null;
  }
}

/** The address of the notebook itself, at this place. */
export function notebookAt(hash: string): string {
  return linkWith(inSameLanguage("") + hash);
}
