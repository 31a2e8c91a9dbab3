import { LINE_REPRESENTATIONS } from "../../../src/experiments/choosing/gaussianTarget.ts";
import { rich, t } from "../../messages/t.ts";
import { lineKey } from "../../store/choosing/gaussianParameters.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import "../../styles/learningCurve.css";
import "../../styles/choosing.css";
import { ChoosingControl } from "./ChoosingControl.tsx";
import { CurveControls } from "./curves/CurveControls.tsx";
import { CurvesPart } from "./curves/CurvesPart.tsx";
import { lineSeries } from "./uniqueness/lineSeries.ts";
import { NamePictures } from "./uniqueness/NamePictures.tsx";
import { useGaussianCurves, useGaussianPicture } from "./uniqueness/useUniqueness.ts";

const WITH_CONTROL = ["expression"];

/** Figure 1: a Gaussian learnt from representations that tell all x apart, and from others. */
export function UniquenessPanel() {
  const picture = useGaussianPicture();
  const curves = useGaussianCurves();
  const problem = curves.problem ?? picture.problem;
  const busy = isUnderWay(picture.status, curves.status);
  return (
    <Panel
      id="uniqueness"
      number={1}
      title={t`Learning a Gaussian function`}
      wide
      busy={busy}
      caption={rich`Above, one representation: the name ${<i>M</i>} it gives to each ${<i>x</i>}, and the target drawn over names, which is all
        that a model ever sees. The filled diamond is ${<i>x</i>}₀, the open ones are the other ${<i>x</i>} with its name. Below, learning
        curves: medians and quartiles over the sample sets, ${<i>σ</i>} and ${<i>λ</i>} chosen by leave-one-out in every fit. The dashed level is the
        spread of the target that is left within one name, measured from the target alone.`}
      rail={
        <>
          <div className="rail-group">
            <ChoosingControl name="lookedAt" look="menu" />
            <ChoosingControl name="probe" />
            <ChoosingControl name="own" {...problemAt(problem, "expression")} />
          </div>
          <div className="rail-group">
            <ChoosingControl name="centre" />
            <ChoosingControl name="width" />
          </div>
          <fieldset className="plain rail-group learn-from">
            <legend className="legend">{t`Learnt`}</legend>
            {LINE_REPRESENTATIONS.map(({ id }) => (
              <ChoosingControl key={id} name={lineKey(id)} />
            ))}
          </fieldset>
          <CurveControls />
        </>
      }
    >
      <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
      <NamePictures result={picture.result} stale={picture.status === "failed"} />
      <CurvesPart
        state={curves}
        title={t`Errors on x that were not learnt from`}
        namesIn={lineSeries}
        quantity={t`error of <i>y</i>, RMSE`}
      />
    </Panel>
  );
}
