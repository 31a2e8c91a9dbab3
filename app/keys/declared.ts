/** Where keys work: anywhere on the page, on a control, in a figure, in a window over the page. */
export type KeyPlace = "page" | "control" | "figure" | "window";

/** Keys and what they do. */
export interface KeyUse {
  readonly place: KeyPlace;
  /** As `KeyboardEvent.key` says them, with "Ctrl+", "Shift+" and "Alt+" before: "Ctrl+Shift+z". */
  readonly keys: readonly string[];
  /** In words, such as “undo the last change”. */
  readonly meaning: string;
}

const ORDER: readonly KeyPlace[] = ["page", "control", "figure", "window"];

const uses = new Map<string, KeyUse>();

/** Says, where keys are handled, what they do: the help lists what is said so. Returns the keys, for the handler to go by. */
export function declareKeys(place: KeyPlace, keys: readonly string[], meaning: string): readonly string[] {
  uses.set(meaning, { place, keys, meaning });
  return keys;
}

/** What has been declared by the code that is on the page so far. */
export function declaredKeys(): readonly KeyUse[] {
  return [...uses.values()].sort((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
}

/** The part of a keyboard event that tells keys apart. */
export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether one of the combinations is what is pressed; Ctrl is ⌘ too. */
export function isPressed(event: Pressed, keys: readonly string[]): boolean {
  return keys.some((combination) => {
    // The plus sign is a key as well.
    const [key, ...held] = combination.split(/(?<=.)\+/).reverse();
    const wants = (name: string) => held.includes(name);
    return (
      event.key.toLowerCase() === key.toLowerCase() &&
      (event.ctrlKey || event.metaKey) === wants("Ctrl") &&
      // What Shift is needed for to be written says so by itself.
      (isSign(key) || event.shiftKey === wants("Shift")) &&
      event.altKey === wants("Alt")
    );
  });
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== " " && key.toLowerCase() === key.toUpperCase();
}
