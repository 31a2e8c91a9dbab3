import type { FigureTheme } from "./theme.ts";

/** How one of several curves of the same kind is drawn: by colour, dash and marker at once. */
export interface SeriesStyle {
  /** For lines, markers and words. */
  readonly color: string;
  /** Translucent, for bands. */
  readonly band: string;
  readonly dash: "solid" | "dash" | "dashdot" | "dot" | "longdash" | "longdashdot";
  readonly marker: "circle" | "square" | "diamond" | "triangle-up" | "cross" | "star";
}

/** Styles for up to six curves none of which is the truth or one of the lab's models. */
export function seriesStyles(theme: FigureTheme): readonly SeriesStyle[] {
  const { curlFree, warning, divergenceFree, muted, accent, sources } = theme;
  const forms: readonly Omit<SeriesStyle, "band">[] = [
    { color: curlFree, dash: "solid", marker: "circle" },
    { color: warning, dash: "dash", marker: "square" },
    { color: divergenceFree, dash: "longdash", marker: "diamond" },
    { color: sources.asPrinted.textColor, dash: "dashdot", marker: "triangle-up" },
    { color: muted, dash: "dot", marker: "cross" },
    { color: accent, dash: "longdashdot", marker: "star" },
  ];
  return forms.map((form) => ({ ...form, band: `${form.color}2e` }));
}
