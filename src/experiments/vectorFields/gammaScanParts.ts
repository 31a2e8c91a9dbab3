import { dealOut, type Splitting } from "../splitting.ts";
import { type GammaScanRequest, type GammaScanResult, scored, sharesOf, unscored } from "./gammaScanResult.ts";

/** Up to so many samples the whole scan is done before a second worker has started. */
const ALONE = 60;

/** The scan by its γ: each is one fit, whoever does it. */
export const gammaScanParts: Splitting<GammaScanRequest, GammaScanResult> = {
  split: (request, most) =>
    dealOut(sharesOf(request), request.lab.samples.count <= ALONE ? 1 : most).map((shares) => ({ ...request, shares })),
  merge: (whole, parts) => {
    const scores = unscored(sharesOf(whole));
    for (const { result } of parts) {
      if (result === null) continue;
      for (const [from, share] of result.shares.entries()) {
        const at = scores.shares.indexOf(share);
        scores.leaveOneOut[at] = result.leaveOneOut[from];
        scores.logLikelihood[at] = result.logLikelihood[from];
      }
    }
    return scored(scores);
  },
  cost: (request) => sharesOf(request).length,
};
