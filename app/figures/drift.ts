import type { ConstantEnergyResult } from "../../src/experiments/constantEnergy.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** The smallest half-height of the axis, in k_BT₀: drifts of rounding stay a flat line. */
const FLOOR = 0.05;

const HOVER = "<i>t</i> %{x:.2f}: %{y:+.3~g}";

/** The change of the total energy along constant-energy trajectories, against time. */
export function driftFigure(result: ConstantEnergyResult, theme: FigureTheme): Figure {
  const runs = result.runs.filter((run) => run.problem === null);
  const [low, high] = paddedRange([[-FLOOR, FLOOR], ...runs.map((run) => run.drift)]);
  return {
    data: runs.map((run) =>
      sourceLine(
        run.source,
        result.time.subarray(0, run.drift.length),
        run.drift,
        theme,
        run.ownEnergy ? HOVER : t`${HOVER} (by the true energy)`,
      ),
    ),
    layout: lineLayout(
      { title: t`time (reduced)`, range: [0, result.time[result.time.length - 1] ?? 1] },
      { title: `Δ<i>E</i> (${KT0})`, range: [low, high] },
      theme,
      runs.map((run) => sourceLabel(run.source, lastFinite(run.drift), theme)),
    ),
  };
}
