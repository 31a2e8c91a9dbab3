import { axis } from "../../geometry.ts";
import { createPairPotential, type PairPotentialChoice } from "../../pairPotentials/createPairPotential.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";

export interface PairShapeRequest {
  readonly potential: PairPotentialChoice;
  /** The distances between which it is wanted, both above zero. */
  readonly from: number;
  readonly to: number;
}

export interface PairShapeResult {
  /** [distances], rising, evenly. */
  readonly r: Float64Array;
  /** U(r). */
  readonly energy: Float64Array;
}

const DISTANCES = 301;

/**
 * A pair potential's curve, to be drawn against any power of the distance.
 * @throws Problem "input"
 */
export async function pairShape({ potential, from, to }: PairShapeRequest): Promise<PairShapeResult> {
  if (!(from > 0 && from < to && Number.isFinite(to))) {
    throw new Problem(
      "input",
      sentence`The distances must be above zero, and begin (now at ${from}) before they end (now at ${to}).`,
    );
  }
  const pair = await createPairPotential(potential);
  const r = axis(from, to, DISTANCES);
  return { r, energy: r.map(pair.energy) };
}
