import formulas from "virtual:formulas/threeBody";
import { findThreeBodyPotential } from "../../../src/clusters/threeBody/registry.ts";
import { KT0 } from "../../figures/units.ts";
import { t } from "../../messages/t.ts";
import { useChoosing } from "../../store/choosing/choosingStore.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { FormulaLine } from "../FormulaLine.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import "../../styles/learningCurve.css";
import "../../styles/choosing.css";
import { ChoosingControl } from "./ChoosingControl.tsx";
import { CurveControls } from "./curves/CurveControls.tsx";
import { CurvesPart } from "./curves/CurvesPart.tsx";
import { NeighbourPictures } from "./threeBody/NeighbourPictures.tsx";
import { threeBodySeries } from "./threeBody/threeBodySeries.ts";
import { useThreeBodyCurves } from "./threeBody/useThreeBody.ts";

/** Figure 3: an atom's energy among its neighbours, learnt from distances alone and with the angles between them. */
export function ThreeBodyPanel() {
  const potential = useChoosing(({ values }) => values.threeBody);
  const curves = useThreeBodyCurves();
  const { parameters } = findThreeBodyPotential(potential);
  // Silicon's own unit of energy; the other's is that of its strength.
  const unit = potential === "stillingerWeber" ? "ε" : KT0;
  return (
    <Panel
      id="three-body"
      number={3}
      title={t`Three at a time`}
      wide
      busy={isUnderWay(curves.status)}
      caption={t`Above, an atom with two neighbours as far away on the left as on the right: a list of distances is the same, the energy is not.
        Below, learning curves for an atom among neighbours anywhere within reach, from the distances to it alone, and from the cosines of the
        angles between them as well. The dashed level was measured without learning anything: keep all distances, draw the directions anew,
        and see how the energy changes.`}
      rail={
        <>
          <div className="rail-group">
            <ChoosingControl name="threeBody" look="menu" />
            <FormulaLine html={formulas[potential]} />
            {parameters.map(({ id }) => (
              <ChoosingControl key={`${potential}.${id}`} name={`${potential}.${id}`} />
            ))}
          </div>
          <div className="rail-group">
            <ChoosingControl name="leftAngle" />
            <ChoosingControl name="rightAngle" />
            <ChoosingControl name="bondLength" />
          </div>
          <div className="rail-group">
            <ChoosingControl name="neighbours" />
          </div>
          <CurveControls />
        </>
      }
    >
      <ProblemNote problem={curves.problem} />
      <NeighbourPictures unit={unit} />
      <CurvesPart
        state={curves}
        title={t`Errors on surroundings that were not learnt from`}
        namesIn={threeBodySeries}
        quantity={t`error of the energy, RMSE (${unit})`}
      />
    </Panel>
  );
}
