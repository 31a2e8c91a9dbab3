import { useMemo } from "react";
import { stabilityLimit } from "../../../../src/diagnostics/stabilityLimit.ts";
import { labPotential } from "../../../../src/experiments/labPotential.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { LabControl } from "../LabControl.tsx";
import { useLabParameters } from "../useLabExperiments.ts";

/** The time step of the walkers, with a word where it is too long for the landscape. */
export function BrownianTimeStep() {
  const { landscape } = useLabParameters();
  const timeStep = useLab((state) => state.values.timeStep);
  const limit = useMemo(() => {
    const { potential } = labPotential(landscape);
    return stabilityLimit(potential.force, landscape.box);
  }, [landscape]);
  const warning =
    timeStep > limit
      ? t`Above ${digits(limit, 2)}, steps overshoot in the steepest places of this landscape, and walkers there spread too widely.`
      : undefined;
  return <LabControl name="timeStep" warning={warning} />;
}
