import { useDragging } from "../../../store/SettingsContext.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";

/** Points an axis of the maps: every fifth has an arrow. */
const GRID = 65;
/** Cells an axis: of a texture at rest, and of one under a moving hand; lines need no more than that either. */
const CELLS = { fine: 160, coarse: 80 };
/** Draws of the table. */
const REPEATS = 20;
/** Above this many samples nothing changes but the time it takes: each kernel is fitted at two dozen λ. */
export const MOST_LEARNT_FROM = 200;

/** One draw from each kernel. */
export function usePriorDraws() {
  const { profile, sigma, drawSeed, drawView } = useVectorField(({ values }) => values);
  const cells = useDragging() || drawView === "streamlines" ? CELLS.coarse : CELLS.fine;
  return usePanelExperiment("vectorDraws", "priorDraws", {
    model: { profile, lengthScale: sigma },
    seed: drawSeed,
    grid: GRID,
    flow: drawView === "texture" || drawView === "streamlines" ? { look: drawView, cells } : null,
  });
}

/** What is learnt from, and with. */
function useLearner() {
  const { profile, sigma, lambda, N, drawSeed, ownRidge } = useVectorField(({ values }) => values);
  return {
    model: { profile, lengthScale: sigma, ridge: ownRidge === "own" ? null : lambda },
    count: Math.min(N, MOST_LEARNT_FROM),
    seed: drawSeed,
  };
}

/** One field, and each kernel's fit to it. */
export function useRefusal(visible = usePanelVisible()) {
  const truth = useVectorField(({ values }) => values.learnt);
  const asked = { truth, ...useLearner(), grid: GRID };
  return { ...usePanelExperiment("vectorRefusal", "refusal", asked, visible), asked };
}

/** Every kernel's fit to draws from every kernel; asked for once the hand rests. */
export function useRefusalTable() {
  return useRestingExperiment("vectorRefusalTable", "refusalTable", { ...useLearner(), repeats: REPEATS });
}
