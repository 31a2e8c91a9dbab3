import { cssVariables, type FigureTheme } from "../figures/theme.ts";

/** Has the page’s own styles go by a theme of the figures. */
export function colorPage(theme: FigureTheme): void {
  for (const [name, value] of Object.entries(cssVariables(theme))) {
    document.documentElement.style.setProperty(name, value);
  }
}
