import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/covariant.css";
import "../../styles/representations.css";
import { AcrossPictures } from "./across/AcrossPictures.tsx";
import { useAcross } from "./across/useAcross.ts";
import { CovariantControl } from "./CovariantControl.tsx";

/** Figure 3: what one neighbour does to an atom, learnt with rotations alone and with reflections too. */
export function SidewaysPanel() {
  const { result, status, problem } = useAcross();
  const stale = isOutdated(status, useDragging());
  return (
    <Panel
      id="sideways"
      number={3}
      title={t`Rotations alone, and reflections too`}
      wide
      busy={isUnderWay(status)}
      caption={t`Learnt from atoms among several neighbours, with the Lennard-Jones force on each; then asked about a single neighbour, which can do
        nothing but push or pull. On the left, the forces on the atom, the true one always drawn at the same length; to the right, both parts of
        them against the distance. Widths and ridges are chosen by leave-one-out.`}
      rail={
        <>
          <div className="rail-group">
            <CovariantControl name="acrossCount" />
            <CovariantControl name="acrossNeighbours" />
          </div>
          <div className="rail-group">
            <CovariantControl name="acrossDistance" />
            <SeedLine of="seed" another={t`Draw other samples`} />
          </div>
          <div className="rail-group">
            <CovariantControl name="acrossBase" look="segments" />
          </div>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <AcrossPictures result={result} stale={stale} />
    </Panel>
  );
}
