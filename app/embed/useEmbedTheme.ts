import { useEffect } from "react";
import { cssVariables, figureTheme } from "../figures/theme.ts";
import { showTheme, useTheme } from "../store/theme.ts";
import type { EmbedOptions } from "./embedOptions.ts";

/** The theme that the address asks for, or the system's; and no ground of its own, where the page is to shine through. */
export function useEmbedTheme({ theme, transparent }: Pick<EmbedOptions, "theme" | "transparent">): void {
  const shown = useTheme();
  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const show = () => showTheme(theme === "auto" ? (dark.matches ? "dark" : "light") : theme);
    show();
    dark.addEventListener("change", show);
    return () => dark.removeEventListener("change", show);
  }, [theme]);
  useEffect(() => {
    for (const [name, value] of Object.entries(cssVariables(figureTheme(shown)))) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [shown]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-transparent", transparent);
  }, [transparent]);
}
