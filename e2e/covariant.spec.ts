import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const panelOf = (id: string) => `[data-panel="${id}"]`;

/** Opens one of the chapter's figures and waits for its numbers; few sample sets, for the sake of time. */
async function open(page: Page, id: string, query = ""): Promise<Locator> {
  await page.goto(`./#/covariant/${id}?v=1&repeats=2${query}`);
  await settled(page, panelOf(id));
  return page.locator(panelOf(id));
}

async function expectVerdict(page: Page, is: string, verdict: string): Promise<void> {
  const claim = page.locator(`[data-claim="${is}"]`);
  await claim.scrollIntoViewIfNeeded();
  await expect(claim).toHaveAttribute("data-verdict", verdict);
}

async function type(panel: Locator, name: string, value: string): Promise<void> {
  const field = panel.getByRole("textbox", { name });
  await field.fill(value);
  await field.press("Enter");
}

test("Figure 1: the cluster is turned and reshaped by its handles, and the covariant arrow alone comes along", async ({
  page,
}) => {
  const panel = await open(page, "turning");
  const row = (name: string) => panel.locator(".change-table tbody tr", { hasText: name });
  await expect(row("covariant").locator("td").first()).toContainText("= 0");
  await expect(row("invariant").locator("td").nth(1)).toContainText("= 0");
  await expect(row("component-wise").locator("td").first()).not.toContainText("= 0");
  for (const is of ["componentwiseFails", "energyChanges", "invariantStays", "energyStays", "covariantTurns"]) {
    await expectVerdict(page, is, "holds");
  }

  // By hand: from 60° to the other end of the ring.
  await panel.scrollIntoViewIfNeeded();
  const grip = panel.getByRole("button", { name: /^Turn the cluster: turned by 60°/ });
  const from = await grip.boundingBox();
  const atom = await panel.locator(".plot-canvas").first().boundingBox();
  if (from === null || atom === null) throw new Error("Nothing to take hold of.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(atom.x + 20, from.y + from.height / 2 + 60, { steps: 8 });
  await page.mouse.up();
  await expect(panel.getByRole("button", { name: /^Turn the cluster: turned by 1[2-8]\d°/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(panel.getByRole("textbox", { name: "Turned by" })).toHaveValue("60");

  // By keys: an atom is moved, all learn anew, and what holds for every cluster holds.
  await panel.getByRole("button", { name: /^Neighbour 2:/ }).focus();
  const error = row("covariant").locator("td").nth(2);
  const before = await error.textContent();
  await page.keyboard.press("ArrowUp");
  await expect(error).not.toHaveText(before ?? "");
  await settled(page, panelOf("turning"));
  await expect(page).toHaveURL(/neighbours=/);
  expect(await axe(page, panelOf("turning"))).toEqual([]);
  await expectVerdict(page, "sameError", "holds");
});

test("Figure 2: turns are added one by one, and with enough of them the law holds; a mirror needs reflections", async ({
  page,
}) => {
  const panel = await open(page, "group-average");
  const broken = panel.locator(".change-table tbody tr", { hasText: "average so far" }).locator("td").last();
  await expectVerdict(page, "averageBreaks", "holds");
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("button", { name: "One", exact: true }).click();
  await expect(panel.getByText("Added: 1 of 4 elements")).toBeVisible();
  await expect(panel.getByText("added last: turn by 0°", { exact: false }).first()).toBeVisible();
  await panel.getByRole("button", { name: "Add one" }).click();
  await expect(panel.getByText("added last: turn by 90°", { exact: false }).first()).toBeVisible();
  await expect(page).toHaveURL(/added=2/);
  await panel.getByRole("button", { name: "All", exact: true }).click();
  await expect(panel.getByText("Added: 4 of 4 elements")).toBeVisible();
  await type(panel, "Turns in a full circle", "24");
  await expect(broken).toContainText(/10−1[3-6]/);
  expect(await axe(page, panelOf("group-average"))).toEqual([]);
  for (const [is, verdict] of [
    ["averageBreaks", "broken"],
    ["lawHolds", "holds"],
    ["converges", "holds"],
    ["printedIsAnother", "holds"],
  ]) {
    await expectVerdict(page, is, verdict);
  }
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("checkbox", { name: "Mirror ρ first" }).check();
  await expectVerdict(page, "lawHolds", "broken");
  await panel.getByRole("checkbox", { name: "Reflections too" }).check();
  await expectVerdict(page, "lawHolds", "holds");
});

test("Figures 3 and 4: no force sideways with reflections; few samples are enough; what cannot be is said at its control", async ({
  page,
}) => {
  const sideways = await open(page, "sideways");
  await expectVerdict(page, "rotationsPush", "holds");
  await expectVerdict(page, "reflectionsForbid", "holds");
  await sideways.scrollIntoViewIfNeeded();
  await sideways.getByRole("button", { name: /^Neighbour: 1.06 away/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(sideways.getByText("One neighbour, 1.10 away")).toBeVisible();
  expect(await axe(page, panelOf("sideways"))).toEqual([]);

  const curves = page.locator(panelOf("force-curves"));
  await curves.scrollIntoViewIfNeeded();
  await settled(page, panelOf("force-curves"));
  await expect(curves.getByText("8 of 8 sample sets", { exact: false })).toBeVisible();
  for (const is of ["covariantNeedsFewer", "copiesHelp", "covariantIsCheaper"]) await expectVerdict(page, is, "holds");
  await curves.scrollIntoViewIfNeeded();
  await type(curves, "Copies of each sample", "2");
  await settled(page, panelOf("force-curves"));
  await expectVerdict(page, "covariantIsCheaper", "broken");
  expect(await axe(page, panelOf("force-curves"))).toEqual([]);
  await curves.getByRole("radio", { name: "space" }).check({ force: true });
  await curves.getByLabel("Base kernel").selectOption("squared");
  await expect(curves.locator(".control-problem")).toContainText("no closed form in space");
});

test("On a telephone each model's numbers stand in one row below its name", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = await open(page, "turning");
  const row = panel.locator(".change-table tbody tr", { hasText: "component-wise" });
  const name = await row.locator("th").boundingBox();
  const boxes = await Promise.all((await row.locator("td").all()).map((cell) => cell.boundingBox()));
  expect(boxes).toHaveLength(4);
  for (const box of boxes) {
    expect(box?.y).toBe(boxes[0]?.y);
    expect(box?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
});
