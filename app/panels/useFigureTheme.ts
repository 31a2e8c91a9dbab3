import { type FigureTheme, figureTheme } from "../figures/theme.ts";
import { useTheme } from "../store/theme.ts";

/** How figures look under the page's present theme. */
export function useFigureTheme(): FigureTheme {
  return figureTheme(useTheme());
}
