import type { AtomModelName } from "../../src/experiments/covariant/atomModels.ts";
import { t } from "../messages/t.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** How a model of an atom's force, or the truth, is drawn: by colour, dash and marker at once. */
export interface AtomModelStyle extends SeriesStyle {
  readonly label: string;
  /** The label broken over lines, for the end of a curve. */
  readonly shortLabel: string;
  /** For words. */
  readonly textColor: string;
  /** The dash as an SVG `stroke-dasharray`. */
  readonly dashArray: string;
}

const LABELS: Readonly<Record<AtomModelName | "truth", Pick<AtomModelStyle, "label" | "shortLabel">>> = {
  truth: { label: t`truth`, shortLabel: t`truth` },
  componentwise: { label: t`component-wise`, shortLabel: t`component-<br>wise` },
  augmented: { label: t`with turned copies`, shortLabel: t`turned<br>copies` },
  invariant: { label: t`invariant`, shortLabel: t`invariant` },
  rotations: { label: t`covariant, SO(2)`, shortLabel: t`covariant,<br>SO(2)` },
  covariant: { label: t`covariant`, shortLabel: t`covariant` },
};

/** The truth's and the models' looks; component-wise is what “independent” is in other chapters. */
export function atomModelStyle(theme: FigureTheme, model: AtomModelName | "truth"): AtomModelStyle {
  const { independent, asPrinted } = theme.sources;
  const forms = {
    truth: { color: theme.ink, textColor: theme.ink, dash: "solid", dashArray: "none", marker: "circle" },
    componentwise: {
      color: independent.color,
      textColor: independent.textColor,
      dash: "dash",
      dashArray: "9 5",
      marker: "square",
    },
    augmented: {
      color: theme.curlFree,
      textColor: theme.curlFree,
      dash: "longdashdot",
      dashArray: "12 4 2 4",
      marker: "circle",
    },
    invariant: { color: theme.muted, textColor: theme.muted, dash: "dot", dashArray: "2 4", marker: "cross" },
    rotations: {
      color: asPrinted.color,
      textColor: asPrinted.textColor,
      dash: "dashdot",
      dashArray: "9 4 2 4",
      marker: "triangle-up",
    },
    covariant: {
      color: theme.accent,
      textColor: theme.accent,
      dash: "longdash",
      dashArray: "12 5",
      marker: "diamond",
    },
  } as const satisfies Record<AtomModelName | "truth", Omit<AtomModelStyle, "label" | "shortLabel" | "band">>;
  const form = forms[model];
  return { ...LABELS[model], ...form, band: `${form.color}2e` };
}

/** What a model, or the truth, is called. */
export function atomModelName(model: AtomModelName | "truth"): string {
  return LABELS[model].label;
}
