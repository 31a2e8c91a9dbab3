import type { ProblemReport } from "../../../../src/problem.ts";
import { NumberControl } from "../../../controls/NumberControl.tsx";
import { t } from "../../../messages/t.ts";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { problemAt } from "../../problemAt.ts";
import { KernelControl } from "../KernelControl.tsx";
import { KrrControl } from "../KrrControl.tsx";
import { PotentialControls } from "../PotentialControls.tsx";
import { WindowControl } from "./WindowControl.tsx";

export interface ExtrapolationRailProps {
  readonly problem: ProblemReport | null;
  readonly flightProblem: ProblemReport | null;
}

/** The controls of Figure 2: where data are, what is fitted, and how hard the particle is shot. */
export function ExtrapolationRail({ problem, flightProblem }: ExtrapolationRailProps) {
  const { scheme, points, noise } = useKrr((state) => state.values);
  const byHand = scheme === "hand";
  return (
    <>
      <PotentialControls problem={problem} />
      <hr />
      <KrrControl name="scheme" />
      {byHand ? (
        <ParameterPart of="N">
          <NumberControl
            spec={krrSpecs.N}
            value={points.length}
            disabled={t`As many as you placed in Figure 1; choose another scheme to set their number and a window.`}
            onChange={() => {}}
          />
        </ParameterPart>
      ) : (
        <>
          <WindowControl {...problemAt(problem, "from")} />
          <KrrControl name="N" {...problemAt(problem, "count")} />
        </>
      )}
      {(scheme === "random" || noise > 0) && <KrrControl name="seed" slider={false} />}
      <hr />
      <KernelControl />
      <KrrControl name="sigma" {...problemAt(problem, "lengthScale")} />
      <KrrControl name="lambda" {...problemAt(problem, "ridge")} />
      <KrrControl name="priorMean" />
      <hr />
      <KrrControl name="probe" />
      <KrrControl name="flightEnergy" {...problemAt(flightProblem, "flightEnergy")} />
    </>
  );
}
