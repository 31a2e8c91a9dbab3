import { type ReactNode, useMemo } from "react";
import { costExponents, estimateCost } from "../../../src/experiments/kernelRidge/costScaling.ts";
import type { FitCostResult } from "../../../src/experiments/kernelRidge/fitCost.ts";
import { CARRIED_TO, type CostView, costText, fitCostFigure } from "../../figures/fitCost.ts";
import { digits } from "../../format/numbers.ts";
import { rich, t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { usePanelVisible } from "../PanelVisibility.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import "../../styles/learningCurve.css";
import { useJob } from "../../store/useExperiment.ts";
import { useFigureTheme } from "../useFigureTheme.ts";
import { CostRunBar } from "./cost/CostRunBar.tsx";
import { FIT_COST, useFitCost } from "./cost/useFitCost.ts";
import { KrrControl } from "./KrrControl.tsx";

/** Fixed, so that the names at the curves' ends have room on a phone too. */
const HEIGHT = 330;

/** Figure 5: what training costs against N, measured where the reader is. */
export function CostPanel() {
  const { status } = useJob<"fitCost">(FIT_COST);
  return (
    <Panel
      id="cost"
      number={5}
      title={t`What N samples cost`}
      wide
      busy={isUnderWay(status)}
      caption={rich`Filling ${<i>K</i>} takes ${<i>N</i>}²/2 kernel values, solving with it ${<i>N</i>}³/3 operations; both are timed here,
        in this browser, as the fastest of many fits. Both axes are logarithmic, so a power of ${<i>N</i>} is a straight
        line. Dotted: what ${<i>N</i>}² and ${<i>N</i>}³ say, through the largest ${<i>N</i>} measured. Look how solving leaves
        filling behind as ${<i>N</i>} grows.`}
      rail={
        <>
          <KrrControl name="largestTimed" look="segments" />
          <KrrControl name="kernel" look="menu" />
        </>
      }
    >
      <Costs />
    </Panel>
  );
}

function Costs() {
  const state = useFitCost(usePanelVisible());
  const { result, problem } = state.job;
  return (
    <>
      <CostRunBar state={state} />
      <ProblemNote problem={problem} />
      <div className="curve-pair">
        <CostFigure result={result} view="time" title={t`Time for one training`} />
        <CostFigure result={result} view="memory" title={t`Memory for one model`} />
      </div>
      <Readout label={t`What was measured, and what it leads to`} rows={rowsOf(result)} />
    </>
  );
}

interface CostFigureProps {
  readonly result: FitCostResult | null;
  readonly view: CostView;
  readonly title: string;
}

function CostFigure({ result, view, title }: CostFigureProps) {
  const theme = useFigureTheme();
  const figure = useMemo(() => fitCostFigure(result, view, CARRIED_TO, theme), [result, view, theme]);
  return (
    <TitledPlot
      title={title}
      figure={figure}
      label={t`${title} against the number of samples`}
      description={describe(result, view)}
      height={HEIGHT}
    />
  );
}

function describe(result: FitCostResult | null, view: CostView): string {
  const expected = result === null ? null : estimateCost(result, CARRIED_TO);
  if (result === null || expected === null) return t`Nothing has been measured yet.`;
  const key = view === "time" ? "total" : "bytes";
  const points = Array.from(
    result.counts.subarray(0, result.done),
    (count, i) => t`${costText(view, result[key][i])} at N = ${count}`,
  );
  return t`${points.join(", ")}. Expected at N = ${CARRIED_TO}: ${costText(view, expected[key])}.`;
}

function rowsOf(result: FitCostResult | null): (readonly [string, ReactNode])[] {
  const exponents = result === null ? null : costExponents(result);
  const estimate = result === null ? null : estimateCost(result, CARRIED_TO);
  const power = (exponent: number | null | undefined) =>
    exponent == null ? (
      "–"
    ) : (
      <>
        <i>N</i>
        <sup>{digits(exponent, 3)}</sup>
      </>
    );
  const from = exponents === null || !Number.isFinite(exponents.from) ? "" : ` (N ≥ ${exponents.from})`;
  return [
    [t`filling K grows as${from}`, power(exponents?.gram)],
    [t`solving grows as${from}`, power(exponents?.solve)],
    [t`training at N = ${CARRIED_TO} would take`, estimate === null ? "–" : costText("time", estimate.total)],
    [t`and hold`, estimate === null ? "–" : costText("memory", estimate.bytes)],
  ];
}
