import { FIELD_BOX, type FieldLab } from "../../../src/experiments/vectorFields/fieldLab.ts";
import type { GammaScanRequest } from "../../../src/experiments/vectorFields/gammaScanResult.ts";
import { OWN_FIELD } from "../../../src/fields/ownField.ts";
import { createFieldLabSelector, toFieldLab } from "../../store/vectorFields/toFieldLab.ts";
import { vectorFieldDefaults } from "../../store/vectorFields/vectorFieldParameters.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { useNeverBlank } from "../useNeverBlank.ts";
import { usePanelExperiment } from "../usePanelExperiment.ts";
import { useRestingExperiment } from "../useRestingExperiment.ts";

/** Points an axis of the maps: every fifth has an arrow, the first two away from the edge. */
const GRID = 65;
/** Arrows along an axis of these maps. */
export const ARROWS_ACROSS = 13;
const DECOMPOSITION = "vectorDecomposition";
const GAMMA = "vectorGamma";
/** The longest arrow, nearly as long as they are apart. */
export const FULL_ARROW = (0.95 * 5 * (FIELD_BOX.x1 - FIELD_BOX.x0)) / (GRID - 1);

/** What one starts with. */
const AT_FIRST = createFieldLabSelector()(vectorFieldDefaults);
const OWN_AT_FIRST = createFieldLabSelector()({ ...vectorFieldDefaults, field: OWN_FIELD }).field;

/** The chapter's experiment as the engine takes it. */
export function useFieldLab(): FieldLab {
  return useVectorField(({ values }) => toFieldLab(values));
}

/** The same experiment with the formulas and the kernel that one starts with. */
export function asAtFirst(lab: FieldLab): FieldLab {
  return { ...lab, field: { ...OWN_AT_FIRST, field: lab.field.field }, model: AT_FIRST.model };
}

/** The field, what has been learnt of it, and its two parts; shared by every panel that shows them. */
export function useDecomposition(visible = usePanelVisible()) {
  const lab = useFieldLab();
  const asked = { lab, grid: GRID };
  const job = usePanelExperiment(DECOMPOSITION, "decomposition", asked, visible);
  return { ...useNeverBlank(job, DECOMPOSITION, "decomposition", { lab: asAtFirst(lab), grid: GRID }), asked };
}

/** Every γ scored; asked for once the hand rests. γ itself makes no difference to it. */
export function useGammaScan(visible = usePanelVisible()) {
  const lab = useFieldLab();
  const request = ofEveryGamma(lab);
  const job = useRestingExperiment(GAMMA, "gammaScan", request, visible);
  return {
    ...job,
    ...useNeverBlank(job, GAMMA, "gammaScan", ofEveryGamma(asAtFirst(lab))),
    asked: request,
    isPast: job.isPast || job.status === "failed",
  };
}

function ofEveryGamma({ field, samples, model }: FieldLab): GammaScanRequest {
  const { curlFreeShare: _gamma, ...fixed } = model;
  return { lab: { field, samples, model: fixed } };
}
