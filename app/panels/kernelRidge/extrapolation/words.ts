import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import type { Flight, LineFlightResult } from "../../../../src/experiments/kernelRidge/lineFlight.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { Interval } from "../../../parameters/interval.ts";

/** How a flight ended, as the end of a sentence. */
function endOf({ end, nearest }: Flight): string {
  if (end === "through") return t`flies through, and is out at r\u00a0=\u00a0${digits(nearest, 2)}`;
  if (end === "lost") return t`comes to where U(r) is no number, past r\u00a0=\u00a0${digits(nearest)}`;
  if (end === "back") return t`turns back at r\u00a0=\u00a0${digits(nearest)}`;
  return t`swings to and fro, and comes as near as r\u00a0=\u00a0${digits(nearest)}`;
}

/** What becomes of the particle, in a sentence or two. */
export function flightInWords({ truth, learned }: LineFlightResult): string {
  const first = t`In the true potential it ${endOf(truth)}.`;
  if (learned === null) return first;
  const second = t`In the learnt one it ${endOf(learned)}`;
  if (learned.end !== "through") return `${first} ${second}.`;
  const there = learned.truePotential[learned.truePotential.length - 1];
  if (!Number.isFinite(there)) return `${first} ${second}.`;
  return t`${first} ${second}, where the true energy is ${digits(there)}\u00a0kT₀.`;
}

/** The figure in words. */
export function extrapolationInWords(result: LineFitResult | null, window: Interval): string {
  if (result === null) return t`Being computed.`;
  const data = t`Data lie between r ${digits(window.from)} and ${digits(window.to)}`;
  if (result.learned === null) return t`${data}; the model could not be fitted.`;
  const { energy, standardDeviation } = result.learned.probed;
  return t`${data}. At r ${digits(result.probe)} the true energy is ${digits(result.probedTruth)} kT₀, the learnt one ${digits(energy)} with a standard deviation of ${digits(standardDeviation)}.`;
}
