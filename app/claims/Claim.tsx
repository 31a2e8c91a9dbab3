import type { ReactNode } from "react";
import { type LabClaimId, labClaims } from "./labClaims.ts";
import { useLabMeasurements } from "./useLabMeasurements.ts";

const MARKS = { holds: "✓", broken: "✗", pending: "…" } as const;
const WORDS = { holds: "holds now", broken: "does not hold now", pending: "not measured yet" } as const;

/** A sentence that carries its measurement, and turns when the present settings break it. */
export function Claim({ is, children }: { readonly is: LabClaimId; readonly children: ReactNode }) {
  const verdict = labClaims[is](useLabMeasurements());
  const said = verdict.verdict === "holds" ? verdict.value : verdict.because;
  return (
    <>
      <span className="claim" data-verdict={verdict.verdict} data-claim={is}>
        {children}
      </span>
      <span className="claim-measure" data-verdict={verdict.verdict}>
        <span aria-hidden="true">{MARKS[verdict.verdict]} </span>
        <span className="visually-hidden">{WORDS[verdict.verdict]}: </span>
        {verdict.verdict === "broken" ? `${verdict.value}; ${verdict.because}` : said}
      </span>
    </>
  );
}
