import { keyName } from "../keys/keyNames.ts";
import { t } from "../messages/t.ts";

/** What the lecturer can ask for. */
export type Action =
  | { readonly kind: "next" | "previous" | "first" | "last" }
  | { readonly kind: "blank" | "overview" | "help" | "notes" | "fullscreen" | "again" | "escape" | "confirm" }
  | { readonly kind: "digit"; readonly digit: string };

/**
 * What has the focus, as far as keys are concerned. "moved": a slider or a handle, which arrows move; "pressed": a button, which
 * space and Enter press; "chosen": a choice, for which one needs them all; "typed": a field, for which one needs every key.
 */
export type Holder = "nothing" | "moved" | "pressed" | "chosen" | "typed";

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Action>> = {
  ArrowRight: { kind: "next" },
  ArrowDown: { kind: "next" },
  ArrowLeft: { kind: "previous" },
  ArrowUp: { kind: "previous" },
  Home: { kind: "first" },
  End: { kind: "last" },
};

/** What clickers send. It works whatever has the focus: after a slider has been dragged, too. */
const CLICKER: Readonly<Record<string, Action>> = { PageDown: { kind: "next" }, PageUp: { kind: "previous" } };

const LETTERS: Readonly<Record<string, Action>> = {
  b: { kind: "blank" },
  ".": { kind: "blank" },
  o: { kind: "overview" },
  "?": { kind: "help" },
  n: { kind: "notes" },
  f: { kind: "fullscreen" },
  r: { kind: "again" },
};

/** What a key asks for; null for what is none of the lecture's business. */
export function actionOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress, holder: Holder): Action | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (Object.hasOwn(CLICKER, key)) return CLICKER[key];
  if (holder === "typed") return null;
  if (key === "Escape") return { kind: "escape" };
  if (Object.hasOwn(ARROWS, key)) return holder === "nothing" || holder === "pressed" ? ARROWS[key] : null;
  if (key === " " || key === "Enter" || key === "Backspace") {
    if (holder === "pressed" || holder === "chosen") return null;
    if (key === "Enter") return { kind: "confirm" };
    if (key === "Backspace") return holder === "nothing" ? { kind: "previous" } : null;
    return { kind: shiftKey ? "previous" : "next" };
  }
  // A menu goes to its entries by their letters.
  if (holder === "chosen") return null;
  if (/^[0-9]$/.test(key)) return { kind: "digit", digit: key };
  const letter = key.toLowerCase();
  return Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : null;
}

const TYPED = "input:not([type=range], [type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]";
const CHOSEN = "select, input[type=radio], .crosshair, table button";
const MOVED = "input[type=range], .handle, [role=slider]";
const PRESSED = "button, a[href], summary, input[type=checkbox], [role=button]";

/** What the element with the focus needs keys for. */
export function holderOf(element: Pick<Element, "matches"> | null): Holder {
  if (element === null) return "nothing";
  if (element.matches(TYPED)) return "typed";
  if (element.matches(CHOSEN)) return "chosen";
  if (element.matches(MOVED)) return "moved";
  return element.matches(PRESSED) ? "pressed" : "nothing";
}

/** The keys that ask for something, as they are named, with others that do so by themselves. */
function named(kind: Action["kind"], ...others: readonly string[]): string {
  const keys = [CLICKER, ARROWS, LETTERS].flatMap((map) => Object.keys(map).filter((key) => map[key].kind === kind));
  return [...keys, ...others].map(keyName).join(", ");
}

/** For the help: the keys, from where they are looked up, and what they do. */
export const LECTURE_KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  [named("next", " "), t`the next scene; a clicker sends Page Down`],
  [named("previous", "Shift+ ", "Backspace"), t`the scene before`],
  [named("first"), t`the first scene`],
  [named("last"), t`the last`],
  [t`a number, then Enter`, t`that scene`],
  [named("overview"), t`all scenes, to choose from`],
  [named("blank"), t`makes the screen black, and again what it was`],
  [named("again"), t`sets the scene back to how it began`],
  [named("notes"), t`the speaker’s notes and the clock, in a window of their own`],
  [named("fullscreen"), t`the whole screen, and back`],
  [named("help"), t`these keys`],
  [t`Escape, twice`, t`leaves the lecture`],
];
