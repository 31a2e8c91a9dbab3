import { t } from "../../messages/t.ts";
import {
  useElementCurves,
  useMultipoleMap,
  useOriginDependence,
  useSphere,
} from "../../panels/multipoles/useMultipoleExperiments.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { MultipoleMeasurements, MultipoleResults } from "./types.ts";

/** What the chapter has measured, of what a text needs; what is quick is asked for while the text is on screen. */
export function useMultipoleMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<MultipoleMeasurements> {
  const asks = (measure: string) => onScreen && needs.includes(measure);
  const map = useMultipoleMap(asks("map"));
  const sphere = useSphere(asks("sphere"));
  const origin = useOriginDependence(asks("origin"));
  const componentwise = useElementCurves("componentwise", false);
  const covariant = useElementCurves("covariant", false);
  return gather<MultipoleResults>(
    {
      map: { job: map, wanted: { ...map.asked }, again: t`scroll to Figure 1` },
      sphere: { job: sphere, wanted: { ...sphere.asked }, again: t`come back to this sentence` },
      origin: { job: origin, wanted: { ...origin.asked }, again: t`scroll to Figure 3` },
      componentwise: {
        job: componentwise,
        wanted: { ...componentwise.asked },
        again: t`scroll to Figure 4`,
        onDemand: true,
      },
      covariant: { job: covariant, wanted: { ...covariant.asked }, again: t`scroll to Figure 4`, onDemand: true },
    },
    needs,
    onScreen,
  );
}
