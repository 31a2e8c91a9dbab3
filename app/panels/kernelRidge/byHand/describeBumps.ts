import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { digits } from "../../../format/numbers.ts";

/** The figure in words. */
export function describeBumps(result: LineFitResult | null, terms: number): string {
  if (result === null) return "Being computed.";
  const { r, learned } = result;
  const points = r.length === 1 ? "1 training point" : `${r.length} training points`;
  if (learned === null) return `The true energy with ${points}; the model could not be fitted.`;
  const bumps = Array.from(r, (at, i) => `${digits(learned.weights[i])} at r ${digits(at)}`).slice(0, 8);
  const rest = r.length > bumps.length ? `, and ${r.length - bumps.length} more` : "";
  const sum = terms >= r.length ? "the prediction" : `the sum of the first ${terms}`;
  return `The true energy, ${points}, a bump at each and ${sum}. Heights of the bumps: ${bumps.join(", ")}${rest}.`;
}
