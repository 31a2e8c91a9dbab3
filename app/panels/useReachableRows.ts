import { useEffect } from "react";
import { t } from "../messages/t.ts";

/** Rows of figures that become a row to swipe on a narrow screen. */
const ROWS = ".side-by-side, .matrix-row";

/** Where a row of figures within `element` scrolls sideways and holds nothing that takes the focus, it takes it itself: keys can then scroll it. */
export function useReachableRows(element: HTMLElement | null): void {
  useEffect(() => {
    if (element === null) return;
    const look = () => {
      for (const row of element.querySelectorAll<HTMLElement>(ROWS)) {
        const scrolls = row.scrollWidth > row.clientWidth;
        if (scrolls === row.hasAttribute("tabindex")) continue;
        if (scrolls) {
          row.tabIndex = 0;
          row.setAttribute("role", "group");
          row.setAttribute("aria-label", t`Figures side by side: scroll to see them all`);
        } else for (const name of ["tabindex", "role", "aria-label"]) row.removeAttribute(name);
      }
    };
    // Its height changes with whatever comes and goes in it.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
}
