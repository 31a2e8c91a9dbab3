import { multipoleDefaults } from "../../store/multipoles/multipoleParameters.ts";
import { useMultipoles } from "../../store/multipoles/multipoleStore.ts";
import {
  toElementCurves,
  toFallOff,
  toMap,
  toOriginDependence,
  toSphere,
} from "../../store/multipoles/toMultipoles.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { useNeverBlank } from "../useNeverBlank.ts";
import { usePanelExperiment } from "../usePanelExperiment.ts";
import { useRestingExperiment } from "../useRestingExperiment.ts";

const MAP = "multipoleMap";
const FALL_OFF = "multipoleFallOff";
const SPHERE = "multipoleSphere";
const ORIGIN = "multipoleOrigin";
/** Where the learning curves are kept. */
export const ELEMENT_CURVES = { componentwise: "multipoleComponents", covariant: "multipoleCovariant" } as const;

/** The maps and moments of Figure 1. */
export function useMultipoleMap(visible = usePanelVisible()) {
  const asked = toMap(useMultipoles(({ values }) => values));
  const job = usePanelExperiment(MAP, "multipoleMap", asked, visible);
  return { ...useNeverBlank(job, MAP, "multipoleMap", toMap(multipoleDefaults)), asked };
}

/** How errors fall off, as Figure 2 shows it. */
export function useFallOff(visible = usePanelVisible()) {
  const asked = toFallOff(useMultipoles(({ values }) => values));
  const job = usePanelExperiment(FALL_OFF, "multipoleFallOff", asked, visible);
  return { ...useNeverBlank(job, FALL_OFF, "multipoleFallOff", toFallOff(multipoleDefaults)), asked };
}

/** How they fall off over the sphere, whatever the figure shows. */
export function useSphere(visible = usePanelVisible()) {
  const asked = toSphere(useMultipoles(({ values }) => values));
  return { ...usePanelExperiment(SPHERE, "multipoleFallOff", asked, visible), asked };
}

/** What moving the origin does, of Figure 3. */
export function useOriginDependence(visible = usePanelVisible()) {
  const asked = toOriginDependence(useMultipoles(({ values }) => values));
  const job = usePanelExperiment(ORIGIN, "originDependence", asked, visible);
  return { ...useNeverBlank(job, ORIGIN, "originDependence", toOriginDependence(multipoleDefaults)), asked };
}

/** The learning curves of Figure 4, by one kind of kernel: a second or two, run whenever the hand rests. */
export function useElementCurves(symmetry: keyof typeof ELEMENT_CURVES, visible = usePanelVisible()) {
  const asked = toElementCurves(
    useMultipoles(({ values }) => values),
    symmetry,
  );
  const slot = ELEMENT_CURVES[symmetry];
  const job = useRestingExperiment(slot, "elementCurves", asked, visible);
  return {
    ...job,
    ...useNeverBlank(job, slot, "elementCurves", toElementCurves(multipoleDefaults, symmetry)),
    asked,
  };
}
