import type { Generator } from "../random/generator.ts";
import type { VectorTraining } from "./fitVectors.ts";
import { turnedNeighbourhood } from "./overlap.ts";
import { planeTurn, randomTurn } from "./turns.ts";

/**
 * Augmentation: each sample followed by `copies` − 1 turned copies of itself, its vector turned with it: by even angles in the plane, by
 * random rotations in space.
 */
export function withTurnedCopies(
  { neighbourhoods, targets }: VectorTraining,
  copies: number,
  generator: Generator,
): VectorTraining {
  const d = targets.length / neighbourhoods.length;
  const turned = neighbourhoods.flatMap((neighbourhood, i) =>
    Array.from({ length: copies }, (_, c) => {
      if (c === 0) return { neighbourhood, target: targets.slice(i * d, (i + 1) * d) };
      const turn = d === 2 ? planeTurn((2 * Math.PI * c) / copies) : randomTurn(generator);
      const arrow = { positions: targets.slice(i * d, (i + 1) * d), dimension: neighbourhood.dimension };
      return {
        neighbourhood: turnedNeighbourhood(turn, neighbourhood),
        target: turnedNeighbourhood(turn, arrow).positions,
      };
    }),
  );
  return {
    neighbourhoods: turned.map(({ neighbourhood }) => neighbourhood),
    targets: Float64Array.from(turned.flatMap(({ target }) => Array.from(target))),
  };
}
