import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { stateElement, withState } from "../app/offline/savedState.ts";
import { writeServiceWorker } from "../scripts/vite/serviceWorker.mjs";
import { axe, test as base, expect, settled } from "./support/fixtures.ts";
import { type FolderServer, serveFolder } from "./support/folderServer.ts";
import { codeRunIn } from "./support/violations.ts";

const FOLDER = "/courses/kernel-fields/";

interface Places {
  /** A folder for this test alone. */
  readonly scratch: string;
  readonly server: FolderServer;
}

const test = base.extend<Places>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs, and this needs nothing.
  scratch: async ({}, use) => {
    const scratch = mkdtempSync(join(tmpdir(), "kernel fields "));
    await use(scratch);
    rmSync(scratch, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs, and this needs nothing.
  server: async ({}, use) => {
    const server = await serveFolder("dist", FOLDER);
    await use(server);
    await server.close();
  },
});

/** The first figure of a chapter, computed and drawn. */
async function expectFigure(page: Page): Promise<void> {
  const panel = page.locator("section[data-panel]").first();
  await panel.locator("h3").waitFor();
  await panel.scrollIntoViewIfNeeded();
  await settled(page, `#${await panel.getAttribute("id")}`);
  await expect(panel.locator(".js-plotly-plot .main-svg").first()).toBeAttached();
  await expect(page.locator(".problem, .notice")).toHaveCount(0);
}

/** Saves the present state as a file by a panel's share dialog. */
async function saveByDialog(page: Page, panel: string, file: string): Promise<void> {
  await page
    .locator(`#${panel}`)
    .getByRole("button", { name: /^Share/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "File" }).check({ force: true });
  expect(await axe(page, "dialog")).toEqual([]);
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  await (await saving).saveAs(file);
  await dialog.getByRole("button", { name: "Close" }).click();
}

test.describe("the notebook in one file", () => {
  test.use({ expectedErrors: [/request to another origin: GET file:\S*\.html/] });
  const sigma = (page: Page) => page.locator("#kernels").getByRole("slider", { name: /Length scale/ });

  test("opens without a server, computes, and asks nobody for anything", async ({ page, scratch }) => {
    const file = join(scratch, "lecture 3.html");
    cpSync("dist/kernel-fields.html", file);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(`file://${file}`);
    await page.getByRole("link", { name: "The 2-D potential lab" }).click();
    await expectFigure(page);
    await page.locator("#kernels").scrollIntoViewIfNeeded();
    await settled(page, "#kernels");
    const scores = page.locator("#kernels").getByLabel("Scores of the independent model");
    const before = await scores.innerText();
    await sigma(page).press("PageDown");
    await expect(scores).not.toHaveText(before);
    await expect(page).toHaveURL(/sigma=/);
    const [worker] = page.workers();
    // A worker out of a blob goes by the policy of its page.
    expect(await codeRunIn(worker)).toEqual({ webAssembly: "done", text: "EvalError" });
    expect(asked.filter((protocol) => protocol === "file:")).toHaveLength(1);
    expect(asked.filter((protocol) => !["file:", "blob:", "data:"].includes(protocol))).toEqual([]);
  });

  test("opens in the state it was saved with, saves itself, and a link into it goes before", async ({
    page,
    scratch,
  }) => {
    const [file, copy] = [join(scratch, "saved.html"), join(scratch, "copy.html")];
    writeFileSync(file, withState(readFileSync("dist/kernel-fields.html", "utf8"), "#/lab/kernels?v=1&sigma=4"));
    await page.goto(`file://${file}`);
    await settled(page, "#kernels");
    await expect(sigma(page)).toHaveAttribute("aria-valuetext", "4");

    await sigma(page).press("PageDown");
    const chosen = (await sigma(page).getAttribute("aria-valuetext")) ?? "";
    expect(chosen).not.toBe("4");
    await saveByDialog(page, "kernels", copy);
    await page.goto(`file://${copy}`);
    await settled(page, "#kernels");
    await expect(sigma(page)).toHaveAttribute("aria-valuetext", chosen);

    await page.goto(`file://${copy}#/kernel-ridge`);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Kernel ridge regression/);
  });
});

test.describe("the notebook on a server", () => {
  test.use({
    serviceWorkers: "allow",
    baseURL: async ({ server }, use) => use(server.address),
    // A server that has lost its files is part of a test.
    expectedErrors: [/404/],
  });

  /** All of the notebook is fetched and checked in the background, some seconds after the page has come. */
  const PATIENT = { timeout: 90_000 };

  const kept = (page: Page) => page.getByText("This notebook is kept on your device");
  const versions = (page: Page) => page.evaluate(() => caches.keys());

  test("opens without a network after the first visit, chapters that were never opened too", async ({
    page,
    context,
    server,
  }) => {
    await page.goto(server.address);
    await expect(kept(page)).toBeVisible(PATIENT);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(server.address);
    expect(await axe(page)).toEqual([]);

    await server.close();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: "Learning vector fields" }).click();
    await expectFigure(page);
    // By a link, in a page of its own.
    const other = await context.newPage();
    await other.goto(`${server.address}?anything#/kernel-ridge`);
    await expectFigure(other);
  });

  test("is saved from there as a file in its present state", async ({ page, scratch, server }) => {
    await page.goto(`${server.address}#/lab/kernels?v=1&sigma=4`);
    await settled(page, "#kernels");
    const copy = join(scratch, "copy.html");
    await saveByDialog(page, "kernels", copy);
    expect(readFileSync(copy, "utf8")).toContain(stateElement("#/lab/kernels?v=1&sigma=4"));
  });

  test("a newer version comes at the next load, whole, says so, and the older one is removed; so it is on demand", async ({
    page,
    scratch,
    server,
  }) => {
    await page.goto(server.address);
    await expect(kept(page)).toBeVisible(PATIENT);
    const [older] = await versions(page);

    const [next, empty] = ["next", "empty"].map((name) => join(scratch, name));
    mkdirSync(empty);
    cpSync("dist", next, { recursive: true });
    const index = join(next, "index.html");
    writeFileSync(index, readFileSync(index, "utf8").replace('id="root"', 'id="root" data-edition="second"'));
    await writeServiceWorker(next);
    // A part of it does not come as it should: the older version goes on.
    const second = readFileSync(index);
    writeFileSync(index, "<p>Come back later.</p>");
    server.replaceBy(next);
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const updated = await registration.update();
      const worker = (updated instanceof ServiceWorkerRegistration ? updated : registration).installing;
      return new Promise((done) => worker?.addEventListener("statechange", () => done(worker.state)));
    });
    expect(await failed).toBe("redundant");
    await page.reload();
    await expect(page.locator("#root")).not.toHaveAttribute("data-edition", "second");

    writeFileSync(index, second);
    await page.reload();
    await expect(page.getByText("A newer version of this notebook has come.")).toBeVisible(PATIENT);
    await expect(page.locator("#root")).not.toHaveAttribute("data-edition", "second");
    expect(await axe(page, ".notices")).toEqual([]);
    await page.getByRole("button", { name: "Load it now" }).click();
    await expect(page.locator("#root")).toHaveAttribute("data-edition", "second");
    await expect.poll(() => versions(page)).toHaveLength(1);
    expect(await versions(page)).not.toEqual([older]);

    // It is fetched anew on demand, what was kept being removed.
    await page.evaluate(async () => {
      localStorage.setItem("kernel-fields.theme", "dark");
      for (const name of await caches.keys()) await (await caches.open(name)).put("./mark", new Response("old"));
    });
    const marks = () => page.evaluate(async () => (await caches.match("./mark")) !== undefined);
    expect(await marks()).toBe(true);

    server.replaceBy(empty);
    await page.goto(`${server.address}?reset#/`);
    await expect(page.getByText("could not be reached, so nothing was removed")).toBeVisible();
    expect(await marks()).toBe(true);

    server.replaceBy("dist");
    await page.goto(`${server.address}#/`);
    await page.getByRole("link", { name: "fetch it anew" }).click();
    await expect(page).toHaveURL(server.address);
    await expect(kept(page)).toBeVisible(PATIENT);
    expect(await marks()).toBe(false);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});
