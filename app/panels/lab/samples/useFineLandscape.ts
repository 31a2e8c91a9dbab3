import { useState } from "react";
import type { LandscapeResult } from "../../../../src/experiments/landscape.ts";
import { useLandscape } from "../useLabExperiments.ts";

/**
 * The landscape for a background: while something else is dragged, the fine picture stays where a coarse one of the same
 * landscape comes in, so that the background is not drawn again.
 */
export function useFineLandscape() {
  const { result, requestKey, status } = useLandscape();
  const [kept, setKept] = useState<{ readonly result: LandscapeResult; readonly of: string } | null>(null);
  const of = requestKey?.replace(/"grid":\d+/, "") ?? "";
  const isBetter = kept === null || kept.of !== of || (result !== null && result.x.length >= kept.result.x.length);
  if (result !== null && result !== kept?.result && isBetter) setKept({ result, of });
  return { landscape: kept?.result ?? null, status };
}
