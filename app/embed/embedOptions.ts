import type { Access, ControlAccess } from "../panels/ControlAccess.ts";

/** How a figure is embedded: the part of its address before the "#", whose rest is the usual link. */
export interface EmbedOptions {
  /** The controls that are there, by their parameters' keys; null for all of them. */
  readonly controls: readonly string[] | null;
  /** Those that show their value but can't be changed. */
  readonly locked: readonly string[];
  /** True where nothing can be changed in the figure itself either, other than by the controls. */
  readonly still: boolean;
  readonly theme: EmbedTheme;
  /** True to let the page around it shine through. */
  readonly transparent: boolean;
  /** What it is read in, as a BCP 47 code; null for what its reader has chosen. */
  readonly lang: string | null;
  /** The origin of the page around it, which alone may talk with it; null where nobody may. */
  readonly host: string | null;
}

/** "auto" follows the reader's system. */
export type EmbedTheme = "auto" | "light" | "dark";

export const EMBED_THEMES: readonly EmbedTheme[] = ["auto", "light", "dark"];

export const EMBED_DEFAULTS: EmbedOptions = {
  controls: null,
  locked: [],
  still: false,
  theme: "auto",
  transparent: false,
  lang: null,
  host: null,
};

/** Reads "?embed&controls=sigma,lambda&…"; what is not understood is as by default. */
export function readEmbedOptions(search: string): EmbedOptions {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  return {
    controls: query.has("controls") ? keys(query.get("controls")) : null,
    locked: keys(query.get("locked")),
    still: query.has("still"),
    theme: EMBED_THEMES.find((each) => each === theme) ?? "auto",
    transparent: query.has("transparent"),
    lang: query.get("lang") || null,
    host: query.get("host") || null,
  };
}

/** Writes what differs from the default. */
export function writeEmbedOptions({ controls, locked, still, theme, transparent, lang, host }: EmbedOptions): string {
  const parts = ["embed"];
  if (controls !== null) parts.push(`controls=${list(controls)}`);
  if (locked.length > 0) parts.push(`locked=${list(locked)}`);
  if (still) parts.push("still");
  if (theme !== "auto") parts.push(`theme=${theme}`);
  if (transparent) parts.push("transparent");
  if (lang !== null) parts.push(`lang=${encodeURIComponent(lang)}`);
  if (host !== null) parts.push(`host=${encodeURIComponent(host)}`);
  return `?${parts.join("&")}`;
}

/** What the reader sees of each parameter. One that is named as locked is shown. */
export function accessOf({ controls, locked }: Pick<EmbedOptions, "controls" | "locked">): ControlAccess {
  const [shown, fixed] = [controls === null ? null : new Set(controls), new Set(locked)];
  return (key): Access => {
    if (fixed.has(key)) return "locked";
    return shown === null || shown.has(key) ? "open" : "hidden";
  };
}

/** The parameters, of these, that the reader can't change in any way. */
export function fixedKeys(options: EmbedOptions, keys: readonly string[]): readonly string[] {
  const access = accessOf(options);
  return keys.filter((key) => access(key) === "locked" || (options.still && access(key) === "hidden"));
}

function keys(text: string | null): readonly string[] {
  return (text ?? "").split(/[\s,]+/).filter((key) => key !== "");
}

function list(entries: readonly string[]): string {
  return entries.map(encodeURIComponent).join(",");
}
