import type { Page } from "@playwright/test";
import { chapters } from "../app/chapters/registry.ts";
import { expect, inTurn, settled, test } from "./support/fixtures.ts";
import { forgottenTexts } from "./support/forgotten.ts";
import { walk } from "./support/walk.ts";

const chooseLanguage = (page: Page) => page.getByRole("combobox", { name: /^(Language|Taal)$/ });

test("Dutch is chosen in the bar: settings, place and what can be undone stay, and so does the language", async ({
  page,
}) => {
  await page.goto("./#/kernel-ridge/sigma-lambda");
  await settled(page, "#sigma-lambda");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const count = page.locator("#sigma-lambda").getByRole("textbox", { name: /Number of samples/ });
  const before = await count.inputValue();
  await count.fill("9");
  await count.press("Enter");
  // At once, before the address has caught up.
  await chooseLanguage(page).selectOption("Nederlands");

  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page).toHaveTitle(/^Kernel ridge-regressie/);
  await expect(page).toHaveURL(/#\/kernel-ridge\/sigma-lambda\?/);
  const dutchCount = page.locator("#sigma-lambda").getByRole("textbox", { name: /Aantal punten/ });
  await expect(dutchCount).toHaveValue("9");
  await expect(page.locator("#sigma-lambda")).toBeInViewport();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(dutchCount).toHaveValue(before);
  await page.keyboard.press("Control+Shift+Z");
  await expect(dutchCount).toHaveValue("9");
  // An English text in a Dutch page says that it is English.
  await expect(page.locator("article")).toHaveAttribute("lang", "en");
  await expect(page.locator("#sigma-lambda")).toHaveAttribute("lang", "nl");

  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(chooseLanguage(page)).toHaveValue("nl");
});

test("a link’s language comes before what was chosen, and is kept on the way into the lecture and back", async ({
  page,
}) => {
  await page.goto("./?lang=nl#/");
  await expect(page.getByRole("button", { name: "Toetsen" })).toBeVisible();
  await page.getByRole("link", { name: "College", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Het college" })).toBeVisible();
  await page.goto("./?lang=en#/");
  await expect(page.getByRole("button", { name: "Keys" })).toBeVisible();
  await chooseLanguage(page).selectOption("Nederlands");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  expect(new URL(page.url()).search).toBe("");
  await page.goto("./?lang=en#/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the engine’s refusals are told in the reader’s language, with their values", async ({ page }) => {
  await page.goto("./?lang=nl#/kernel-ridge/by-hand");
  await settled(page, "#by-hand");
  await page
    .locator("#by-hand")
    .getByRole("combobox", { name: /otentiaal/ })
    .selectOption("expression");
  const formula = page.locator("#by-hand").getByRole("textbox", { name: /U\(r\)/ });
  await formula.fill("r + wat");
  await formula.press("Enter");
  await expect(page.getByText("De formule kan bij teken 5 niet gelezen worden: “wat” is onbekend.")).toBeVisible();
});

test("an embedded figure is in the language of its tag or of the page around it, without storage as well", async ({
  page,
}) => {
  const html = (attributes: string) =>
    `<!doctype html><html lang="nl"><title>Cursus</title><link rel="icon" href="./icon.svg"><script src="./embed.js" async></script><kernel-field panel="lab/loop" ${attributes}></kernel-field></html>`;
  for (const [attributes, language] of [
    ["sandboxed", "nl"],
    ['lang="en"', "en"],
  ]) {
    await page.route("**/course-in-dutch.html", (route) =>
      route.fulfill({ contentType: "text/html", body: html(attributes) }),
    );
    await page.goto("./course-in-dutch.html");
    const frame = page.locator("kernel-field iframe").contentFrame();
    await expect(frame.locator("html")).toHaveAttribute("lang", language);
    await expect(frame.locator("#loop h3")).toContainText(language === "nl" ? "Figuur" : "Figure");
    await page.unroute("**/course-in-dutch.html");
  }
});

test("a chapter with a Dutch text is read in Dutch, with the English one’s sections and figures", async ({ page }) => {
  await page.goto("./?lang=nl#/lab/let-it-move");
  await expect(page.locator("article")).toHaveAttribute("lang", "nl");
  await expect(page.getByRole("heading", { level: 2, name: "Laat het bewegen" })).toBeInViewport();
  const ids = () => page.locator("article :is(h2, section)[id]").evaluateAll((parts) => parts.map(({ id }) => id));
  const dutch = await ids();
  await page.goto("./?lang=en#/lab/let-it-move");
  await expect(page.getByRole("heading", { level: 2, name: "Let it move" })).toBeInViewport();
  expect(await ids()).toEqual(dutch);
  expect(dutch.length).toBeGreaterThan(15);
});

/** The contents, and every chapter. */
const PAGES = ["", ...chapters.map(({ id }) => id)];

const WIDTHS = [390, 1280];

for (const [at, chapter] of PAGES.entries()) {
  for (const width of inTurn(WIDTHS, 2, at)) {
    test(`#/${chapter} from right to left: every text can be translated, and at ${width} pixels nothing sticks out`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`./?lang=ar-XB#/${chapter}`);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(page.locator("h1")).toBeVisible();
      if (chapter !== "") await walk(page);
      expect(await forgottenTexts(page)).toEqual([]);

      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      // Figures still run from left to right.
      for (const part of [".plot", ".katex", "input[type=range]"]) {
        const directions = await page
          .locator(part)
          .evaluateAll((elements) => [...new Set(elements.map((element) => getComputedStyle(element).direction))]);
        if (directions.length > 0) expect(directions, part).toEqual(["ltr"]);
      }
      if (chapter === "" || width < 1000) return;
      // The contents stand at the side where lines begin, and so do a panel's title and figure.
      const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
      expect(await left("nav.contents")).toBeGreaterThan(await left("article"));
      expect(await left("[data-panel] h3")).toBeGreaterThan(await left("[data-panel] .panel-actions"));
      const beside = ".panel:not(.wide)";
      if ((await page.locator(`${beside} .panel-rail`).count()) === 0) return;
      expect(await left(`${beside} .panel-figure`)).toBeGreaterThan(await left(`${beside} .panel-rail`));
    });
  }
}

test("so can every text of the dialogs", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("./?lang=en-XA#/lab/samples");
  await settled(page, "#samples");
  const look = async (what: string) => {
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    // Parts that are fetched or drawn come a little later.
    await expect(dialog.locator(":text('…⟧')")).toHaveCount(0, { timeout: 30_000 });
    expect(await forgottenTexts(page, "dialog"), what).toEqual([]);
  };
  await page.getByRole("button", { name: "⟦Keys⟧" }).click();
  await look("keys");
  await page.keyboard.press("Escape");
  const names = await page.locator("#samples .panel-actions button").allInnerTexts();
  // The link is copied at once.
  for (const name of names.filter((each) => each !== "⟦Link⟧")) {
    await page.locator("#samples .panel-actions button").filter({ hasText: name }).click();
    await look(name);
    for (const radio of await page.getByRole("dialog").locator(".share-pages label").all()) {
      await radio.click();
      await look(`${name}, ${await radio.innerText()}`);
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("so can every text of the lecture, its notes and an embedded figure", async ({ page }) => {
  for (const [address, ready] of [
    ["./?lecture&lang=en-XA#/lab", ".stage [data-panel]"],
    ["./?lecture=notes&lang=en-XA", ".notes-foot"],
    ["./?embed&lang=en-XA#/lab/kernels", "#kernels"],
  ]) {
    await page.goto(address);
    await expect(page.locator(ready)).toBeVisible();
    await expect(page.locator('[data-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
    expect(await forgottenTexts(page), address).toEqual([]);
  }
});
