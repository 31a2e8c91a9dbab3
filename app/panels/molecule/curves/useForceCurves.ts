import { curveSeconds } from "../../../store/molecule/costs.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { toCurves } from "../../../store/molecule/toLab.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useOnDemand } from "../../useOnDemand.ts";
import { useLab } from "../fit/useFit.ts";

const CURVES = "molecularCurves";

/** Learning curves of the three models, of forces and of energies. */
export function useForceCurves(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const { lab, cost, costJob } = useLab(visible);
  const asked = lab === null ? null : toCurves(lab, values);
  const seconds = asked === null || cost === null ? null : curveSeconds(asked, cost);
  return { ...useOnDemand(CURVES, "molecularCurves", asked, seconds, visible), asked, costJob };
}

export type ForceCurves = ReturnType<typeof useForceCurves>;
