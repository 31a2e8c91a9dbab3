import type { Locator } from "@playwright/test";

/** The middle of an element in the window, in CSS pixels. */
export async function middle(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes an element by its middle, pulls it so many pixels along, and lets go. */
export async function drag(handle: Locator, dx: number, dy: number): Promise<void> {
  const { mouse } = handle.page();
  const { x, y } = await middle(handle);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx, y + dy, { steps: 8 });
  await mouse.up();
}
