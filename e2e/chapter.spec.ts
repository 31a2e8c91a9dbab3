import type { Page } from "@playwright/test";
import { labPresets } from "../app/store/lab/presets.ts";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";

const slider = (page: Page, panel: string, name: RegExp) => page.locator(`#${panel}`).getByRole("slider", { name });
const field = (page: Page, panel: string, name: RegExp) => page.locator(`#${panel}`).getByRole("textbox", { name });

test("the contents lead to the chapter, to its sections, and back", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kernel Fields");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: /The 2-D potential lab/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The 2-D potential lab");
  await expect(page.locator("section[data-panel]")).toHaveCount(7);
  const link = page.getByRole("navigation").getByRole("link", { name: "What independence breaks" });
  await link.click();
  // The figure of the same name has a heading too, once it has come.
  await expect(page.getByRole("heading", { level: 2, name: "What independence breaks" })).toBeInViewport();
  await expect(link).toHaveAttribute("aria-current", "location");
  await page.getByRole("link", { name: "Kernel Fields" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kernel Fields");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The 2-D potential lab");
});

test("a chapter or a figure that does not exist is named, and what there is is shown", async ({ page }) => {
  await page.goto("./#/no-such-chapter");
  await expect(page.getByText("There is no chapter called “no-such-chapter”.")).toBeVisible();
  await expect(page.getByRole("link", { name: /The 2-D potential lab/ })).toBeVisible();
  await page.goto("./#/lab/nope?v=1&N=20");
  await expect(page.getByText("This chapter has no figure or section called “nope”.")).toBeVisible();
  await page.goto("./#/lab/samples");
  await expect(page.getByText("This chapter has no figure")).toHaveCount(0);
});

test("what a link says in vain is listed, the rest of it folded away", async ({ page }) => {
  await page.goto(`./#/lab?v=1&${["a", "b", "c", "d", "e", "f", "g"].map((key) => `${key}=1`).join("&")}`);
  const notice = page.locator(".notice");
  await expect(notice.getByText("There is no setting called “e”.")).toBeVisible();
  await expect(notice.getByText("There is no setting called “g”.")).toBeHidden();
  await notice.getByText("and 2 more").click();
  await expect(notice.getByText("There is no setting called “g”.")).toBeVisible();
  expect(await axe(page, ".notices")).toEqual([]);
});

test("in the bar the chosen preset can be read under the pointer, the keys are explained, and the theme is remembered", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./#/lab");
  const preset = page.getByRole("toolbar").getByRole("button", { name: "Lecture’s 50" });
  await preset.hover();
  const [text, ground] = await preset.evaluate((button) => {
    const style = getComputedStyle(button);
    return [style.color, style.backgroundColor];
  });
  expect(text).not.toBe(ground);
  expect(await axe(page, ".preset-bar")).toEqual([]);

  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await axe(page, "dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await reload(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the code of the kernels is the engine's own, and widens no page", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  await page.locator("#kernels").getByRole("button", { name: "Show the code: energy-conserving" }).click();
  const code = page.getByRole("region", { name: /Source of src\/matrixKernels/ });
  await expect(page.getByLabel("Source of src/matrixKernels/energyConserving.ts")).toContainText(
    "K(r, r′) = ∂²[c φ(|d|²)] / ∂r ∂r′ᵀ",
  );
  await expect(page.getByLabel("Source of src/kernels/gaussian.ts")).toContainText("Gaussian");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page, "#kernels");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await code.evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(true);
    await code.evaluate((region) => region.scrollTo(0, 0));
    await code.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => code.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
  }
});

test("each preset shows both models, and goes into the link", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const scores = page.locator("#kernels").getByLabel("Scores of the energy-conserving model");
  // The lecture's own last: it is what the page began with.
  for (const { id, label } of labPresets.toSorted((a, b) => Number(a.id === "lecture") - Number(b.id === "lecture"))) {
    await test.step(label, async () => {
      const preset = page.getByRole("toolbar").getByRole("button", { name: label, exact: true });
      await preset.click();
      await expect(preset).toHaveAttribute("aria-pressed", "true");
      await settled(page, "#kernels");
      await expect(scores).toContainText(/error, smooth force\s*[\d.]+/);
      await expect(page.locator("#kernels .problem")).toHaveCount(0);
      if (id !== "lecture") await expect(page).toHaveURL(/v=1/);
      // That each is read from its link again: app/store/linkCorpus.test.ts.
      if (id !== labPresets[1].id) return;
      await reload(page);
      await expect(preset).toHaveAttribute("aria-pressed", "true");
    });
  }
});

test("a slider moved by keyboard changes both models, their scores, the link and the claims, and can be undone", async ({
  page,
}) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const scores = page.locator("#kernels").getByLabel("Scores of the independent model");
  const before = await scores.innerText();
  const sigma = slider(page, "kernels", /Length scale/);
  await sigma.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("PageDown");
  await settled(page, "#kernels");
  await expect(scores).not.toHaveText(before);
  await expect(page).toHaveURL(/sigma=/);
  for (let i = 0; i < 5; i++) await page.keyboard.press("Control+z");
  await expect(sigma).toHaveAttribute("aria-valuetext", "8");
  await settled(page, "#kernels");
  await expect.poll(() => scores.innerText()).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(sigma).not.toHaveAttribute("aria-valuetext", "8");
});

test("Escape leaves a number as it was, and each way to move a slider is an undo step of its own", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const sigma = slider(page, "kernels", /Length scale/);
  const sigmaField = field(page, "kernels", /Length scale, as a number/);
  const undo = page.getByRole("toolbar").getByRole("button", { name: "Undo" });
  await sigmaField.fill("4");
  await expect(sigma).toHaveAttribute("aria-valuetext", "4");
  await sigmaField.press("Escape");
  await expect(sigmaField).toHaveValue("8");
  await expect(sigma).toHaveAttribute("aria-valuetext", "8");
  await sigma.press("End");
  await expect(sigma).toHaveAttribute("aria-valuetext", "100");
  await sigma.press("PageDown");
  await expect(sigma).not.toHaveAttribute("aria-valuetext", "100");
  await undo.click();
  await expect(sigma).toHaveAttribute("aria-valuetext", "100");
  await undo.click();
  await expect(sigma).toHaveAttribute("aria-valuetext", "8");

  // Dragged.
  await sigma.scrollIntoViewIfNeeded();
  const box = await sigma.boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.63, y);
  await page.mouse.down();
  for (let i = 0; i < 12; i++) await page.mouse.move(box.x + box.width * (0.63 - 0.03 * i), y);
  await page.mouse.up();
  await expect(sigma).not.toHaveAttribute("aria-valuetext", "8");
  await undo.click();
  await expect(sigma).toHaveAttribute("aria-valuetext", "8");
});

test("bad numbers get one sentence at their control and leave the last good figure", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const scores = page.locator("#kernels").getByLabel("Scores of the energy-conserving model");
  const before = await scores.innerText();
  const cases = [
    {
      control: /Length scale, as a number/,
      text: "0",
      says: /σ must be a number between 0\.1 and 100; 0 is too small/,
    },
    { control: /Length scale, as a number/, text: "abc", says: /σ must be .*“abc” is not one/ },
    { control: /Ridge, as a number/, text: "-1", says: /λ must be 0 or a number between .*-1 is too small/ },
    { control: /Ridge, as a number/, text: "0,5", says: /write “0\.5”, with a point/ },
  ];
  for (const { control, text, says } of cases) {
    await field(page, "kernels", control).fill(text);
    await expect(page.locator("#kernels").getByText(says)).toBeVisible();
    await field(page, "kernels", control).press("Escape");
    await expect(page.locator("#kernels .control-problem")).toHaveCount(0);
  }
  expect(await scores.innerText()).toBe(before);
});

test("a singular matrix and coinciding samples without a ridge are explained", async ({ page }) => {
  await page.goto("./#/lab/kernels?v=1&representation=linear&matrix=1,0,0,1");
  await settled(page, "#kernels");
  for (const entry of await page.locator("#kernels .matrix-input input").all()) await entry.fill("1");
  await expect(page.locator("#kernels").getByText(/must not be singular/)).toBeVisible();

  await page.goto("./#/lab/kernels?v=1&scheme=hand&points=1,1_1,1_2,0_0,2&lambda=0");
  await expect(
    page
      .locator("#kernels")
      .getByText(/[Ss]amples 1 and 2/)
      .first(),
  ).toBeVisible();
});

test("a copied link opens the same experiment elsewhere, with the samples placed by hand", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./#/lab/samples?v=1&scheme=hand&points=1,1_-2,-3_3,-1&sigma=4&fieldBackground=energy&kT=2");
  await settled(page, "#samples");
  const sampleNames = (of: Page) =>
    of.locator("#samples [data-sample] .handle").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  await page.locator('#samples [data-sample="2"] .handle').press("ArrowRight");
  const names = await sampleNames(page);
  expect(names).toEqual(["Sample 1: x 1.00, y 1.00", "Sample 2: x -1.80, y -3.00", "Sample 3: x 3.00, y -1.00"]);

  const copy = page.locator("#samples").getByRole("button", { name: /^Copy a link/ });
  await copy.click();
  await expect(copy).toHaveText("Link copied");
  const elsewhere = await context.newPage();
  await elsewhere.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await settled(elsewhere, "#samples");
  expect(await sampleNames(elsewhere)).toEqual(names);
  await elsewhere.locator("#kernels").scrollIntoViewIfNeeded();
  await expect(slider(elsewhere, "kernels", /Length scale/)).toHaveAttribute("aria-valuetext", "4");
  await expect(elsewhere.locator("#kernels").getByLabel("Colour shows")).toHaveValue("energy");
});

test("a link full of nonsense opens with valid values and says what it ignored", async ({ page }) => {
  await page.goto("./#/lab?v=1&sigma=-3&N=lots&potential=moon&colour=red&lambda=0.01");
  const notice = page.locator(".notices");
  await expect(notice).toContainText("Some of this link could not be used");
  await expect(notice).toContainText("There is no setting called “colour”");
  await page.locator("#kernels").scrollIntoViewIfNeeded();
  await expect(slider(page, "kernels", /Length scale/)).toHaveAttribute("aria-valuetext", "8");
  await expect(slider(page, "kernels", /Ridge/)).toHaveAttribute("aria-valuetext", "0.01");
  await notice.getByRole("button", { name: "Close this notice" }).click();
  await expect(notice).toBeEmpty();
});

test("claims turn when the settings break them, and one about the truth alone needs no figure", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./#/lab");
  const ripple = page.locator('[data-claim="rippleIsSteep"]');
  await expect(ripple).toHaveAttribute("data-verdict", "holds");
  await page.goto("./#/lab?v=1&lecture.c=0");
  await expect(ripple).toHaveAttribute("data-verdict", "broken");

  await page.goto("./#/lab/kernels?v=1");
  await settled(page, "#kernels");
  const floor = page.locator('[data-claim="floorHolds"]');
  const printed = page.locator('[data-claim="printedIsIndefinite"]');
  await expect(ripple).toHaveAttribute("data-verdict", "holds");
  await expect(floor).toHaveAttribute("data-verdict", "holds");
  await expect(printed).toHaveAttribute("data-verdict", "pending");
  await page.locator("#kernels").getByRole("checkbox", { name: "Kernel as printed on the slide" }).check();
  await expect(printed).toHaveAttribute("data-verdict", "holds");
  // The printed kernel's work is measured where it is spoken of.
  const work = page.locator('[data-claim="printedDoesWork"]');
  await work.scrollIntoViewIfNeeded();
  await expect(work).toHaveAttribute("data-verdict", "holds");
  await page.getByRole("toolbar").getByRole("button", { name: "Make the point" }).click();
  await expect(ripple).toHaveAttribute("data-verdict", "broken");
  await expect(floor).toHaveAttribute("data-verdict", "broken");
});

test("no claim keeps a mark from other settings, and one in view is measured without its figure", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./#/lab/loop");
  await settled(page, "#loop");
  const works = page.locator('[data-claim="independentDoesWork"]');
  const measure = page.locator('[data-claim="independentDoesWork"] ~ .claim-measure').first();
  await works.scrollIntoViewIfNeeded();
  await expect(works).toHaveAttribute("data-verdict", "holds");
  const before = await measure.innerText();
  // Far from its figure and from the claim, so that neither is measured again.
  await page.evaluate(() => document.getElementById("landscape")?.scrollIntoView());
  await expect(page.locator("#loop")).not.toBeInViewport();
  await page.getByRole("toolbar").getByRole("button", { name: "Unfair" }).click();
  await expect(works).toHaveAttribute("data-verdict", "pending");
  await works.scrollIntoViewIfNeeded();
  await expect(works).toHaveAttribute("data-verdict", "holds");
  expect(await measure.innerText()).not.toBe(before);
});

test("tuning shows the σ–λ maps, and its best goes into the controls", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./#/lab/kernels?v=1&N=20");
  await settled(page, "#kernels");
  await page.getByRole("button", { name: /Tune for me/ }).click();
  const use = page.getByRole("button", { name: /Use the best of the energy-conserving model/ });
  await expect(use).toBeEnabled({ timeout: 60_000 });
  await use.click();
  await expect(page).toHaveURL(/sigma=/);
  const chosen = await slider(page, "kernels", /Length scale/).getAttribute("aria-valuetext");

  const tuning = page.locator("#kernels .tuning");
  await expect(tuning).toContainText("take its σ and λ for both models");
  const map = page.getByRole("img", { name: /Leave-one-out error of the independent model/ });
  await map.click({ position: { x: 120, y: 60 } });
  await expect(slider(page, "kernels", /Length scale/)).not.toHaveAttribute("aria-valuetext", chosen ?? "");

  // What has no place on the maps is told in words.
  await page.goto("./#/lab/kernels?v=1&N=20&sigma=90");
  await expect(tuning.getByText("The present σ = 90.0, λ = 0.00100 lies off this map.").first()).toBeVisible();
});

test("a worker that dies is restarted, says so, and the figures come back", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const [worker] = page.workers();
  // An error outside any job, as a browser out of memory might raise: nothing in the worker can catch it.
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("killed by the test");
    }, 0);
  });
  await slider(page, "kernels", /Length scale/).press("PageDown");
  await expect(page.locator(".notices")).toContainText("has been restarted");
  await settled(page, "#kernels");
  await expect(page.locator("#kernels").getByLabel("Scores of the independent model")).toBeVisible();
});
