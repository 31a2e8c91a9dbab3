import type { Locator, Page } from "@playwright/test";
import { axe, EVERYWHERE, expect, settled, test } from "./support/fixtures.ts";
import {
  colorsOf,
  drawnNumbers,
  faultsOf,
  openSaveDialog,
  pngSize,
  readTable,
  saved,
  savedAs,
} from "./support/saved.ts";
import { goToPanel, panelIds } from "./support/walk.ts";

async function open(page: Page, chapter: string, id: string, query = "") {
  await page.goto(`./#/${chapter}/${id}${query}`);
  await settled(page, `#${id}`);
  const panel = page.locator(`#${id}`);
  await expect(panel.locator(".plot").first()).toHaveAttribute("data-drawn", "true");
  return panel;
}

/** Chapters whose every panel has figures of curves and maps. */
const CHAPTERS = ["kernel-ridge", "vector-fields", "lab", "representations", "choosing", "covariant"];

/** Every so manieth panel of each is looked at; all of them with EVERYWHERE=1. */
const STRIDE = 4;

for (const [turn, chapter] of CHAPTERS.entries()) {
  test(`panels of ${chapter} are saved as PNG and SVG, every figure as CSV with the numbers that are drawn`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`./#/${chapter}`);
    const ids = await panelIds(page);
    for (const id of ids.filter(
      (each, k) => EVERYWHERE || k % STRIDE === turn % STRIDE || Object.hasOwn(ON_DEMAND, each),
    )) {
      const panel = await goToPanel(page, id);
      const asks = ON_DEMAND[id];
      if (asks !== undefined) await runOnDemand(panel, asks);
      const dialog = await openSaveDialog(panel);
      const choices = dialog.locator(".figure-choice label");
      expect(await choices.count(), id).toBeGreaterThan(0);
      for (const [at, choice] of (await choices.all()).entries()) {
        const label = await choice.innerText();
        await test.step(`${id}: ${label}`, async () => {
          await choice.click();
          await expect(dialog.locator(".save-preview img")).toHaveAttribute("alt", /^Preview: /);
          await expect(dialog.getByRole("group", { name: `Save ${label}` })).toBeVisible();

          // Of the figures of a panel, which are drawn alike, one as pictures.
          if (at === 0) await expectPictures(page, dialog);
          const table = readTable(await savedAs(dialog, "CSV"));
          expect(table.columns[0]).toBe("series");
          expect(table.comments.at(-1)).toContain(`# state: #/${chapter}/${id}?v=`);
          expect(table.rows.length).toBeGreaterThan(0);
          const { points, map } = await drawnNumbers(panel, label);
          const written = new Set(table.rows.map((row) => numbersOf(row).slice(0, 2).join()));
          expect(points.filter((point) => !written.has(point.join()))).toEqual([]);
          // Maps come last, in their own order.
          expect(table.rows.slice(table.rows.length - map.length).map(numbersOf)).toEqual(map);
        });
      }
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toBeHidden();
    }
  });
}

/** What is computed only when the reader asks for it: the button, and a figure that is empty till then. */
const ON_DEMAND: Readonly<Record<string, { readonly button: string; readonly empty: string }>> = {
  twins: { button: "Search for twins", empty: "Differences of distances and of eigenvalues" },
};

/** Before it is asked for, a figure has a picture and no table, and says so. */
async function runOnDemand(panel: Locator, { button, empty }: (typeof ON_DEMAND)[string]) {
  const dialog = await openSaveDialog(panel);
  await dialog.getByText(empty).click();
  await expect(dialog.getByRole("button", { name: "CSV", exact: true })).toHaveAttribute("aria-disabled", "true");
  await expect(dialog).toContainText("There are no numbers in this figure yet");
  await dialog.getByRole("button", { name: "Close" }).click();
  await panel.getByRole("button", { name: button }).click();
  await settled(panel.page(), `#${await panel.getAttribute("id")}`);
}

async function expectPictures(page: Page, dialog: Locator) {
  const png = await savedAs(dialog, "PNG");
  const { width, height } = pngSize(png);
  await expect(dialog.locator(".save-preview .control-help")).toContainText(`${width} × ${height} pixels`);
  expect((await colorsOf(page, png, "image/png")).count).toBeGreaterThan(10);

  const svg = (await savedAs(dialog, "SVG")).toString("utf8");
  expect(await faultsOf(page, svg)).toEqual([]);
  expect(svg).toContain('font-family="Inter, ');
}

const numbersOf = ([, ...cells]: readonly string[]) => cells.filter((cell) => cell !== "").map(Number);

test("a picture has the size, the look and the texts that are chosen, and so has the next one", async ({ page }) => {
  const panel = await open(page, "lab", "kernels", "?v=1&sigma=2.5");
  const dialog = await openSaveDialog(panel);
  const size = dialog.getByLabel("Size", { exact: true });

  await size.selectOption({ label: "Slide, 1920 × 1080" });
  expect(pngSize(await savedAs(dialog, "PNG"))).toMatchObject({ width: 1920, height: 1080 });

  await size.selectOption({ label: "Print, 3.3 in wide at 300 dpi" });
  // 300 / 0.0254 m.
  expect(pngSize(await savedAs(dialog, "PNG"))).toMatchObject({ width: 990, perMetre: 11811 });
  expect((await savedAs(dialog, "SVG")).toString("utf8")).toContain('width="3.3in"');

  await size.selectOption({ label: "My own" });
  await dialog.getByLabel("Width, pixels").fill("1000");
  await dialog.getByLabel("Height, pixels").fill("640");
  expect(pngSize(await savedAs(dialog, "PNG"))).toMatchObject({ width: 1000, height: 640 });
  await dialog.getByLabel("Width, pixels").fill("3");
  await expect(dialog.getByLabel("Width, pixels")).toHaveAttribute("aria-invalid", "true");
  expect(pngSize(await savedAs(dialog, "PNG"))).toMatchObject({ width: 1000, height: 640 });

  const light = (await savedAs(dialog, "SVG")).toString("utf8");
  expect(light).toContain(">Force field: the true field</text>");
  expect(light).toContain("σ = 2.5");
  expect((await colorsOf(page, await savedAs(dialog, "PNG"), "image/png")).corner).toBe("#fcfbf8");
  await dialog.getByLabel("Title above").uncheck();
  await dialog.getByLabel("Parameters below").uncheck();
  await dialog.getByLabel("Look").selectOption("Dark");
  await expect
    .poll(async () => (await colorsOf(page, await savedAs(dialog, "PNG"), "image/png")).corner)
    .toBe("#161514");
  const dark = (await savedAs(dialog, "SVG")).toString("utf8");
  expect(dark).not.toContain(">Force field: the true field</text>");
  expect(dark).not.toContain("σ = 2.5");
  // Axes and arrows are light now.
  expect(dark).toContain("rgb(235, 231, 223)");

  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const again = await openSaveDialog(panel);
  await expect(again.getByLabel("Look")).toHaveValue("dark");
  await expect(again.getByLabel("Title above")).not.toBeChecked();
});

test("what lies over a figure is in the picture, or left out on demand; what serves the hand alone never is", async ({
  page,
}) => {
  const panel = await open(page, "lab", "loop");
  const dialog = await openSaveDialog(panel);
  const picture = async () => (await savedAs(dialog, "SVG")).toString("utf8");
  const circles = (svg: string) => [...svg.matchAll(/<ellipse /g)].length;
  // The closed path with its rim.
  expect(circles(await picture())).toBe(2);
  expect(await picture()).not.toMatch(/tabindex|aria-label|class="handle/);
  await dialog.getByLabel("Paths, points and handles over it").uncheck();
  expect(circles(await picture())).toBe(0);
});

test("the window for saving is accessible, by keyboard as well", async ({ page }) => {
  const panel = await open(page, "lab", "loop");
  const button = panel.getByRole("button", { name: "Save “" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Save Figure 4: What independence breaks" });
  await dialog.locator(".save-preview img").waitFor();
  await dialog.getByLabel("Size", { exact: true }).selectOption({ label: "My own" });
  expect(await axe(page, ".save-dialog")).toEqual([]);
  await dialog.locator(".figure-choice input").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "Curl of the energy-conserving model" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();

  await page.getByRole("button", { name: "Dark" }).click();
  await openSaveDialog(panel);
  expect(await axe(page, ".save-dialog", { onlyColors: true })).toEqual([]);
});

/** Drops a file on the page, as from a folder on the desktop. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      return data;
    },
    [name, content] as const,
  );
  await page.locator("h1").first().dispatchEvent("drop", { dataTransfer });
}

const notice = (page: Page) => page.locator(".notices .notice");

test("a saved state opens again, from anywhere, and can be undone", async ({ page }) => {
  const panel = await open(page, "lab", "kernels", "?v=1&sigma=2.5&N=23");
  const dialog = await openSaveDialog(panel);
  const { name, bytes } = await saved(dialog.getByRole("button", { name: "State (JSON)" }));
  expect(name).toBe("kernel-fields-lab-kernels-state.json");

  await page.goto("./#/");
  await page.reload();
  await page.locator("h1").waitFor();
  await page.locator("header input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: bytes });
  await expect(page).toHaveURL(/#\/lab\/kernels\?v=1&N=23&sigma=2\.5$/);
  await expect(notice(page)).toContainText("“The 2-D potential lab” is set as it was when the file was saved.");
  await settled(page, "#kernels");
  await expect(
    page
      .locator("#kernels")
      .getByLabel(/^Length scale/)
      .first(),
  ).toHaveValue("2.5");
});

test("a figure’s table opens the state it was made in; a table of samples becomes the lab’s", async ({ page }) => {
  const panel = await open(page, "lab", "samples", "?v=1&seed=7&N=12");
  const dialog = await openSaveDialog(panel);
  const table = (await savedAs(dialog, "CSV")).toString("utf8");
  const { rows } = readTable(Buffer.from(table));
  expect(rows).toHaveLength(12);

  await page.goto("./#/kernel-ridge");
  await page.locator("h1").waitFor();
  await drop(page, "figure.csv", table);
  await expect(page).toHaveURL(/#\/lab\/samples\?v=1&N=12&seed=7$/);

  await page.goto("./#/kernel-ridge");
  await page.locator("h1", { hasText: "Kernel ridge" }).waitFor();
  await drop(page, "samples.csv", table.replace(/^#.*\r\n/gm, ""));
  await expect(notice(page)).toContainText("its 12 samples are those of the 2-D potential lab");
  await expect(page.locator("#samples [data-sample]")).toHaveCount(12);
  await expect(page).toHaveURL(/scheme=hand&.*points=/);
});

test("what is not a file of ours is refused in a sentence, and changes nothing", async ({ page }) => {
  await open(page, "lab", "kernels", "?v=1&sigma=3");
  const refused = async (name: string, content: string, sentence: string | RegExp) => {
    await drop(page, name, content);
    await expect(notice(page)).toContainText(`“${name}” was not opened.`);
    await expect(notice(page)).toContainText(sentence);
    expect(new URL(page.url()).hash).toContain("sigma=3");
  };
  await refused("half.json", '{"application":"Kernel Fields"', "may have been cut off, or edited");
  await refused("other.json", "{}", "not a state saved by Kernel Fields");
  await refused(
    "chapter.json",
    '{"application":"Kernel Fields","file":"panel state","version":1,"chapter":"x","panel":"y","settings":{}}',
    "a chapter called “x”, which this notebook does not have",
  );
  await refused("letter.txt", "Dear reader", /missing/);
  await refused("empty.csv", "", "It is empty.");
});
