import { t } from "../messages/t.ts";

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: t`Page Up`,
  PageDown: t`Page Down`,
  Home: t`Home`,
  End: t`End`,
  Enter: t`Enter`,
  Escape: t`Escape`,
  Delete: t`Delete`,
  Backspace: t`Backspace`,
  Tab: t`Tab`,
  Ctrl: t`Ctrl`,
  Shift: t`Shift`,
  Alt: t`Alt`,
  " ": t`Space`,
};

/** A combination as it stands on the keys: "Ctrl+Shift+z" is “Ctrl Shift Z”. */
export function keyName(combination: string): string {
  const parts = combination.split(/(?<=.)\+/);
  return parts.map((part) => NAMES[part] ?? part.toUpperCase()).join(" ");
}
