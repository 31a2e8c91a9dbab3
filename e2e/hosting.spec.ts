import { readFileSync } from "node:fs";
import { chapters } from "../app/chapters/registry.ts";
import { test as base, expect, settled } from "./support/fixtures.ts";
import { serveFolder } from "./support/folderServer.ts";
import { codeRunIn } from "./support/violations.ts";
import { goToPanel, panelIds } from "./support/walk.ts";

const FOLDER = "/courses/physics/kernel-fields/";

/** The headers that the recipe for nginx sets: on all files, and on code and styles. */
function recipe(): { readonly all: Record<string, string>; readonly hashed: Record<string, string> } {
  const config = /```nginx\n([\s\S]*?)```/.exec(readFileSync("docs/hosting.md", "utf8"))?.[1] ?? "";
  const places = Array.from(config.matchAll(/location ([^{]*)\{([^}]*)\}/g), ([, place, body]) => ({
    place,
    headers: Object.fromEntries(
      Array.from(body.matchAll(/add_header ([\w-]+) "([^"]*)"/g), ([, name, value]) => [name.toLowerCase(), value]),
    ),
  }));
  const all = places.find(({ place }) => !place.includes("assets"))?.headers;
  const hashed = places.find(({ place }) => place.includes("assets"))?.headers;
  if (all === undefined || hashed === undefined) throw new Error("docs/hosting.md has no recipe for nginx.");
  return { all, hashed };
}

/** Under a path of a server that sets the recipe's headers. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs, and this needs nothing.
  baseURL: async ({}, use) => {
    const { all, hashed } = recipe();
    const server = await serveFolder("dist", FOLDER, (file) => (/^assets\/.*\.(js|css)$/.test(file) ? hashed : all));
    await use(server.address);
    await server.close();
  },
});

test("every chapter opens from a folder of a server with the headers recommended", async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "http:" && !url.pathname.startsWith(FOLDER)) outside.push(request.url());
  });
  for (const { id, title } of chapters) {
    await page.goto("./");
    await page.getByRole("link", { name: title }).click();
    const [first] = await panelIds(page);
    const panel = await goToPanel(page, first);
    await expect(panel.locator(".js-plotly-plot .main-svg").first()).toBeAttached();
    expect(page.url()).toContain(`${baseURL}#/${id}`);
  }
  expect(outside).toEqual([]);
});

test("the engine computes under those headers, and makes no code from text", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const [worker] = page.workers();
  expect(await codeRunIn(worker)).toEqual({ webAssembly: "done", text: "EvalError" });
});
