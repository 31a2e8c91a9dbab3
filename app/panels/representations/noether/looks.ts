import type { LearnedForceId } from "../../../../src/experiments/noether/noetherLearned.ts";
import type { ComparedMotion } from "../../../figures/conserved.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";

interface Look extends Pick<ComparedMotion, "name" | "label" | "dash"> {
  /** As an SVG `stroke-dasharray`. */
  readonly dashArray: string;
  readonly color: (theme: FigureTheme) => string;
  readonly textColor: (theme: FigureTheme) => string;
}

/** How the truth and each learnt force are drawn, in this order. */
export const LOOKS: Readonly<Record<LearnedForceId, Look>> = {
  truth: {
    name: t`truth`,
    label: t`truth`,
    dash: "solid",
    dashArray: "none",
    color: ({ ink }) => ink,
    textColor: ({ ink }) => ink,
  },
  distances: {
    name: t`energy of distances`,
    label: t`distances`,
    dash: "longdash",
    dashArray: "12 5",
    color: ({ accent }) => accent,
    textColor: ({ accent }) => accent,
  },
  coordinates: {
    name: t`energy of coordinates`,
    label: t`coordinates`,
    dash: "dashdot",
    dashArray: "9 4 2 4",
    color: ({ sources }) => sources.energyConserving.color,
    textColor: ({ sources }) => sources.energyConserving.textColor,
  },
  components: {
    name: t`force by components`,
    label: t`components`,
    dash: "dash",
    dashArray: "9 5",
    color: ({ sources }) => sources.independent.color,
    textColor: ({ sources }) => sources.independent.textColor,
  },
};
