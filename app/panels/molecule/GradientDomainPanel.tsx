import type { DragEvent } from "react";
import type { MolecularCostResult } from "../../../src/experiments/molecule/molecularCost.ts";
import { rich, t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { openForces } from "../../store/molecule/openedForces.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemElsewhere } from "../problemAt.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/choosing.css";
import "../../styles/ownData.css";
import "../../styles/molecule.css";
import { CostAndErrors } from "./fit/CostAndErrors.tsx";
import { ForceParityPlot } from "./fit/ForceParityPlot.tsx";
import { ForceView } from "./fit/ForceView.tsx";
import { LearningRail, OpenForces, SourceRail, SymmetryRail } from "./fit/SourceRail.tsx";
import { useFit } from "./fit/useFit.ts";
import { MoleculeControl } from "./MoleculeControl.tsx";
import { OnDemandBar } from "./OnDemandBar.tsx";
import { memoryText, secondsText } from "./words.ts";

/** What the notebook saves itself is opened by the page, wherever it is dropped. */
const SAVED_HERE = /\.(json|csv)$/i;
/** What the engine may have against what has a control here. */
const WITH_CONTROL: readonly string[] = ["count", "temperature", "lengthScale", "ridge"];

/** The largest system, and the time of all that will be solved. */
function costNote(cost: MolecularCostResult | null, seconds: number | null): string {
  if (cost === null || seconds === null) return t`Its memory and time are being worked out.`;
  const { size, bytes, allowed, most } = cost.costs.reduce((a, b) => (b.size > a.size ? b : a));
  return allowed
    ? t`The largest of the three systems has ${size} equations and takes ${memoryText(bytes)}; all three take ${secondsText(seconds)}.`
    : t`The largest of the three systems has ${size} equations and would take ${memoryText(bytes)}: at most ${most} geometries can be learnt from. The others take ${secondsText(seconds)}.`;
}

/** Figure 1: the forces on a molecule's atoms, learnt in three ways. */
export function GradientDomainPanel() {
  const fit = useFit();
  const { result, status, problem, isPast, cost, costJob, lab, seconds, untrained } = fit;
  const stale = isPast || status === "failed";
  const complaint = problem ?? costJob.problem ?? untrained;
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined || SAVED_HERE.test(file.name)) return;
    event.preventDefault();
    openForces(file.name, file.slice());
  };
  const trained = result?.models.filter((model) => model.problem === null).length ?? 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is the mouse's way to the button that opens one
    <div className="drop-place" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <Panel
        id="gradient-domain"
        number={1}
        title={t`The forces on a molecule, learnt in three ways`}
        wide
        busy={isUnderWay(status, costJob.status)}
        caption={rich`Dark arrows are true forces, the wide ones about them those of the model looked at; drag the molecule to turn it. The
          second picture has all force components of the geometries that were not learnt from, those of the geometry shown ringed. The forces are
          those of a classical force field, no quantum data, unless you open a file with others.`}
        rail={
          <>
            <SourceRail data={fit.data} problem={complaint} />
            <SymmetryRail fit={fit} />
            <LearningRail fit={fit} problem={complaint} />
            <div className="rail-group data-rail">
              <MoleculeControl name="shownModel" look="menu" />
              <MoleculeControl name="shownFrame" />
              <OpenForces data={fit.data} />
            </div>
          </>
        }
      >
        <OnDemandBar
          job={fit}
          label={t`Train`}
          done={
            untrained === null
              ? t`Trained on ${lab?.data.count ?? 0} geometries, tested on ${lab?.data.testCount ?? 0} others.`
              : t`${trained} of three models trained on ${lab?.data.count ?? 0} geometries, tested on ${lab?.data.testCount ?? 0} others.`
          }
          note={costNote(cost, seconds)}
        />
        <ProblemNote problem={problemElsewhere(complaint, WITH_CONTROL)} />
        <div className="curve-pair">
          <ForceView result={result} stale={stale} />
          <ForceParityPlot result={result} stale={stale} />
        </div>
        <CostAndErrors fit={fit} />
      </Panel>
    </div>
  );
}
