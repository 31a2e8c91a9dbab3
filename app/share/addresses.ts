import { type EmbedOptions, writeEmbedOptions } from "../embed/embedOptions.ts";

/** What is shared: a panel in a state. */
export interface Shared {
  /** The notebook's own address, without anything behind it. */
  readonly home: string;
  /** The link's hash, "#/lab/kernels?v=1&sigma=8". */
  readonly hash: string;
  readonly title: string;
}

/** The whole notebook, open at the panel. */
export function pageAddress({ home, hash }: Shared): string {
  return home + hash;
}

/** The panel alone, with the controls chosen. */
export function embedAddress({ home, hash }: Shared, options: EmbedOptions): string {
  return home + writeEmbedOptions(options) + hash;
}

/** A frame for any page, of a fixed height in CSS pixels. */
export function frameTag(shared: Shared, options: EmbedOptions, height: number): string {
  // Where the schemes of page and frame differ, browsers put an opaque ground under the frame.
  const scheme = options.theme === "auto" ? "" : `; color-scheme: ${options.theme}`;
  return [
    `<iframe src="${escaped(embedAddress(shared, options))}"`,
    `  title="${escaped(shared.title)}" width="100%" height="${height}" loading="lazy" allow="fullscreen; clipboard-write"`,
    `  style="border: 0${scheme}"></iframe>`,
  ].join("\n");
}

/** The tag that fits its own height and can be talked with, and the script behind it. */
export function fieldTag(shared: Shared, options: EmbedOptions, height: number): string {
  const [panel, state] = shared.hash.replace(/^#\//, "").split("?");
  const attributes = [
    `panel="${escaped(panel)}"`,
    ...(state === undefined ? [] : [`state="${escaped(state)}"`]),
    ...(options.controls === null ? [] : [`controls="${escaped(options.controls.join(" "))}"`]),
    ...(options.locked.length === 0 ? [] : [`locked="${escaped(options.locked.join(" "))}"`]),
    ...(options.still ? ["still"] : []),
    ...(options.theme === "auto" ? [] : [`theme="${options.theme}"`]),
    ...(options.transparent ? ["transparent"] : []),
    ...(options.lang === null ? [] : [`lang="${escaped(options.lang)}"`]),
    `label="${escaped(shared.title)}"`,
    `height="${height}"`,
  ];
  return [
    `<script src="${escaped(new URL("embed.js", shared.home).href)}" async></script>`,
    `<kernel-field ${attributes.join(" ")}>`,
    `  <a href="${escaped(pageAddress(shared))}">${escaped(shared.title)}</a>`,
    "</kernel-field>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
