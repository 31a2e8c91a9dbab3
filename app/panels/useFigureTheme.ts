import { useContext } from "react";
import { type FigureTheme, figureTheme } from "../figures/theme.ts";
import { useFigureTextSize, useTheme } from "../store/theme.ts";
import { FigureThemeChoice } from "./FigureThemeChoice.ts";

/** How figures look: as chosen for this panel, else under the page's present theme. */
export function useFigureTheme(): FigureTheme {
  const { chosen } = useContext(FigureThemeChoice);
  const page = useTheme();
  const textSize = useFigureTextSize();
  return chosen === null ? figureTheme(page, textSize) : figureTheme(chosen);
}
