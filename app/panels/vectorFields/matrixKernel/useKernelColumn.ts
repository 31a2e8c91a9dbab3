import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

/** Points an axis of the maps: every fifth has an arrow. */
const GRID = 65;

/** The fields that the unit force implies, and the matrices of its points. */
export function useKernelColumn(visible = usePanelVisible()) {
  const { profile, sigma, forceAngle, blockPoints } = useVectorField(({ values }) => values);
  const asked = {
    model: { profile, lengthScale: sigma },
    angle: forceAngle,
    points: blockPoints.flatMap(({ x, y }) => [x, y]),
    grid: GRID,
  };
  return { ...usePanelExperiment("vectorColumn", "kernelColumn", asked, visible), asked };
}
