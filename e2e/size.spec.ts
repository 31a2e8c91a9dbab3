import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, settled, test } from "./support/fixtures.ts";

const FIRST_LOAD_BUDGET = 250_000;
const PLOTLY_BUDGET = 450_000;

/** The build names every chunk that holds Plotly after it. */
const PLOTLY = /plotly/i;

test("the first load stays within its budget, and so does Plotly", async ({ page }) => {
  const names = new Set<string>();
  const workers = new Set<string>();
  page.on("response", (response) => {
    const url = new URL(response.url());
    if (url.protocol.startsWith("http") && response.status() === 200) names.add(url.pathname);
  });
  page.on("worker", (worker) => workers.add(new URL(worker.url()).pathname));
  await page.goto("./#/lab");
  const panel = page.locator("section[data-panel]").first();
  await panel.locator("h3").waitFor();
  await settled(page);
  const opened = new Set(names);

  // The first figure, drawn, has needed the engine's worker and Plotly as well.
  await panel.scrollIntoViewIfNeeded();
  await panel.locator(".js-plotly-plot .main-svg").first().waitFor();
  await settled(page);

  const files = [...new Set([...names, ...workers])]
    .map((name) => ({ name, bytes: transferred(name) }))
    .sort((a, b) => b.bytes - a.bytes);
  const plotly = files.filter(({ name }) => PLOTLY.test(name));
  const rest = files.filter(({ name }) => (opened.has(name) || workers.has(name)) && !PLOTLY.test(name));
  console.log(table("First load before Plotly", rest, FIRST_LOAD_BUDGET));
  console.log(table("Plotly", plotly, PLOTLY_BUDGET));

  expect(rest.some(({ name }) => name.endsWith(".js"))).toBe(true);
  expect(total(plotly)).toBeLessThan(PLOTLY_BUDGET);
  expect(total(rest)).toBeLessThan(FIRST_LOAD_BUDGET);
});

/** Bytes over the network from a server that compresses; a woff2 font is compressed already. */
function transferred(name: string): number {
  const body = readFileSync(join("dist", name.endsWith("/") ? `${name}index.html` : name));
  return name.endsWith(".woff2") ? body.length : gzipSync(body, { level: 9 }).length;
}

function total(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function table(title: string, files: readonly { name: string; bytes: number }[], budget: number): string {
  const row = (bytes: number, name: string) => `${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`;
  const rows = files.map(({ name, bytes }) => row(bytes, name));
  return [`\n${title}, gzipped`, ...rows, row(total(files), `total, of ${budget / 1000} kB allowed`)].join("\n");
}
