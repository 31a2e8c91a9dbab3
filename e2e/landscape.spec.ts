import { expect, settled, test } from "./support/fixtures.ts";
import { middle } from "./support/hands.ts";

test("the pointer reads place, energy and force, and nothing where it is not", async ({ page }) => {
  await page.goto("./#/lab/landscape?v=1&lecture.c=0");
  await settled(page, "#landscape");
  const readout = page.locator("#landscape .hover-readout");
  await expect(readout).toContainText("Point at the map");
  const { x, y } = await middle(page.locator("#landscape .plot-area"));
  await page.mouse.move(x + 60, y - 40);
  await expect(readout).toContainText("V");
  const said = (await readout.innerText()).replaceAll("−", "-");
  const numbers = /x (\S+), y (\S+): V = (\S+) kT, f = \((\S+), (\S+)\)/.exec(said)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`“${said}” says no numbers`);
  const [atX, atY, energy, forceX, forceY] = numbers;
  expect(atX).toBeGreaterThan(0.5);
  expect(atY).toBeGreaterThan(0.3);
  // V = (x − 4)(x − 2)(x + 2)(x + 3)/50 + y²/20 = (x⁴ − x³ − 16x² + 4x + 48)/50 + y²/20, at a place said to a hundredth.
  expect(energy).toBeCloseTo(((atX - 4) * (atX - 2) * (atX + 2) * (atX + 3)) / 50 + atY ** 2 / 20, 1);
  expect(forceX).toBeCloseTo(-(4 * atX ** 3 - 3 * atX ** 2 - 32 * atX + 4) / 50, 1);
  expect(forceY).toBeCloseTo(-atY / 10, 2);
  await page.mouse.move(x, 5);
  await expect(readout).toContainText("Point at the map");
});

test("the landscape can be seen as a surface, which says that it is coming", async ({ page }) => {
  await page.goto("./#/lab/landscape");
  await settled(page, "#landscape");
  const panel = page.locator("#landscape");
  // The note may be gone before it could be looked for: what the panel says is written down as it changes.
  await panel.evaluate((element) => {
    new MutationObserver(() => {
      if (element.textContent?.includes("The surface is being drawn…")) element.setAttribute("data-announced", "");
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  await panel.getByText("surface", { exact: true }).click();
  await expect(panel.getByText("Drag the surface to turn it.")).toBeVisible();
  await expect(panel).toHaveAttribute("data-announced");
  await expect(panel.locator(".panel-caption")).not.toContainText("contours");
});
