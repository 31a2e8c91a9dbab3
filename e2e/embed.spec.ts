import type { Page } from "@playwright/test";
import { axe, expect, inTurn, settled, test } from "./support/fixtures.ts";

/** A host page of its own in the notebook's folder, with this in its body. */
async function hostPage(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="./icon.svg"><script src="./embed.js" async></script>
    <script>
      const told = (window.told = []);
      for (const type of ["ready", "change", "error"]) {
        addEventListener(type, (event) => {
          if (event.target.localName === "kernel-field") told.push({ id: event.target.id, type, detail: event.detail });
        }, true);
      }
    </script></head><body><main>${body}</main></body></html>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto("./host.html");
}

interface Told {
  readonly id: string;
  readonly type: string;
  readonly detail: { readonly state: string; readonly settled?: boolean; readonly message?: string };
}

const told = (page: Page, type: string): Promise<Told[]> =>
  page.evaluate((wanted) => {
    const heard: Told[] = Reflect.get(window, "told");
    return heard.filter((each) => each.type === wanted);
  }, type);

/** Asks the figure for something, as the page's own code would. */
const ask = (page: Page, id: string, call: "getState" | "setState", argument?: unknown) =>
  page.evaluate(
    async ([figure, method, value]) => {
      const element = document.getElementById(figure as string) as HTMLElement &
        Record<string, (a: unknown) => unknown>;
      try {
        return await element[method as string](value);
      } catch (problem) {
        return String(problem);
      }
    },
    [id, call, argument] as const,
  );

const figureIn = (page: Page, id: string) => page.locator(`#${id} iframe`).contentFrame();
const done = (page: Page, id: string) =>
  expect(figureIn(page, id).locator('section[data-panel][aria-labelledby][data-busy="false"]')).toBeVisible({
    timeout: 60_000,
  });

test("a page of someone else’s shows one figure, in its state, with the controls it wants, at its own height", async ({
  page,
}) => {
  await hostPage(
    page,
    `<kernel-field id="a" panel="lab/kernels" state="v=1&amp;N=20" controls="sigma" locked="lambda"></kernel-field>`,
  );
  await done(page, "a");
  const figure = figureIn(page, "a");
  await expect(figure.getByRole("heading", { name: "Two kernels, same data", exact: true })).toBeVisible();
  await expect(figure.locator("[data-control]")).toHaveCount(2);
  await expect(figure.getByRole("slider", { name: /Length scale/ })).toBeEnabled();
  await expect(figure.getByRole("slider", { name: /Ridge/ })).toBeDisabled();
  await expect(figure.getByRole("button", { name: /^(Save|Share|Copy a link)/ })).toHaveCount(0);
  await expect(figure.locator(".field-row").getByText("20", { exact: true }).first()).toBeVisible();
  // The frame is as tall as what is in it, and does not grow by itself.
  const heights = async () => [
    await page.locator("#a iframe").evaluate((frame) => frame.getBoundingClientRect().height),
    await figure.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
  ];
  await expect(async () => {
    const [frame, content] = await heights();
    expect(frame).toBe(content);
  }).toPass();
  const [before] = await heights();
  await page.waitForTimeout(600);
  expect((await heights())[0]).toBe(before);
});

test("the page reads and sets the state, and hears of the reader’s changes and of what is wrong", async ({ page }) => {
  await hostPage(
    page,
    `<kernel-field id="a" panel="lab/samples" state="v=1&amp;N=20&amp;wat=1"></kernel-field>
     <kernel-field id="b" panel="lab/samples"></kernel-field>`,
  );
  await expect.poll(async () => (await told(page, "ready")).map(({ id }) => id).sort()).toEqual(["a", "b"]);
  expect(await told(page, "error")).toMatchObject([
    { id: "a", detail: { message: "There is no setting called “wat”." } },
  ]);
  expect(await ask(page, "a", "getState")).toMatchObject({ state: "v=1&N=20", values: { N: "20", sigma: "8" } });

  expect(await ask(page, "a", "setState", { noise: 0.5, missing: true })).toMatchObject({
    state: "v=1&N=20&noise=0.5&missing=1",
  });
  await expect(figureIn(page, "a").getByRole("checkbox", { name: /region/i })).toBeChecked();
  expect(await ask(page, "a", "setState", { N: 3 })).toMatch(/^Error: .*between 5 and 2000; 3 is too small/);
  expect(await ask(page, "a", "getState")).toMatchObject({ state: "v=1&N=20&noise=0.5&missing=1" });
  expect(await ask(page, "b", "getState")).toMatchObject({ state: "" });
  expect(await told(page, "change")).toEqual([]);

  const slider = figureIn(page, "b")
    .getByRole("slider", { name: /number of samples/i })
    .first();
  await slider.focus();
  await slider.press("ArrowRight");
  await expect
    .poll(async () => (await told(page, "change")).at(-1))
    .toMatchObject({ id: "b", detail: { state: expect.stringMatching(/^v=1&N=5\d$/), settled: true } });

  // The same words from another window than the one around it are not heard.
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement("iframe"));
    const words = { protocol: "kernel-fields/1", type: "setState", id: 1, state: { N: 99 } };
    const figure = "parent.document.querySelector('#b').shadowRoot.querySelector('iframe').contentWindow";
    const script = other.contentDocument?.createElement("script");
    if (script === undefined) throw new Error("A new frame has no document.");
    script.text = `${figure}.postMessage(${JSON.stringify(words)}, "*")`;
    other.contentDocument?.body.append(script);
  });
  await page.waitForTimeout(300);
  expect(await ask(page, "b", "getState")).not.toMatchObject({ values: { N: "99" } });
  await page.locator("#b").evaluate((element) => element.setAttribute("state", "v=1&N=70"));
  await expect.poll(() => ask(page, "b", "getState")).toMatchObject({ state: "v=1&N=70" });
});

test("ten on a page share one worker, and start none before they are seen", async ({ page }) => {
  test.setTimeout(180_000);
  const dedicated: string[] = [];
  page.on("worker", (worker) => dedicated.push(worker.url()));
  const figures = Array.from(
    { length: 10 },
    (_, i) =>
      `<kernel-field id="f${i}" panel="lab/landscape" state="v=1&amp;kT=${1 + i / 10}" height="900"></kernel-field>`,
  );
  await hostPage(page, `<p style="height: 2500px">A long beginning</p>${figures.join("")}`);
  await page.waitForFunction(() => customElements.get("kernel-field") !== undefined);
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page belongs to no browser.");
  const session = await browser.newBrowserCDPSession();
  const shared = async () =>
    (await session.send("Target.getTargets")).targetInfos.filter(
      ({ type, url }) => type === "shared_worker" && new URL(url).origin === new URL(page.url()).origin,
    ).length;
  await expect(page.locator("kernel-field iframe")).toHaveCount(0);
  expect(await shared()).toBe(0);
  for (let i = 0; i < 10; i++) {
    await page.locator(`#f${i}`).scrollIntoViewIfNeeded();
    await page.locator(`#f${i}`).evaluate((element) => element.scrollIntoView());
    await done(page, `f${i}`);
    await expect(figureIn(page, `f${i}`).locator(".js-plotly-plot .main-svg").first()).toBeVisible();
  }
  await expect(page.locator("kernel-field iframe")).toHaveCount(10);
  expect(await shared()).toBe(1);
  expect(dedicated).toEqual([]);
  expect(await ask(page, "f3", "getState")).toMatchObject({ values: { kT: "1.3" } });
});

test("one that is not to be seen listens and waits, and computes when it is shown", async ({ page }) => {
  await hostPage(page, `<div id="tab" hidden><iframe title="Figure" width="800" height="700"></iframe></div>`);
  const origin = new URL(page.url()).origin;
  await page.evaluate((host) => {
    const frame = document.querySelector("iframe");
    if (frame !== null) frame.src = `./?embed&host=${encodeURIComponent(host)}#/lab/landscape`;
    addEventListener("message", ({ data }) => {
      if (data.type === "ready") document.body.dataset.ready = "yes";
    });
  }, origin);
  await expect(page.locator("body")).toHaveAttribute("data-ready", "yes");
  const frame = page.locator("#tab iframe").contentFrame();
  await page.waitForTimeout(500);
  await expect(frame.locator(".js-plotly-plot")).toHaveCount(0);
  await page.locator("#tab").evaluate((tab) => tab.removeAttribute("hidden"));
  await expect(frame.locator(".js-plotly-plot .main-svg").first()).toBeVisible({ timeout: 60_000 });
});

test("keys that the figure has no use for reach the page: slides go on", async ({ page }) => {
  await hostPage(page, `<kernel-field id="a" panel="lab/landscape" controls="kT"></kernel-field>`);
  await page.evaluate(() => {
    document.addEventListener("keydown", (event) => {
      document.body.dataset.keys = `${document.body.dataset.keys ?? ""} ${event.key}`;
    });
  });
  await done(page, "a");
  const figure = figureIn(page, "a");
  await figure.getByRole("slider", { name: /temperature|kT/i }).press("ArrowRight");
  await figure.locator("section[data-panel]").press("PageDown");
  await figure.locator("section[data-panel]").press("x");
  await expect(page.locator("body")).toHaveAttribute("data-keys", " PageDown");
});

test("what can’t be found is said, in the figure and to the page", async ({ page }) => {
  await hostPage(
    page,
    `<kernel-field id="a" panel="lab/nope"></kernel-field><kernel-field id="b" panel="nowhere/x"></kernel-field>`,
  );
  await expect(figureIn(page, "a").locator(".problem")).toContainText(
    "The chapter has no figure called “nope”; it has landscape",
  );
  await expect(figureIn(page, "b").locator(".problem")).toHaveText("There is no chapter called “nowhere”.");
  await expect.poll(async () => (await told(page, "error")).map(({ id }) => id).sort()).toEqual(["a", "b"]);
});

test("without controls and still, nothing can be reached but the way home", async ({ page }) => {
  await page.goto("./?embed&controls=&still&transparent#/lab/samples?v=1&scheme=hand&points=0,0_1,1_2,0");
  await settled(page, "#samples");
  await expect(page.locator(".panel-rail :is(input, select, button):visible")).toHaveCount(0);
  await expect(page.locator(".handle").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Open in Kernel Fields" })).toBeFocused();
  await page.locator("#samples .js-plotly-plot").click({ position: { x: 200, y: 120 } });
  await expect(page.getByRole("link", { name: "Open in Kernel Fields" })).toHaveAttribute(
    "href",
    "./#/lab/samples?v=1&scheme=hand&points=0,0_1,1_2,0",
  );
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe("rgba(0, 0, 0, 0)");
  await expect(page.locator(":focus")).not.toHaveCount(0);
});

test("at 320 pixels figures fit, and are accessible in either theme", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 700 });
  const panels = ["kernel-ridge/extrapolation", "vector-fields/decomposition-curve", "lab/kernels", "lab/loop"];
  for (const [at, panel] of panels.entries()) {
    for (const theme of inTurn(["light", "dark"], 2, at)) {
      // A page of its own each: the address before the hash is read once.
      await page.goto(`./?embed&theme=${theme}&locked=sigma&x=${at}#/${panel}`);
      await settled(page, `#${panel.split("/")[1]}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), panel).toBe(320);
      expect(await page.evaluate(() => document.activeElement === document.body), panel).toBe(true);
      expect(await axe(page), panel).toEqual([]);
    }
  }
});

test.describe("in a sandbox", () => {
  // Fonts and the like of a frame without origin may be refused by the browser; nothing else may.
  test("without origin and storage it computes, and talks with its page", async ({ page }) => {
    await page.goto("./course.html");
    const field = page.locator('kernel-field[panel="lab/loop"]');
    await field.scrollIntoViewIfNeeded();
    const frame = field.locator("iframe").contentFrame();
    await expect(frame.locator('#loop[data-busy="false"]')).toBeVisible({ timeout: 60_000 });
    expect(await frame.locator("main").evaluate(() => globalThis.origin)).toBe("null");
    await expect(frame.getByText("Work once round the path")).toBeVisible();
    await expect(frame.locator(".notice")).toHaveCount(0);
    await expect(frame.getByRole("radio", { name: "divergence" })).toBeVisible();
    const state = await field.evaluate((element) =>
      (element as HTMLElement & { setState: (state: object) => Promise<object> }).setState({ sigma: 4 }),
    );
    expect(state).toMatchObject({ state: "v=1&sigma=4&loop=circle,1,0,2" });
    await expect(frame.locator('#loop[data-busy="false"]')).toBeVisible({ timeout: 60_000 });
  });
});

test("the demonstration course page works as it says, and is accessible", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("./course.html");
  const heard = page.locator("#heard");
  await page.locator("#kernels").scrollIntoViewIfNeeded();
  await expect(heard).toHaveText("Ready: σ = 8, λ = 0.001");
  await page.getByRole("button", { name: "σ = 30, λ = 0.01" }).click();
  await expect(heard).toHaveText("The page set: σ = 30, λ = 0.01");
  const sigma = figureIn(page, "kernels").getByRole("textbox", { name: /Length scale/ });
  await expect(sigma).toHaveValue("30");
  await sigma.fill("5");
  await sigma.press("Enter");
  await expect(heard).toHaveText("You set: σ = 5, λ = 0.01");
  await done(page, "kernels");
  expect(await axe(page)).toEqual([]);
});
