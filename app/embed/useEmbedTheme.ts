import { useEffect } from "react";
import { figureTheme } from "../figures/theme.ts";
import { colorPage } from "../shell/colorPage.ts";
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
    colorPage(figureTheme(shown));
  }, [shown]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-transparent", transparent);
  }, [transparent]);
}
