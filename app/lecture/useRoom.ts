import { useLayoutEffect } from "react";
import { figureTheme } from "../figures/theme.ts";
import { colorPage } from "../shell/colorPage.ts";
import { showTheme } from "../store/theme.ts";

/** The figures' letters, as a share of the page's. */
const FIGURE_TEXT = 0.88;
/** The notebook's own letters, in pixels: for them, handles have their size. */
export const PAGE_TEXT = 17;

/** Sets the page up for a room: the projector's colours, and letters that grow with the screen. */
export function useRoom() {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.mode = "lecture";
    const set = () => {
      const letters = Number.parseFloat(getComputedStyle(root).fontSize);
      const text = Math.round(FIGURE_TEXT * letters);
      root.style.setProperty("--room-scale", String(letters / PAGE_TEXT));
      showTheme("projector", text);
      colorPage(figureTheme("projector", text));
    };
    set();
    window.addEventListener("resize", set);
    return () => window.removeEventListener("resize", set);
  }, []);
}
