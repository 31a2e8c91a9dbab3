import type { SourceId } from "../../src/experiments/lab.ts";
import { t } from "../messages/t.ts";
import { type ColorStops, mix, scaleThrough } from "./color.ts";

export type ThemeName = "light" | "dark" | "projector";

/** How one source of forces is drawn, the same in every chapter: never by colour alone. */
export interface SourceStyle {
  readonly label: string;
  /** The label broken over two lines, for the end of a curve. */
  readonly shortLabel: string;
  /** For lines and markers: at least 3:1 on the paper. */
  readonly color: string;
  /** For words: at least 4.5:1 on the paper. */
  readonly textColor: string;
  /** Translucent, for bands. */
  readonly band: string;
  /** Plotly's dash name. */
  readonly dash: "solid" | "dash" | "dashdot" | "dot";
  /** The same dash as an SVG `stroke-dasharray`; "none" for solid. */
  readonly dashArray: string;
  readonly marker: "circle" | "square" | "diamond" | "triangle-up";
}

/** Everything a figure needs to know about how it should look. */
export interface FigureTheme {
  readonly name: ThemeName;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
  readonly lineWidth: number;
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly hairline: string;
  readonly grid: string;
  readonly sources: Readonly<Record<SourceId, SourceStyle>>;
  readonly curlFree: string;
  readonly divergenceFree: string;
  /** A training sample: white inside, dark ring, on any background. */
  readonly sample: { readonly fill: string; readonly ring: string };
  readonly accent: string;
  readonly warning: string;
  /** Arrows on top of any of the scales below. */
  readonly arrow: string;
  /** Energies: viridis, kept to the part on which arrows stay visible. */
  readonly energyScale: ColorStops;
  /** Magnitudes that are best zero: paper to plum. */
  readonly errorScale: ColorStops;
  /** Probabilities: paper to teal. */
  readonly densityScale: ColorStops;
  /** Signed quantities: negative blue, zero paper, positive red. */
  readonly divergingScale: ColorStops;
}

const DASHES: Readonly<Record<SourceId, Pick<SourceStyle, "label" | "shortLabel" | "dash" | "dashArray" | "marker">>> =
  {
    truth: { label: t`truth`, shortLabel: t`truth`, dash: "solid", dashArray: "none", marker: "circle" },
    independent: {
      label: t`independent`,
      shortLabel: t`independent`,
      dash: "dash",
      dashArray: "9 5",
      marker: "square",
    },
    energyConserving: {
      label: t`energy-conserving`,
      shortLabel: t`energy-<br>conserving`,
      dash: "dashdot",
      dashArray: "9 4 2 4",
      marker: "diamond",
    },
    asPrinted: {
      label: t`as printed`,
      shortLabel: t`as printed`,
      dash: "dot",
      dashArray: "2 4",
      marker: "triangle-up",
    },
  };

function sourceStyles(
  colors: Readonly<Record<SourceId, { color: string; text: string }>>,
): Readonly<Record<SourceId, SourceStyle>> {
  const style = (id: SourceId): SourceStyle => ({
    ...DASHES[id],
    color: colors[id].color,
    textColor: colors[id].text,
    band: `${colors[id].color}33`,
  });
  return {
    truth: style("truth"),
    independent: style("independent"),
    energyConserving: style("energyConserving"),
    asPrinted: style("asPrinted"),
  };
}

/**
 * Viridis at 0, 0.1 … 1 (S. van der Walt and N. Smith, matplotlib, CC0):
 * its upper part, softened with paper, under dark arrows; its lower half under light ones.
 */
const VIRIDIS = [
  "#440154",
  "#482475",
  "#414487",
  "#355f8d",
  "#2a788e",
  "#21918c",
  "#22a884",
  "#44bf70",
  "#7ad151",
  "#bddf26",
  "#fde725",
] as const;

const FONT = '"Inter", system-ui, sans-serif';

const LIGHT: FigureTheme = {
  name: "light",
  fontFamily: FONT,
  fontSize: 13,
  lineWidth: 2,
  ink: "#1d1c1a",
  muted: "#5f5b54",
  paper: "#fcfbf8",
  hairline: "#dfdad0",
  grid: "#e9e6df",
  sources: sourceStyles({
    truth: { color: "#1d1c1a", text: "#1d1c1a" },
    independent: { color: "#d55e00", text: "#b04c00" },
    energyConserving: { color: "#0b63c5", text: "#0b5ab3" },
    asPrinted: { color: "#b40096", text: "#a51389" },
  }),
  curlFree: "#0b63c5",
  divergenceFree: "#197a48",
  sample: { fill: "#ffffff", ring: "#1d1c1a" },
  accent: "#0b6363",
  warning: "#a3420c",
  arrow: "#1d1c1a",
  energyScale: scaleThrough(VIRIDIS.slice(4).map((color) => mix(color, "#fcfbf8", 0.28))),
  errorScale: scaleThrough(["#fcfbf8", "#f5c9a8", "#c9708f"]),
  densityScale: scaleThrough(["#fcfbf8", "#a5d6cf", "#2b8f96"]),
  divergingScale: scaleThrough(["#2f76b8", "#9cc3e3", "#fcfbf8", "#f0ae97", "#c4513f"]),
};

const DARK: FigureTheme = {
  name: "dark",
  fontFamily: FONT,
  fontSize: 13,
  lineWidth: 2,
  ink: "#ebe7df",
  muted: "#aaa399",
  paper: "#161514",
  hairline: "#36332e",
  grid: "#2a2825",
  sources: sourceStyles({
    truth: { color: "#ebe7df", text: "#ebe7df" },
    independent: { color: "#ff9a45", text: "#ff9a45" },
    energyConserving: { color: "#68b0ff", text: "#68b0ff" },
    asPrinted: { color: "#fb57c6", text: "#fb57c6" },
  }),
  curlFree: "#68b0ff",
  divergenceFree: "#4fdb96",
  sample: { fill: "#ffffff", ring: "#0b0d10" },
  accent: "#6cc9c2",
  warning: "#ffb36b",
  arrow: "#f4f1ea",
  energyScale: scaleThrough(VIRIDIS.slice(0, 6)),
  errorScale: scaleThrough(["#161514", "#57334f", "#b0577a"]),
  densityScale: scaleThrough(["#161514", "#1d4d55", "#2f8f90"]),
  divergingScale: scaleThrough(["#3f8fd8", "#274f78", "#161514", "#73352a", "#cf6048"]),
};

/** For a room: black on white, colours that survive a weak lamp and daylight, larger letters and thicker lines. */
const PROJECTOR: FigureTheme = {
  ...LIGHT,
  name: "projector",
  fontSize: 18,
  lineWidth: 2.5,
  ink: "#000000",
  muted: "#3a3a3a",
  paper: "#ffffff",
  hairline: "#8c8c8c",
  grid: "#d4d4d4",
  sources: sourceStyles({
    truth: { color: "#000000", text: "#000000" },
    independent: { color: "#d04a00", text: "#a83c00" },
    energyConserving: { color: "#0047c2", text: "#0041b0" },
    asPrinted: { color: "#a60279", text: "#9c007f" },
  }),
  curlFree: "#0047c2",
  divergenceFree: "#0e6136",
  sample: { fill: "#ffffff", ring: "#000000" },
  accent: "#004f4f",
  warning: "#8f3000",
  arrow: "#000000",
  energyScale: scaleThrough(VIRIDIS.slice(4).map((color) => mix(color, "#ffffff", 0.2))),
  errorScale: scaleThrough(["#ffffff", "#fdb77f", "#c9497d"]),
  densityScale: scaleThrough(["#ffffff", "#84cdc4", "#007f8a"]),
  divergingScale: scaleThrough(["#1c6cc0", "#86b8ea", "#ffffff", "#f79d80", "#cf3f2b"]),
};

const THEMES: Readonly<Record<ThemeName, FigureTheme>> = { light: LIGHT, dark: DARK, projector: PROJECTOR };

const sized = new Map<string, FigureTheme>();

/**
 * The figures' look, by the page's theme; the same object for the same arguments.
 * @param fontSize in pixels, where the theme's own does not suit the room; lines grow and shrink with it.
 */
export function figureTheme(name: ThemeName, fontSize?: number): FigureTheme {
  const theme = THEMES[name];
  if (fontSize === undefined || fontSize === theme.fontSize) return theme;
  const key = `${name} ${fontSize}`;
  const known = sized.get(key);
  if (known !== undefined) return known;
  const made = { ...theme, fontSize, lineWidth: (theme.lineWidth * fontSize) / theme.fontSize };
  sized.set(key, made);
  return made;
}

/** The same values as CSS custom properties, so that page and figures never disagree. */
export function cssVariables(theme: FigureTheme): Readonly<Record<`--${string}`, string>> {
  const { truth, independent, energyConserving, asPrinted } = theme.sources;
  return {
    "--ink": theme.ink,
    "--muted": theme.muted,
    "--paper": theme.paper,
    "--hairline": theme.hairline,
    "--grid": theme.grid,
    "--accent": theme.accent,
    "--warning": theme.warning,
    "--truth": truth.color,
    "--truth-text": truth.textColor,
    "--independent": independent.color,
    "--independent-text": independent.textColor,
    "--energy-conserving": energyConserving.color,
    "--energy-conserving-text": energyConserving.textColor,
    "--as-printed": asPrinted.color,
    "--as-printed-text": asPrinted.textColor,
    "--curl-free": theme.curlFree,
    "--divergence-free": theme.divergenceFree,
    "--sample-fill": theme.sample.fill,
    "--sample-ring": theme.sample.ring,
    "--figure-font": theme.fontFamily,
    "--figure-font-size": `${theme.fontSize}px`,
  };
}
