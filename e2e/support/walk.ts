import type { Locator, Page } from "@playwright/test";
import { settled } from "./fixtures.ts";

/** The figures of the chapter that is open, by their ids, in the order of the text. */
export async function panelIds(page: Page): Promise<readonly string[]> {
  const panels = page.locator("section[data-panel]");
  await panels.first().waitFor();
  return panels.evaluateAll((all) => all.map(({ id }) => id));
}

/** Brings a figure's top to the window's, and waits until it is drawn: what stands above it has been read. */
export async function goToPanel(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(`section#${id}`);
  await panel.waitFor({ state: "attached" });
  // Looked for and gone to in one: the figure may take the place of the empty one that stood for it at any moment.
  await page.evaluate((selector) => {
    const top = document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    window.scrollTo(0, window.scrollY + top);
  }, `section#${id}`);
  await settled(page, `section#${id}`);
  return panel;
}

/** Goes past all figures of the chapter, as a reader does; returns their ids. */
export async function walk(page: Page): Promise<readonly string[]> {
  const ids = await panelIds(page);
  for (const id of ids) await goToPanel(page, id);
  return ids;
}
