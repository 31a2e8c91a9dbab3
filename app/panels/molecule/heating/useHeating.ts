import { useMemo } from "react";
import { named } from "../../../store/choosing/energySet.ts";
import { heatSeconds, motionSeconds, trainingSeconds } from "../../../store/molecule/costs.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { toHeat, toHeated } from "../../../store/molecule/toLab.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useOnDemand } from "../../useOnDemand.ts";
import { useFit, useLab, useTrained } from "../fit/useFit.ts";
import { accountsOf } from "../motion/accounts.ts";
import { startOf } from "../motion/useMotion.ts";

const [HEAT, HEATED, DOUBT] = ["molecularHeat", "molecularHeated", "molecularDoubt"] as const;

/** Errors at temperatures that were not trained at. A file's molecule is not heated: there is no force field to tell the truth. */
export function useHeat(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const { lab, cost, data } = useLab(visible);
  const asked = lab === null || data.frames !== null ? null : toHeat(lab, values);
  const seconds = asked === null || cost === null ? null : heatSeconds(asked, cost);
  return useOnDemand(HEAT, "molecularHeat", asked, seconds, visible);
}

/** The molecule in a bath hotter than it was trained at, moved by the energy-conserving model, and that model's doubts on the way. */
export function useHeated(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const fit = useFit(visible);
  const trained = useTrained(fit).filter(({ id }) => id === "conserving");
  const asked = trained.length === 0 ? null : toHeated(trained, values, startOf(fit));
  const seconds = asked === null ? null : motionSeconds(trained, asked.steps);
  const motion = useOnDemand(HEATED, "molecularMotion", asked, seconds, visible);
  const { result, requestKey } = motion;
  const accounts = useMemo(() => (result === null ? [] : accountsOf(result)), [result]);
  const accountOf = (wanted: string) => accounts.find(({ source }) => source === wanted) ?? null;
  const [account, truth] = [accountOf("conserving"), accountOf("truth")];
  const positions = useMemo(() => {
    if (account === null || fit.result === null || account.intact === 0) return null;
    const size = 3 * fit.result.numbers.length;
    return named(account.run.positions.slice(0, size * account.intact), { motion: requestKey });
  }, [account, fit.result, requestKey]);
  const wanted = positions === null || fit.lab === null || motion.isPast ? null : { lab: fit.lab, positions };
  const doubt = useOnDemand(
    DOUBT,
    "molecularDoubt",
    wanted,
    wanted === null || fit.cost === null ? null : Math.min(1, trainingSeconds(fit.cost)),
    visible,
  );
  return { motion, fit, account, truth, doubt };
}

export type Heated = ReturnType<typeof useHeated>;
