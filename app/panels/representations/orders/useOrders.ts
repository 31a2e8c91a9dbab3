import type { CountOrdersRequest } from "../../../../src/experiments/molecules/countOrders.ts";
import type { MoleculeChoice } from "../../../../src/experiments/molecules/moleculeChoice.ts";
import type { RowNormScanRequest } from "../../../../src/experiments/molecules/rowNormScan.ts";
import type { JobName } from "../../../../src/worker/protocol.ts";
import type { JobState } from "../../../store/jobs.ts";
import {
  type RepresentationValues,
  representationDefaults,
  representationSpecs,
} from "../../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { readMolecule, toMolecule } from "../../../store/representations/toMolecule.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

/** Points of the curves: even, so that the molecule as it is lies between two of them. */
const POINTS = 80;

const toCount = (values: RepresentationValues): CountOrdersRequest => ({ molecule: toMolecule(values) });

/** The atom that is displaced, 0 for the first; of a molecule with fewer atoms the last one. */
export function movedAtom(values: RepresentationValues): number {
  const atoms = readMolecule(toMolecule(values))?.molecule.numbers.length ?? 1;
  return Math.min(values.movedAtom, atoms) - 1;
}

export function toScan(values: RepresentationValues): RowNormScanRequest {
  return {
    molecule: toMolecule(values),
    // As above it, where orders are counted: the unit that is chosen is Figure 1's.
    unit: "bohr",
    atom: movedAtom(values),
    reach: representationSpecs.displacement.max,
    points: POINTS,
  };
}

const COUNT_AT_FIRST = toCount(representationDefaults);
const SCAN_AT_FIRST = toScan(representationDefaults);

/** How many matrices there are over all orders of the molecule's atoms. */
export function useOrderCounts(visible = usePanelVisible()) {
  const asked = useRepresentation(({ values }) => values);
  const request = toCount(asked);
  const job = usePanelExperiment("moleculeOrders", "countOrders", request, visible);
  const shown = useNeverBlank(job, "moleculeOrders", "countOrders", COUNT_AT_FIRST);
  return { ...shown, asked: request, of: choiceOf(job, COUNT_AT_FIRST.molecule) };
}

/** The rows' norms against the displacement of one atom. */
export function useRowNorms(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toScan(values);
  const job = usePanelExperiment("moleculeRowNorms", "rowNormScan", asked, visible);
  return { ...useNeverBlank(job, "moleculeRowNorms", "rowNormScan", SCAN_AT_FIRST), asked };
}

/** The molecule that the result on the screen is of. */
function choiceOf(job: JobState<JobName>, otherwise: MoleculeChoice): MoleculeChoice {
  return job.requestKey === null ? otherwise : (JSON.parse(job.requestKey) as CountOrdersRequest).molecule;
}
