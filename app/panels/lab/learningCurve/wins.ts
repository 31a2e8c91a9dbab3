import type { LearningCurveResult } from "../../../../src/experiments/learningCurve.ts";
import type { Score } from "../../../figures/learningCurve.ts";
import { quartiles } from "../../../figures/learningCurve.ts";

/**
 * The part of the sample sets in which each model has the lowest score, at each N [models][counts].
 * Only sets for which all models have a score count; of equals, each has its share. NaN where there is no such set.
 */
export function winFractions({ curves, counts, repeats }: LearningCurveResult, score: Score): readonly Float64Array[] {
  const wins = curves.map(() => new Float64Array(counts.length));
  for (let row = 0; row < counts.length; row++) {
    let sets = 0;
    for (let at = row * repeats; at < (row + 1) * repeats; at++) {
      const scores = curves.map((curve) => curve[score][at]);
      if (!scores.every(Number.isFinite)) continue;
      sets++;
      const lowest = Math.min(...scores);
      const winners = scores.filter((value) => value === lowest).length;
      for (const [model, value] of scores.entries()) if (value === lowest) wins[model][row] += 1 / winners;
    }
    for (const won of wins) won[row] = sets === 0 ? Number.NaN : won[row] / sets;
  }
  return wins;
}

/** By what part the energy-conserving model's median score is lower than the independent one's, at each N [counts]. */
export function medianGains({ curves, counts, repeats }: LearningCurveResult, score: Score): Float64Array {
  const medianOf = (id: "independent" | "energyConserving") => {
    const curve = curves.find((candidate) => candidate.id === id);
    return curve && quartiles(curve[score], counts.length, repeats).median;
  };
  const independent = medianOf("independent");
  const conserving = medianOf("energyConserving");
  return counts.map((_, row) => 1 - (conserving?.[row] ?? Number.NaN) / (independent?.[row] ?? Number.NaN));
}
