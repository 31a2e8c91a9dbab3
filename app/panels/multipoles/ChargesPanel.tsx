import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import "../../styles/multipoles.css";
import { ChargeMaps } from "./charges/ChargeMaps.tsx";
import { momentNumbers } from "./charges/momentWords.ts";
import { MultipoleControl } from "./MultipoleControl.tsx";
import { OriginControls, SourceControls } from "./SourceControls.tsx";
import { useMultipoleMap } from "./useMultipoleExperiments.ts";

const NONE = "–";

/** Figure 1: charges, their potential, and what is left of them in a few moments. */
export function ChargesPanel() {
  const { result, status, problem } = useMultipoleMap();
  const numbers = result && momentNumbers(result);
  return (
    <Panel
      id="charges"
      number={1}
      title={t`Charges from near and far`}
      wide
      busy={isUnderWay(status)}
      caption={t`First the exact potential, whose charges can be dragged, then its expansion about the cross, which can be dragged too, and the
        size of the error, by powers of ten. The cross begins at the charges’ centre: the mean of their places, each counted by the size of its charge,
        whatever its sign. The arrow is the dipole, from minus to plus; along the solid line the quadrupole’s potential is positive, along the dashed one
        negative, and longer lines are larger moments. The dashed circle holds all charges. A quadrupole’s size is the root of the sum of its entries’ squares.`}
      rail={
        <>
          <div className="rail-group">
            <SourceControls withText />
          </div>
          <div className="rail-group">
            <MultipoleControl name="order" look="segments" />
            <MultipoleControl name="asPrinted" />
          </div>
          <div className="rail-group">
            <OriginControls />
          </div>
          <div className="rail-group">
            <MultipoleControl name="plane" look="segments" />
            <MultipoleControl name="height" />
            <MultipoleControl name="halfWidth" />
          </div>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <ChargeMaps result={result} stale={isOutdated(status, useDragging())} />
      <Readout
        label={t`Moments about the origin`}
        rows={[
          [t`charge`, numbers?.charge ?? NONE],
          [t`dipole`, numbers?.dipole ?? NONE],
          [t`quadrupole`, numbers?.quadrupole ?? NONE],
        ]}
      />
    </Panel>
  );
}
