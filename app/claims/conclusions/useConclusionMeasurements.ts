import { t } from "../../messages/t.ts";
import { useConclusions, useCorrections } from "../../panels/conclusions/useConclusions.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { ConclusionMeasurements, ConclusionResults } from "./types.ts";

/** What the chapter has measured, of what a text needs: asked for as soon as the text is on screen. */
export function useConclusionMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<ConclusionMeasurements> {
  const conclusions = useConclusions(onScreen && needs.includes("conclusions"));
  const corrections = useCorrections(onScreen && needs.includes("corrections"));
  return gather<ConclusionResults>(
    {
      conclusions: { job: conclusions, wanted: { ...conclusions.asked }, again: t`scroll to Figure 1` },
      corrections: { job: corrections, wanted: { ...corrections.asked }, again: t`come back to this sentence` },
    },
    needs,
    onScreen,
  );
}
