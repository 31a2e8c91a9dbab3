import type { EnvironmentShape } from "../clusters/environment.ts";
import { sentence } from "../sentence.ts";
import { requirePositive, requireWhole } from "./checks.ts";

/**
 * Refuses surroundings of an atom that cannot be drawn.
 * @param fewest neighbours that the experiment needs
 * @throws Problem "input"
 */
export function requireEnvironment(
  { neighbours, dimension, nearest, farthest, leastDistance }: EnvironmentShape,
  fewest: number,
): void {
  requireWhole(neighbours, fewest, 6, sentence`The number of neighbours`, "neighbours");
  requireWhole(dimension, 2, 3, sentence`The number of dimensions`, "dimension");
  requirePositive(farthest, 10, sentence`The distance of the farthest neighbours`, "farthest");
  requirePositive(nearest, farthest, sentence`The distance of the nearest neighbours`, "nearest");
  requirePositive(leastDistance, 10, sentence`The least distance of two neighbours`, "leastDistance");
}
