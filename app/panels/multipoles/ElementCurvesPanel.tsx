import { rich, t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/learningCurve.css";
import "../../styles/vectorFields.css";
import "../../styles/multipoles.css";
import { ElementCurves } from "./elements/ElementCurves.tsx";
import { MultipoleControl } from "./MultipoleControl.tsx";
import { useElementCurves } from "./useMultipoleExperiments.ts";

/** Figure 4: learning curves of atoms' dipoles, element by element, on a toy model. */
export function ElementCurvesPanel() {
  const [componentwise, covariant] = [useElementCurves("componentwise"), useElementCurves("covariant")];
  return (
    <Panel
      id="element-curves"
      number={4}
      title={t`Dipoles learnt, element by element`}
      wide
      busy={isUnderWay(componentwise.status, covariant.status)}
      caption={rich`An analogue on a toy valence model, no quantum data. Errors of the dipole on atoms not learnt from, each in parts of what its element’s dipoles
        are like at all, so that elements can be compared: at 1 the model knows nothing. Medians and quartiles over sample sets; widths and
        ridges by leave-one-out. Atoms are turned anyhow, both pictures have the same axes. In brackets: in how many patterns an element bonds here.`}
      rail={
        <>
          <div className="rail-group">
            <MultipoleControl name="maximumCount" look="segments" />
          </div>
          <div className="rail-group">
            <MultipoleControl name="repeats" />
          </div>
          <div className="rail-group">
            <SeedLine of="seed" another={t`Draw other samples`} />
          </div>
        </>
      }
    >
      <ProblemNote problem={componentwise.problem ?? covariant.problem} />
      <ElementCurves />
    </Panel>
  );
}
