import { useMemo } from "react";
import { motionSeconds } from "../../../store/molecule/costs.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { toMotion } from "../../../store/molecule/toLab.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useOnDemand } from "../../useOnDemand.ts";
import { useFit, useTrained } from "../fit/useFit.ts";
import { accountsOf } from "./accounts.ts";

const MOTION = "molecularMotion";

/** The molecule left to itself, moved by the true forces and by the learnt ones. */
export function useMotion(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const fit = useFit(visible);
  const trained = useTrained(fit);
  const asked = trained.length === 0 ? null : toMotion(trained, values, startOf(fit));
  const job = useOnDemand(
    MOTION,
    "molecularMotion",
    asked,
    asked === null ? null : motionSeconds(trained, asked.steps),
    visible,
  );
  const accounts = useMemo(() => (job.result === null ? [] : accountsOf(job.result)), [job.result]);
  return { ...job, fit, accounts };
}

export type Motion = ReturnType<typeof useMotion>;

/** A file's molecule starts from the first geometry learnt from, one made here wherever its own trajectory takes it. */
export function startOf({ data, result }: ReturnType<typeof useFit>): Float64Array | null {
  if (data.frames === null || result === null) return null;
  return result.training.slice(0, 3 * result.numbers.length);
}
