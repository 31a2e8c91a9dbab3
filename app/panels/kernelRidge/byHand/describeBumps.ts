import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** The figure in words. */
export function describeBumps(result: LineFitResult | null, terms: number): string {
  if (result === null) return t`Being computed.`;
  const { r, learned } = result;
  const points = r.length === 1 ? t`1 training point` : t`${r.length} training points`;
  if (learned === null) return t`The true energy with ${points}; the model could not be fitted.`;
  const bumps = Array.from(r, (at, i) => t`${digits(learned.weights[i])} at r ${digits(at)}`).slice(0, 8);
  const rest = r.length > bumps.length ? t`, and ${r.length - bumps.length} more` : "";
  const sum = terms >= r.length ? t`the prediction` : t`the sum of the first ${terms}`;
  return t`The true energy, ${points}, a bump at each and ${sum}. Heights of the bumps: ${bumps.join(", ")}${rest}.`;
}
