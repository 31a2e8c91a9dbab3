import type { LineFitResult } from "../../src/experiments/kernelRidge/lineFit.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import {
  DISTANCE_AXIS,
  energyAxis,
  LINE_HOVER,
  learnedLabel,
  learnedTrace,
  priorMeanTrace,
  trainingTrace,
} from "./learnedLine.ts";
import { bandTrace, type DirectLabel, lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import type { FigureTheme } from "./theme.ts";

/** Standard deviations on either side of the prediction. */
const BAND = 2;

/** How far an axis of energies reaches: what `energyAxis` takes. */
type Reach = readonly [below: number, above: number, least?: number];

/**
 * High enough to see the wall, and low enough for the training window's bar under the lowest energy; and the band fits in
 * where nothing is known: the prior's standard deviation is 1 k_BT₀.
 */
const REACH: Reach = [1.5, 10, 1.1 * BAND];

/** Truth, prediction and its band over all distances, those without data among them. */
export function extrapolationFigure(result: LineFitResult, theme: FigureTheme, reach: Reach = REACH): Figure {
  const { places, truth, learned, r, U } = result;
  const data: Trace[] = [];
  const labels: DirectLabel[] = [sourceLabel("truth", lastFinite(truth), theme)];
  if (learned !== null) {
    const { energy, standardDeviation } = learned;
    const low = energy.map((value, p) => value - BAND * standardDeviation[p]);
    const high = energy.map((value, p) => value + BAND * standardDeviation[p]);
    data.push(bandTrace(places, low, high, theme.sources.energyConserving.band));
    data.push(priorMeanTrace(learned.priorMean, theme));
    data.push(learnedTrace(places, energy, theme));
    labels.push(learnedLabel(lastFinite(energy), theme, t`learnt,<br>± 2 sd`));
  }
  data.push(sourceLine("truth", places, truth, theme, LINE_HOVER));
  data.push(trainingTrace(r, U, theme, r.length > 60 ? 5 : 8));
  return { data, layout: lineLayout(DISTANCE_AXIS, energyAxis(truth, ...reach), theme, labels) };
}
