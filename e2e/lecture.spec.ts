import type { Page } from "@playwright/test";
import { axe, EVERYWHERE, expect, settled, test } from "./support/fixtures.ts";

/** The notebook's lecture: sizes of common projectors. */
const PROJECTORS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const count = (page: Page) => page.locator(".lecture-count");

/** Waits until this scene, from 1, is on the stage: the one before stays there, under the new title, until this one has come. */
async function onStage(page: Page, scene: number): Promise<void> {
  await expect(count(page)).toHaveText(new RegExp(`^${scene} / \\d+$`));
  const named = () => page.evaluate(() => document.querySelector("main")?.dataset.scene ?? "none yet");
  await expect.poll(async () => page.url().endsWith(`/${await named()}`)).toBe(true);
  await expect(page.locator("main[data-scene] .stage .panel-figure")).toBeVisible();
}

async function openLecture(page: Page, hash = ""): Promise<void> {
  await page.goto(`./?lecture${hash}`);
  await expect(page.locator(".stage .panel-figure")).toBeVisible();
}

async function goTo(page: Page, scene: number): Promise<void> {
  await page.keyboard.type(String(scene));
  await page.keyboard.press("Enter");
  await onStage(page, scene);
}

const sigma = (page: Page) => page.locator(".stage").getByRole("slider", { name: /Length scale/ });

test("clicker, arrows, space, numbers, Home and End lead through the scenes, and the address follows", async ({
  page,
}) => {
  await openLecture(page);
  await onStage(page, 1);
  const last = Number((await count(page).innerText()).split("/")[1]);
  expect(last).toBeGreaterThanOrEqual(14);
  const steps: readonly (readonly [string, number])[] = [
    ["PageDown", 2],
    ["ArrowRight", 3],
    ["Space", 4],
    ["ArrowDown", 5],
    ["PageUp", 4],
    ["ArrowLeft", 3],
    ["Shift+Space", 2],
    ["End", last],
    ["PageDown", last],
    ["Home", 1],
    ["ArrowUp", 1],
  ];
  for (const [key, scene] of steps) {
    await page.keyboard.press(key);
    await onStage(page, scene);
  }
  await page.keyboard.type("12");
  await expect(page.getByText("Scene 12, Enter to go there")).toBeVisible();
  await page.keyboard.press("Enter");
  await onStage(page, 12);
  await expect(page).toHaveURL(/\?lecture#\/lab\/landscape$/);
  await expect(page).toHaveTitle(/Two wells and a ripple · Lecture/);

  await page.reload();
  await onStage(page, 12);
  await page.evaluate(() => {
    window.location.hash = "#/kernel-ridge/no-data-no-wall";
  });
  await onStage(page, 3);
});

test("what is dragged is live, the slider keeps its arrows, and the next scene and a return start clean", async ({
  page,
}) => {
  await openLecture(page, "#/kernel-ridge/five-points");
  await sigma(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(sigma(page)).not.toHaveAttribute("aria-valuetext", "0.15");
  await onStage(page, 1);
  // The clicker works with the focus on the slider.
  await page.keyboard.press("PageDown");
  await onStage(page, 2);
  await expect(sigma(page)).toHaveAttribute("aria-valuetext", "0.15");
  await sigma(page).press("End");
  await expect(sigma(page)).toHaveAttribute("aria-valuetext", "10");
  await page.getByRole("button", { name: "Set this scene back" }).click();
  await expect(sigma(page)).toHaveAttribute("aria-valuetext", "0.15");
  await sigma(page).press("End");
  await page.keyboard.press("PageUp");
  await onStage(page, 1);
  await expect(sigma(page)).toHaveAttribute("aria-valuetext", "0.15");
  await expect(page).toHaveURL(/\?lecture#\/kernel-ridge\/five-points$/);
});

test("the bar leads in, and Escape twice or the button back to where one was, with one's own settings", async ({
  page,
}) => {
  const place = "#/lab/loop?v=1&sigma=4&N=20";
  await page.goto(`./${place}`);
  await page.getByRole("link", { name: "Lecture" }).click();
  await expect(page).toHaveURL(/\?lecture#\/lab\/round-the-loop$/);
  await expect(title(page)).toHaveText("An engine from nothing");
  await page.keyboard.press("PageDown");
  await expect(title(page)).toHaveText("The energy it never saw");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Escape once more leaves the lecture.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#loop h3")).toBeVisible();
  const hash = await page.evaluate(() => window.location.hash);
  for (const part of ["#/lab/loop", "sigma=4", "N=20"]) expect(hash).toContain(part);
  expect(await page.evaluate(() => window.location.search)).toBe("");

  // Opened by its own link, the lecture leads to the scene's figure.
  await openLecture(page, "#/vector-fields/two-parts");
  await page.getByRole("button", { name: "Leave the lecture" }).click();
  await expect(page).toHaveURL(/\/#\/vector-fields\/decomposition$/);
});

test("B makes it black, and whatever comes next brings it back and moves nothing", async ({ page }) => {
  await openLecture(page);
  const dark = page.getByRole("button", { name: "Show the lecture again" });
  for (const [on, off] of [
    ["b", "b"],
    [".", "PageDown"],
    ["B", "Escape"],
  ]) {
    await page.keyboard.press(on);
    await expect(dark).toBeVisible();
    await expect(dark).toHaveCSS("background-color", "rgb(0, 0, 0)");
    await page.keyboard.press(off);
    await expect(dark).toHaveCount(0);
    await onStage(page, 1);
  }
});

test("the overview shows all scenes and goes to one by keys alone; the keys are explained", async ({ page }) => {
  await openLecture(page);
  await page.keyboard.press("o");
  const overview = page.getByRole("dialog", { name: "All scenes" });
  await expect(overview.getByRole("button", { name: /Five energies/ })).toBeFocused();
  expect(await axe(page, "dialog")).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await onStage(page, 3);
  await expect(overview).toHaveCount(0);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "The lecture’s keys" });
  await expect(help).toContainText("a clicker sends Page Down");
  expect(await axe(page, "dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await onStage(page, 3);
});

test("the notes window follows, leads, and says when the lecture is over", async ({ page, context }) => {
  await openLecture(page, "#/lab/round-the-loop");
  const opened = context.waitForEvent("page");
  await page.keyboard.press("n");
  const notes = await opened;
  const heading = notes.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("An engine from nothing");
  await expect(notes.getByRole("heading", { level: 2 })).toHaveText("Next: The energy it never saw");
  await expect(notes.getByText("Press “Play”.")).toBeVisible();
  await expect(notes.getByRole("timer")).toHaveText(/^0:0\d$/);
  expect(await axe(notes)).toEqual([]);

  await page.keyboard.press("PageDown");
  await expect(heading).toHaveText("The energy it never saw");
  // The clicker goes to whichever window has the focus.
  await notes.keyboard.press("PageDown");
  await expect(heading).toHaveText("Let it move");
  await expect(title(page)).toHaveText("Let it move");
  await notes.getByRole("button", { name: "Black" }).click();
  await expect(page.getByRole("button", { name: "Show the lecture again" })).toBeVisible();
  await expect(notes.getByText("The screen is black.")).toBeVisible();
  await notes.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("button", { name: "Show the lecture again" })).toHaveCount(0);
  await page.close();
  await expect(notes.getByText("The lecture has been closed.")).toBeVisible();
});

test("a browser that lets no window open gets the notes as a link", async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openLecture(page);
  await page.keyboard.press("n");
  const link = page.getByRole("link", { name: "the speaker’s notes" });
  await expect(link).toBeVisible();
  const opened = context.waitForEvent("page");
  await link.click();
  await expect((await opened).getByRole("heading", { level: 1 })).toHaveText("Five energies, one curve");
});

test("notes without a lecture say so", async ({ page }) => {
  await page.goto("./?lecture=notes");
  await expect(page.getByText("No lecture is open in this browser.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

for (const half of [0, 1]) {
  test(`every scene of the ${["first", "second"][half]} half fits its projector, has what it names, and axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    // A window that fills the screen could not be given another size.
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new Error("not here"));
    });
    await page.setViewportSize(PROJECTORS[half]);
    await openLecture(page);
    const last = Number((await count(page).innerText()).split("/")[1]);
    const middle = Math.floor(last / 2);
    const [from, to] = half === 0 ? [1, middle] : [middle + 1, last];
    for (let scene = from; scene <= to; scene++) {
      if (scene > 1 && scene > from) await page.keyboard.press("PageDown");
      else if (scene > 1) await goTo(page, scene);
      await onStage(page, scene);
      const where = await title(page).innerText();
      // Each half on a projector of its own, without drawing anything twice; on both with EVERYWHERE=1.
      for (const viewport of EVERYWHERE ? PROJECTORS : [PROJECTORS[half]]) {
        await page.setViewportSize(viewport);
        await settled(page, ".stage");
        await expect(page.locator(".stage .plot[data-state=waiting]:visible")).toHaveCount(0);
        const at = `${where}, at ${viewport.width} × ${viewport.height}`;
        await expect.poll(() => overflowing(page), `${at} fits`).toEqual([]);
        const smallest = await page.evaluate(() => window.innerHeight / 65);
        await expect.poll(() => smallPrint(page, smallest), at).toEqual([]);
        // The figures are those of the chapters, and the sizes differ in nothing that it looks at.
        if (EVERYWHERE ? viewport.width === 1280 : scene % 4 === 0) expect(await axe(page), at).toEqual([]);
      }
    }
  });
}

/** Whatever must be scrolled or reaches beyond the stage. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLElement>("html, main, .stage .panel-figure, .stage .panel-rail, .lecture-head"),
    ];
    const scrolled = boxes.filter(
      (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
    );
    const stage = document.querySelector(".stage")?.getBoundingClientRect();
    const parts = [...document.querySelectorAll<HTMLElement>(".stage .plot, .stage table, .stage .control")];
    const beyond = parts.filter((part) => {
      const { left, right, top, bottom, width } = part.getBoundingClientRect();
      if (stage === undefined || width === 0) return false;
      return left < stage.left - 1 || right > stage.right + 1 || top < stage.top - 1 || bottom > stage.bottom + 1;
    });
    return [...scrolled, ...beyond].map(({ tagName, className }) => `${tagName}.${className}`);
  });
}

/** Words set smaller than so many pixels; indices and exponents are. */
function smallPrint(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const texts = [
      ...document.querySelectorAll<HTMLElement>(".lecture-head *, .stage .panel-figure *, .stage .panel-rail *"),
    ];
    const small = texts.filter((element) => {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
      );
      const unseen =
        element.closest(
          ".visually-hidden, .plot-description, .plot-announcement, sub, sup, small, option, tspan, .katex",
        ) !== null;
      const { height } = element.getBoundingClientRect();
      return hasText && !unseen && height > 1 && Number.parseFloat(getComputedStyle(element).fontSize) < least;
    });
    return small.map((element) => `${element.className}: ${element.textContent}`);
  }, smallest);
}

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test("a swipe goes on and back; on a slider it does not", async ({ page }) => {
    await openLecture(page);
    const swipe = async (selector: string, dx: number) => {
      await page
        .locator(selector)
        .first()
        .evaluate((element, by) => {
          const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
          const options = (x: number, down: boolean) => ({
            bubbles: true,
            touches: down ? [touch(x)] : [],
            changedTouches: [touch(x)],
          });
          element.dispatchEvent(new TouchEvent("touchstart", options(500, true)));
          element.dispatchEvent(new TouchEvent("touchend", options(500 + by, false)));
        }, dx);
    };
    await swipe(".lecture-head", -200);
    await onStage(page, 2);
    await settled(page, ".stage");
    await swipe(".stage .panel-figure", 200);
    await onStage(page, 1);
    await swipe(".stage input[type=range]", -200);
    await onStage(page, 1);
  });
});

test("with reduced motion nothing moves by itself, and a phone can follow", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 844 });
  await openLecture(page, "#/lab/round-the-loop");
  await settled(page, ".stage");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Next scene" }).click();
  await expect(title(page)).toHaveText("The energy it never saw");
  expect(await axe(page)).toEqual([]);
});

test("the colours are black on white whatever the reader's theme, which is left as it was", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./#/lab");
  await openLecture(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.goto("./#/lab");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the next scene is computed behind the stage, unseen, and is there at once", async ({ page }) => {
  await openLecture(page, "#/kernel-ridge/one-linear-system");
  await settled(page, ".stage");
  const behind = page.locator(".ahead[inert]");
  await expect(behind.locator("#extrapolation[data-busy=false]")).toBeAttached();
  await expect(behind).toBeHidden();
  // The learnt number is on the page before anything could be drawn.
  await expect(behind.locator(".big-number").first()).toContainText(/\d/);
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const panel = document.querySelector<HTMLElement>(".stage [data-panel=extrapolation]");
      if (panel?.dataset.busy === "true" && panel.matches("[aria-labelledby]")) seen.push("busy");
      document.body.dataset.seen = seen.join();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-busy"] });
  });
  await page.keyboard.press("PageDown");
  await onStage(page, 3);
  await settled(page, ".stage");
  await expect(page.locator("body")).toHaveAttribute("data-seen", "");
});

test("an address that names no scene opens the nearest one", async ({ page }) => {
  await openLecture(page, "#/lab/samples?v=1&N=7");
  await expect(title(page)).toHaveText("Fifty samples");
  await openLecture(page, "#/nowhere/nothing");
  await onStage(page, 1);
});

test("with the whole screen taken, Escape counts once and a second leaves", async ({ page }) => {
  await openLecture(page);
  await goTo(page, 2);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await expect(page.getByText("Escape once more leaves the lecture.")).toHaveCount(0);
});
