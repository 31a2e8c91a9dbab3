import { useSyncExternalStore } from "react";

/** The page's theme; the projector palette comes with lecture mode. */
export type PageTheme = "light" | "dark";

const STORAGE_KEY = "kernel-fields.theme";
const listeners = new Set<() => void>();

/** The theme index.html chose before the first paint, or the reader since. */
function currentTheme(): PageTheme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

/** Sets the theme and remembers it where the browser lets us. */
export function setTheme(theme: PageTheme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage is forbidden in some frames; the theme then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): PageTheme {
  return useSyncExternalStore(subscribe, currentTheme);
}
