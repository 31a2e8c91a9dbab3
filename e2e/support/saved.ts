import { readFile } from "node:fs/promises";
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import Papa from "papaparse";

export type Ending = "PNG" | "SVG" | "CSV";

/** Opens the window in which a panel's figures are saved. */
export async function openSaveDialog(panel: Locator): Promise<Locator> {
  await panel.getByRole("button", { name: "Save “" }).click();
  const dialog = panel.page().getByRole("dialog", { name: /^Save Figure/ });
  await dialog.locator(".save-preview img").waitFor();
  return dialog;
}

/** What a press of a button has the browser save. */
export async function saved(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = button.page().waitForEvent("download");
  await button.click();
  const download: Download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function savedAs(dialog: Locator, ending: Ending): Promise<Buffer> {
  return (await saved(dialog.getByRole("button", { name: ending, exact: true }))).bytes;
}

export interface SavedTable {
  readonly comments: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A saved table; every row has as many cells as the header, or it is none. */
export function readTable(bytes: Buffer): SavedTable {
  const lines = bytes.toString("utf8").split("\r\n");
  const head = lines.findIndex((line) => !line.startsWith("#"));
  const { data, errors } = Papa.parse<string[]>(lines.slice(head).join("\r\n"), { newline: "\r\n", delimiter: "," });
  const [columns, ...rows] = data.slice(0, -1);
  const ragged = rows.findIndex((row) => row.length !== columns.length);
  if (errors.length > 0 || ragged >= 0) throw new Error(`Not a table: ${JSON.stringify(errors)}, row ${ragged}`);
  return { comments: lines.slice(0, head), columns, rows };
}

/** Width and height of a PNG, and its pixels to the metre if it says so. */
export function pngSize(bytes: Buffer): { width: number; height: number; perMetre: number | null } {
  const isDense = bytes.toString("latin1", 37, 41) === "pHYs";
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    perMetre: isDense ? bytes.readUInt32BE(41) : null,
  };
}

/** How many colours a picture has, on a grid of points, and the colour of its corner. */
export async function colorsOf(page: Page, bytes: Buffer, type: string): Promise<{ count: number; corner: string }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const hex = (at: number) => `#${[0, 1, 2].map((k) => data[at + k].toString(16).padStart(2, "0")).join("")}`;
      // As numbers: a picture has millions of points.
      const colors = new Set<number>();
      for (let at = 0; at < data.length; at += 4 * 7) {
        colors.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      }
      return { count: colors.size, corner: hex(0) };
    },
    `data:${type};base64,${bytes.toString("base64")}`,
  );
}

/** What is wrong with an SVG document that is to stand alone; nothing for a good one. */
export async function faultsOf(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    if (parsed.querySelector("parsererror")) return ["it is not well-formed"];
    const faults: string[] = [];
    for (const element of parsed.querySelectorAll("*")) {
      if (/^(script|foreignObject|style|link)$/.test(element.localName)) faults.push(`a <${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/var\(|NaN/.test(value)) faults.push(`${name}="${value}"`);
        if (/url\((?!['"]?#)/.test(value)) faults.push(`an address in ${name}: ${value}`);
        if (/href$/.test(name) && !/^(#|data:image\/png)/.test(value)) faults.push(`a link: ${value.slice(0, 60)}`);
        for (const [, id] of value.matchAll(/url\(['"]?#([^'")]+)/g)) {
          if (parsed.getElementById(id) === null) faults.push(`${name} wants #${id}, which is not there`);
        }
      }
    }
    return faults;
  }, svg);
}

export interface DrawnNumbers {
  /** Points of curves and markers: x, y. */
  readonly points: readonly (readonly [number, number])[];
  /** Points of maps that stand for a quantity: x, y, value. */
  readonly map: readonly (readonly [number, number, number])[];
}

/** The numbers that Plotly has drawn in the figure of this name; none of what is drawn otherwise. */
export async function drawnNumbers(panel: Locator, label: string): Promise<DrawnNumbers> {
  const canvas = panel.page().locator(`.plot-canvas[aria-label=${JSON.stringify(label)}]`);
  const plot = panel.locator(".plot").filter({ has: canvas }).first();
  if ((await plot.count()) > 0) {
    // Far from the window nothing is drawn.
    await plot.evaluate((place) => place.scrollIntoView({ block: "center" }));
    await expect(plot).toHaveAttribute("data-drawn", "true");
  }
  return panel.locator(".plot-canvas").evaluateAll((elements, name) => {
    interface Drawn {
      readonly type: string;
      readonly fill?: string;
      readonly colorbar?: unknown;
      readonly inNumbers?: unknown;
      readonly x: ArrayLike<number>;
      readonly y: ArrayLike<number>;
      readonly z?: readonly ArrayLike<number>[];
    }
    const element = elements.find((each) => each.getAttribute("aria-label") === name);
    const traces = (element === undefined ? [] : Reflect.get(element, "data")) as readonly Drawn[];
    const points: [number, number][] = [];
    const map: [number, number, number][] = [];
    for (const trace of traces) {
      const { x, y, z } = trace;
      if (z !== undefined && trace.colorbar !== undefined && trace.inNumbers === undefined) {
        for (let j = 0; j < y.length; j++) for (let i = 0; i < x.length; i++) map.push([x[i], y[j], z[j][i]]);
      }
      // What has numbers of its own is drawn elsewhere: aside of another bar, or behind an arrow's tip.
      if (trace.type !== "scatter" || trace.fill === "toself" || trace.inNumbers !== undefined) continue;
      for (let i = 0; i < x.length; i++) {
        if (Number.isFinite(x[i]) && Number.isFinite(y[i])) points.push([x[i], y[i]]);
      }
    }
    return { points, map };
  }, label);
}
