import { createContext } from "react";
import type { ThemeName } from "../figures/theme.ts";

/** A look for one panel's figures other than the page's, for as long as someone wants to see or save it. */
export interface ThemeChoice {
  /** Null: as the page. */
  readonly chosen: ThemeName | null;
  readonly choose: (theme: ThemeName | null) => void;
}

export const FigureThemeChoice = createContext<ThemeChoice>({ chosen: null, choose: () => {} });
