import formulas from "virtual:formulas/pairPotentials";
import { useMemo } from "react";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import { KT0 } from "../../figures/units.ts";
import { rich, t } from "../../messages/t.ts";
import { useChoosing } from "../../store/choosing/choosingStore.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { FormulaLine } from "../FormulaLine.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import "../../styles/learningCurve.css";
import "../../styles/choosing.css";
import { ChoosingControl } from "./ChoosingControl.tsx";
import { CurveControls } from "./curves/CurveControls.tsx";
import { CurvesPart } from "./curves/CurvesPart.tsx";
import { PairPictures } from "./targetSimilarity/PairPictures.tsx";
import { powerSeries } from "./targetSimilarity/powerSeries.ts";
import { usePairCurves, usePairShape, usePowerScan } from "./targetSimilarity/usePairCurves.ts";

const WITH_CONTROL = ["expression"];

/** Milliseconds between two drawings of the scan while it runs. */
const REDRAW = 500;

/** Figure 2: energies of clusters, learnt from powers of their distances. */
export function TargetSimilarityPanel() {
  const { potential, n } = useChoosing(({ values }) => values);
  const shape = usePairShape();
  const curves = usePairCurves();
  const scan = usePowerScan();
  const scanned = useAtMostEvery(scan.result, REDRAW);
  const problem = shape.problem ?? curves.problem ?? scan.problem;
  const busy = isUnderWay(shape.status, curves.status, scan.status);
  const namesIn = useMemo(() => powerSeries(n), [n]);
  const { parameters, takesExpression } = findPairPotential(potential);
  return (
    <Panel
      id="target-similarity"
      number={2}
      title={t`Look like the target`}
      wide
      busy={busy}
      caption={rich`Clusters of a few atoms in a ball, their energies sums of ${<i>U</i>} over all pairs. The model sees of each cluster the sorted
        list of its ${<i>r</i>}⁻ⁿ. Slide ${<i>n</i>}: where the potential drawn against ${<i>r</i>}⁻ⁿ is nearly a line or a parabola, little is left
        to be learnt. On the right the error of every ${<i>n</i>} at the largest ${<i>N</i>}, the least ringed and yours dotted; below, learning curves:
        medians and quartiles over the sample sets.`}
      rail={
        <>
          <div className="rail-group">
            <ChoosingControl name="potential" look="menu" />
            {takesExpression ? (
              <ChoosingControl name="U" {...problemAt(problem, "expression")} />
            ) : (
              <FormulaLine html={formulas[potential]} />
            )}
          </div>
          <div className="rail-group">
            {parameters.map(({ id }) => (
              <ChoosingControl key={`${potential}.${id}`} name={`${potential}.${id}`} />
            ))}
          </div>
          <div className="rail-group">
            <ChoosingControl name="n" />
            <ChoosingControl name="atoms" />
          </div>
          <CurveControls />
        </>
      }
    >
      <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
      <PairPictures
        shape={shape.result}
        shapeStale={shape.status === "failed"}
        scan={isUnderWay(scan.status) ? scanned : scan.result}
        scanStale={scan.isPast || scan.status === "failed"}
        n={n}
      />
      <CurvesPart
        state={curves}
        title={t`Errors on clusters that were not learnt from`}
        namesIn={namesIn}
        quantity={t`error of the energy, RMSE (${KT0})`}
      />
    </Panel>
  );
}
