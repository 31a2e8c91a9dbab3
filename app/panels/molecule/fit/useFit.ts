import { useMemo } from "react";
import type { MolecularCostResult } from "../../../../src/experiments/molecule/molecularCost.ts";
import type { MolecularLab } from "../../../../src/experiments/molecule/molecularLab.ts";
import type { TrainedForces } from "../../../../src/gradientDomain/types.ts";
import { named } from "../../../store/choosing/energySet.ts";
import { trainingSeconds } from "../../../store/molecule/costs.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { toCost, toLab } from "../../../store/molecule/toLab.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useOnDemand } from "../../useOnDemand.ts";
import { useForceData } from "./useForceData.ts";

export const [COST, FIT] = ["molecularCost", "molecularFit"] as const;

/** What the chapter is about now, and what its training costs; `cost` is null until it is known. */
export function useLab(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const data = useForceData(visible);
  const lab: MolecularLab | null = data.isReading ? null : toLab(values, data.frames);
  const wanted = lab === null ? null : toCost(lab);
  const job = useExperiment(COST, "molecularCost", visible ? wanted : null);
  const isNow = job.requestKey !== null && job.requestKey === JSON.stringify(wanted);
  const cost: MolecularCostResult | null = isNow ? job.result : null;
  return { data, lab, cost, costJob: job };
}

/** The three models, trained: at once where that is short, else when the reader says so. */
export function useFit(visible = usePanelVisible()) {
  const { lab, cost, costJob, data } = useLab(visible);
  const fit = useOnDemand(FIT, "molecularFit", lab, cost === null ? null : trainingSeconds(cost), visible);
  /** What one of the models could not be trained for, of those that are shown. */
  const untrained = fit.isPast ? null : (fit.result?.models.find((model) => model.problem !== null)?.problem ?? null);
  return { ...fit, lab, cost, costJob, data, untrained };
}

export type Fit = ReturnType<typeof useFit>;

const NOTHING: readonly TrainedForces[] = [];

/** The trained models, told apart by what they were trained on; none while the present ones are not all there. */
export function useTrained({ result, requestKey, partial, isPast }: Fit): readonly TrainedForces[] {
  return useMemo(() => {
    if (result === null || partial || isPast) return NOTHING;
    return result.models.flatMap(({ trained }) =>
      trained === null ? [] : [named({ ...trained }, { fit: requestKey, id: trained.id })],
    );
  }, [result, requestKey, partial, isPast]);
}
