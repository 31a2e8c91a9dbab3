import type { MotionSource } from "../../../src/experiments/molecule/motionState.ts";
import type { NamedSeries } from "../../figures/representationCurves.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import { t } from "../../messages/t.ts";
import { MODEL_NAMES } from "../../store/molecule/moleculeParameters.ts";

/** How the truth and each model look and are called, everywhere in the chapter. */
export function looksIn({ sources, muted }: FigureTheme): Readonly<Record<MotionSource, NamedSeries>> {
  const { truth, independent, energyConserving } = sources;
  return {
    truth: { ...truth, color: truth.color, label: t`truth`, shortLabel: t`truth` },
    cartesian: {
      color: muted,
      band: `${muted}2e`,
      dash: "dot",
      marker: "cross",
      label: MODEL_NAMES.cartesian,
      shortLabel: t`coordinates`,
    },
    descriptor: {
      color: independent.textColor,
      band: independent.band,
      dash: independent.dash,
      marker: independent.marker,
      label: MODEL_NAMES.descriptor,
      shortLabel: t`distances`,
    },
    conserving: {
      color: energyConserving.color,
      band: energyConserving.band,
      dash: energyConserving.dash,
      marker: energyConserving.marker,
      label: MODEL_NAMES.conserving,
      shortLabel: t`energy-<br>conserving`,
    },
  };
}

/** A model's dash as an SVG `stroke-dasharray`. */
export const DASH_ARRAYS: Readonly<Record<MotionSource, string>> = {
  truth: "none",
  cartesian: "2 4",
  descriptor: "9 5",
  conserving: "9 4 2 4",
};
