import { t } from "../../messages/t.ts";
import { useCovariant } from "../../store/covariant/covariantStore.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/vectorFields.css";
import "../../styles/covariant.css";
import { CovariantControl } from "./CovariantControl.tsx";
import { CostTable } from "./curves/CostTable.tsx";
import { ForceCurvesPart } from "./curves/ForceCurvesPart.tsx";
import { useForceCurves } from "./curves/useForceCurves.ts";

/** Figure 4: the force on an atom, learnt component by component, from turned copies, and by covariant kernels. */
export function ForceCurvesPanel() {
  const state = useForceCurves();
  const inSpace = useCovariant(({ values }) => values.curveSpace === "space");
  const { problem } = state;
  const atBase = problem?.parameter === "base";
  return (
    <Panel
      id="force-curves"
      number={4}
      title={t`The force on an atom, from few samples`}
      wide
      busy={isUnderWay(state.status)}
      caption={t`Atoms with neighbours anywhere within reach, and the force on each; errors are per component, on atoms not learnt from: medians and
        quartiles over sample sets. To the right, the same errors against what one fit costs: exponentials for its matrix, and
        multiplications to solve it. The thin line is a model that says nothing. Widths and ridges are chosen by leave-one-out every time, a sample left
        out together with its copies.`}
      rail={
        <>
          <div className="rail-group">
            <CovariantControl name="curveForce" look="segments" />
            <CovariantControl name="curveSpace" look="segments" />
            <CovariantControl name="curveNeighbours" />
          </div>
          <div className="rail-group">
            <div>
              <CovariantControl name="curveBase" look="menu" />
              {atBase && (
                <p className="control-problem" role="status">
                  {problem.message}
                </p>
              )}
            </div>
            <CovariantControl name="copies" />
            <CovariantControl name="withInvariant" />
            <CovariantControl
              name="withRotations"
              disabled={inSpace ? t`In space both covariant kernels are the same.` : undefined}
            />
          </div>
          <div className="rail-group">
            <CovariantControl name="maximumCount" look="segments" />
            <CovariantControl name="repeats" />
            <SeedLine of="seed" another={t`Draw other samples`} />
          </div>
        </>
      }
    >
      <ProblemNote problem={atBase ? null : problem} />
      <ForceCurvesPart state={state} />
      <CostTable of={state.asked} />
    </Panel>
  );
}
