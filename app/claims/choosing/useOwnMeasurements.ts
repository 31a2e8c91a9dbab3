import { t } from "../../messages/t.ts";
import { useOwnCurves, useOwnFit } from "../../panels/choosing/own/useOwnCurves.ts";
import { useOwnData } from "../../panels/choosing/own/useOwnData.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { OwnMeasurements, OwnResults } from "./ownClaims.ts";

/** What Figure 4 has measured, of what a text needs; while the text is on screen it is asked for, just as the figure asks for it. */
export function useOwnMeasurements(needs: readonly string[], onScreen: boolean): Measurements<OwnMeasurements> {
  const { set, isPresent } = useOwnData(onScreen);
  const curves = useOwnCurves(set, onScreen && needs.includes("own"));
  const fit = useOwnFit(set, onScreen && needs.includes("ownFit"));
  const isOf = (wanted: string | null) => (key: string | null) => isPresent && key !== null && key === wanted;
  const again = t`scroll to Figure 4`;
  return gather<OwnResults>(
    {
      own: { job: curves, wanted: isOf(curves.wantedNow), again },
      ownFit: { job: fit, wanted: isOf(fit.wantedNow), again },
    },
    needs,
    onScreen,
  );
}
