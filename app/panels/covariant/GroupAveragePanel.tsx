import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import "../../styles/representations.css";
import "../../styles/covariant.css";
import { AddElements } from "./average/AddElements.tsx";
import { AveragePictures } from "./average/AveragePictures.tsx";
import { BlockTable } from "./average/BlockTable.tsx";
import { useBlock, useConvergence } from "./average/useAverage.ts";
import { CovariantControl } from "./CovariantControl.tsx";
import { TableRoom } from "./TableRoom.tsx";

/** Figure 2: the covariant kernel as an average over turns, built up one by one. */
export function GroupAveragePanel() {
  const block = useBlock();
  const convergence = useConvergence();
  const dragging = useDragging();
  return (
    <Panel
      id="group-average"
      number={2}
      title={t`An integral, turn by turn`}
      wide
      busy={isUnderWay(block.status, convergence.status)}
      caption={t`On the left, the neighbours of two atoms, of ρ as circles and of ρ′ as open squares: drag them. Filled squares are where the element
        added last puts those of ρ′, and discs are as wide as the neighbours are blurred. In the middle, what the average so far (dashed) and the integral
        (solid) do to the unit circle and the two unit vectors, in parts of the integral’s size. On the right, the average over the whole group
        Cₙ against n; where reflections are in, over its 2n elements.`}
      rail={
        <>
          <div className="rail-group">
            <CovariantControl name="order" />
            <AddElements />
            <CovariantControl name="reflections" />
          </div>
          <div className="rail-group">
            <CovariantControl name="averageBase" look="segments" />
            <CovariantControl name="averageWidth" />
          </div>
          <div className="rail-group">
            <CovariantControl name="lawTurn" />
            <CovariantControl name="lawOtherTurn" />
            <CovariantControl name="lawMirrored" />
          </div>
        </>
      }
    >
      <ProblemNote problem={block.problem ?? convergence.problem} />
      <AveragePictures
        result={block.result}
        of={block.asked}
        convergence={convergence.result}
        stale={isOutdated(block.status, dragging)}
      />
      {block.result === null ? <TableRoom rows={2} /> : <BlockTable result={block.result} />}
    </Panel>
  );
}
