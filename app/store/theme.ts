import { useSyncExternalStore } from "react";

/** The page's theme; lecture mode alone has the projector's. */
export type PageTheme = "light" | "dark" | "projector";

const STORAGE_KEY = "kernel-fields.theme";
const listeners = new Set<() => void>();
/** The figures' text size in pixels, where it is not the theme's own. */
let textSize: number | undefined;

/** The theme index.html chose before the first paint, or the reader or a mode of the page since. */
export function currentTheme(): PageTheme {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || theme === "projector" ? theme : "light";
}

/** Sets the theme and remembers it where the browser lets us. */
export function setTheme(theme: "light" | "dark"): void {
  showTheme(theme);
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage is forbidden in some frames; the theme then lasts as long as the page.
  }
}

/** Sets the theme for as long as the page lasts. @param figureText the figures' text size in pixels, if not the theme's own. */
export function showTheme(theme: PageTheme, figureText?: number): void {
  document.documentElement.dataset.theme = theme;
  textSize = figureText;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): PageTheme {
  return useSyncExternalStore(subscribe, currentTheme);
}

/** The figures' text size in pixels; undefined for the theme's own. */
export function useFigureTextSize(): number | undefined {
  return useSyncExternalStore(subscribe, () => textSize);
}
