import type { Page } from "@playwright/test";

/**
 * What sticks out of the window sideways, where nothing around it scrolls or cuts it off on purpose: one line for each element, none
 * when a window this narrow can be read by scrolling down alone (WCAG 2.2, 1.4.10).
 */
export function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement;
    const found: string[] = [];
    if (scrolls !== null && scrolls.scrollWidth > width) found.push(`the page is ${scrolls.scrollWidth} wide`);
    const held = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, clipPath, position } = getComputedStyle(at);
        if (overflowX !== "visible" || clipPath !== "none" || (position === "fixed" && at.matches("[inert]")))
          return true;
      }
      return false;
    };
    for (const element of document.body.querySelectorAll("*")) {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      // What is wholly outside is there to be measured, not to be read.
      if (own < 2 || height < 2 || right <= 0 || (left >= -1 && right <= width + 1)) continue;
      const { overflowX, clipPath, visibility } = getComputedStyle(element);
      if (visibility === "hidden" || clipPath !== "none" || held(element)) continue;
      // A scroller that is itself too wide is found all the same.
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      found.push(`${name} from ${Math.round(left)} to ${Math.round(right)}, overflow ${overflowX}`);
    }
    return found;
  });
}

/** Figures that something in them makes wider than their place. */
export function widePanels(page: Page): Promise<readonly string[]> {
  return page
    .locator("section[data-panel]")
    .evaluateAll((panels) =>
      panels.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ id }) => id),
    );
}

/** What is cut off at the side of a dialog that does not scroll sideways. */
export function cutInDialog(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    if (dialog === null) return ["there is no dialog"];
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const found: string[] = [];
    if (left < 0 || right > window.innerWidth || top < 0 || bottom > window.innerHeight) {
      found.push(`the dialog lies from ${left}, ${top} to ${right}, ${bottom}`);
    }
    if (dialog.scrollWidth > dialog.clientWidth + 1) found.push(`it is ${dialog.scrollWidth} in ${dialog.clientWidth}`);
    return found;
  });
}
