import { choosingDefaults } from "../../../store/choosing/choosingParameters.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { toGaussianCurves, toGaussianPicture, toSymmetricCurves } from "../../../store/choosing/toCurves.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";
import { useCurves } from "../curves/useCurves.ts";

/** Where the learning curves are kept. */
export const GAUSSIAN_CURVES = "choosingGaussian";
const PICTURE = "choosingGaussianPicture";
const SYMMETRIC = "choosingSymmetric";

/** The learning curves of Figure 1. */
export function useGaussianCurves(visible = usePanelVisible()) {
  const asked = toGaussianCurves(useChoosing(({ values }) => values));
  return useCurves(GAUSSIAN_CURVES, "gaussianCurves", asked, toGaussianCurves(choosingDefaults), visible);
}

/** The target with its samples, and the representation looked at. */
export function useGaussianPicture(visible = usePanelVisible()) {
  const asked = toGaussianPicture(useChoosing(({ values }) => values));
  const job = usePanelExperiment(PICTURE, "gaussianPicture", asked, visible);
  return { ...useNeverBlank(job, PICTURE, "gaussianPicture", toGaussianPicture(choosingDefaults)), asked };
}

/** What x² is good for where the Gaussian is in the middle: no figure shows it, a claim rests on it. */
export function useSymmetricCurves(visible: boolean) {
  const asked = toSymmetricCurves(useChoosing(({ values }) => values));
  return useCurves(SYMMETRIC, "gaussianCurves", asked, toSymmetricCurves(choosingDefaults), visible);
}
