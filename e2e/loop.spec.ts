import type { Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { drag, middle } from "./support/hands.ts";
import { printedEnergy } from "./support/printed.ts";

const panelOf = (page: Page) => page.locator('section[data-panel="loop"]');
const mapOf = (page: Page, name: string) =>
  panelOf(page).getByRole("group", { name: `Closed path on the map of ${name}` });

async function work(page: Page, source: string): Promise<number> {
  return printedEnergy(
    await panelOf(page).locator(`.loop-numbers li[data-source="${source}"] .big-number`).innerText(),
  );
}

async function open(page: Page, address = "./#/lab/loop"): Promise<void> {
  await page.goto(address);
  await expect.poll(() => work(page, "independent"), { timeout: 60_000 }).not.toBeNaN();
  await settled(page, '[data-panel="loop"]');
  await mapOf(page, "the independent model").evaluate((element) => element.scrollIntoView({ block: "center" }));
}

test("only the independent model does work round the circle, whichever way the path is dragged", async ({ page }) => {
  await open(page);
  const before = await work(page, "independent");
  expect(Math.abs(before)).toBeGreaterThan(0.1);
  for (const source of ["truth", "energyConserving"]) expect(Math.abs(await work(page, source))).toBeLessThan(1e-9);

  const handle = mapOf(page, "the energy-conserving model").getByRole("button", { name: /^Whole path/ });
  await drag(handle, -40, 40);
  await expect.poll(() => work(page, "independent")).not.toBe(before);
  expect(Math.abs(await work(page, "energyConserving"))).toBeLessThan(1e-9);
  // It moved on the other map too.
  await expect(mapOf(page, "the independent model").getByRole("button", { name: /^Whole path.*minus/ })).toHaveCount(1);

  await expect.poll(() => page.url()).toContain("loop=circle");
  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");
  const moved = await work(page, "independent");
  await reload(page);
  await expect.poll(() => work(page, "independent"), { timeout: 60_000 }).toBeCloseTo(moved, 3);
});

test("the keyboard moves and sizes the path, and its direction gives the sign", async ({ page }) => {
  await open(page);
  const map = mapOf(page, "the independent model");
  await map.getByRole("button", { name: /^Whole path/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.getByRole("button", { name: /^Whole path: circle of radius 3 round x 0\.2, y 0$/ })).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(map.getByRole("button", { name: /^Radius: radius 3\.71$/ })).toBeFocused();
  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");

  const there = await work(page, "independent");
  await panelOf(page).getByRole("button", { name: "Reverse direction" }).click();
  await expect.poll(() => work(page, "independent")).toBeCloseTo(-there, 3);
  await expect.poll(() => page.url()).toContain("clockwise");

  await panelOf(page).getByRole("button", { name: "Circle, r = 3.0" }).click();
  await expect(map.getByRole("button", { name: "Radius: radius 3.00" })).toHaveCount(1);
  await expect.poll(() => page.url()).not.toContain("loop=circle");
});

test("a path drawn by hand is closed, measured, and in the link", async ({ page }) => {
  await open(page);
  const before = await work(page, "independent");
  await panelOf(page).getByRole("button", { name: "Draw a path" }).click();
  const drawing = panelOf(page).getByRole("group", {
    name: "Drawing a closed path on the map of the independent model",
  });
  const { x, y } = await middle(drawing);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 5 });
  await page.mouse.up();
  await expect(panelOf(page).getByText("That line encloses nothing")).toBeVisible();

  await page.mouse.move(x + 70, y);
  await page.mouse.down();
  for (let i = 1; i <= 30; i++) {
    const angle = (2 * Math.PI * i) / 31;
    await page.mouse.move(x + 70 * Math.cos(angle), y - 45 * Math.sin(angle));
  }
  await page.mouse.up();
  const map = mapOf(page, "the independent model");
  await expect(map.getByRole("button", { name: /^Whole path: drawn path with \d+ corners$/ })).toHaveCount(1);
  await expect.poll(() => work(page, "independent")).not.toBe(before);
  expect(Math.abs(await work(page, "energyConserving"))).toBeLessThan(1e-9);

  await expect.poll(() => page.url()).toMatch(/loop=[-\d.,_]+/);
  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");
  const drawn = await work(page, "independent");
  await reload(page);
  await expect.poll(() => work(page, "independent"), { timeout: 60_000 }).toBeCloseTo(drawn, 3);

  await panelOf(page).getByRole("button", { name: "Square" }).click();
  await expect(map.getByRole("button", { name: /^Corner \d of 4/ })).toHaveCount(4);
});

test("a particle carried round gains the loop's work with every lap, plays, pauses, and starts again", async ({
  page,
}) => {
  await open(page);
  const once = await work(page, "independent");
  const particle = panelOf(page).getByRole("group", { name: "Watch a particle carried round" });
  const laps = async () => Number((await particle.locator("caption").innerText()).match(/after ([\d.]+) laps/)?.[1]);
  const gain = async (source: string) =>
    printedEnergy(await particle.locator(`tr[data-source="${source}"] td`).innerText());
  expect(await laps()).toBe(0);

  const step = particle.getByRole("button", { name: "¼ lap" });
  for (let quarter = 0; quarter < 8; quarter++) await step.click();
  expect(await laps()).toBe(2);
  expect(await gain("independent")).toBeCloseTo(2 * once, 1);
  expect(await gain("energyConserving")).toBe(0);

  await particle.getByRole("button", { name: "Play" }).click();
  await expect.poll(laps).toBeGreaterThan(2.2);
  await particle.getByRole("button", { name: "Pause" }).click();
  const paused = await laps();
  await page.waitForTimeout(300);
  expect(await laps()).toBe(paused);

  await particle.getByRole("button", { name: "Reset" }).click();
  expect(await laps()).toBe(0);
  await expect(particle.getByRole("button", { name: "Reset" })).toBeDisabled();
});

test("it can be switched to the divergence, joined by the kernel as printed, and is accessible", async ({ page }) => {
  await open(page);
  await panelOf(page).getByText("divergence", { exact: true }).click();
  await expect(panelOf(page).getByRole("img", { name: "Divergence of the independent model" })).toBeVisible();
  await panelOf(page).getByText("Kernel as printed on the slide").click();
  await expect.poll(() => work(page, "asPrinted")).not.toBeNaN();
  expect(Math.abs(await work(page, "asPrinted"))).toBeGreaterThan(1e-3);
  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");
  expect(await axe(page, '[data-panel="loop"]')).toEqual([]);
});
