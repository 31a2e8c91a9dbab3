import { distance, type Molecule } from "../molecules/molecule.ts";
import { addAlongTriangle, angularFilter, angularSlopes, cosineOf, eachTriangle } from "./angularFunction.ts";
import { createCutoff } from "./cutoff.ts";
import { addAlongPair, pairCount } from "./pairs.ts";
import { radialSlope, radialTerm } from "./radialFunction.ts";
import { requireAngular, requireRadial } from "./symmetryFunctionSet.ts";
import { type Layout, type MoleculeRepresentationDefinition, requireRoom } from "./types.ts";

/**
 * Behler and Parrinello's symmetry functions, G¹ by the neighbour's element and G² by the two neighbours', summed over
 * the atoms of each element: as long as the list of elements and functions makes it, however many atoms there are.
 *
 * In the order: for each element of the middle atom first all G¹, by neighbour and function, then all G², by pair and
 * function.
 *
 * Source: J. Behler & M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), doi:10.1103/PhysRevLett.98.146401.
 */
export const symmetryFunctions = {
  id: "symmetryFunctions",
  label: "Symmetry functions",
  summary: "How many neighbours and pairs of neighbours the atoms of each element have, by distance and angle.",
  formula: String.raw`\sum_{i \in A} G^1_i,\; \sum_{i \in A} G^2_i`,
  source: "J. Behler & M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), doi:10.1103/PhysRevLett.98.146401",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "always" },
  uses: ["symmetryFunctions"],
  growth: { dimension: 0, cost: 3 },
  create: (layout, { symmetryFunctions: { kind, cutoff: radius, radial, angular } }) => {
    const cutoff = createCutoff(kind, radius);
    for (const settings of radial) requireRadial(settings);
    for (const settings of angular) requireAngular(settings);
    const species = speciesOf(layout);
    const elements = layout.elements.length;
    const radialBlock = elements * radial.length;
    const block = radialBlock + pairCount(elements + 1) * angular.length;
    const radialAt = (i: number, j: number) => i * block + j * radial.length;
    const angularAt = (i: number, j: number, k: number) =>
      i * block + radialBlock + (pairCount(Math.max(j, k) + 1) + Math.min(j, k)) * angular.length;

    /** Where the first function of each neighbour and of each pair of neighbours stands. */
    const visit = (
      molecule: Molecule,
      onPair: (i: number, j: number, at: number) => void,
      onTriangle: (
        atoms: readonly [number, number, number],
        sides: readonly [number, number, number],
        at: number,
      ) => void,
    ) => {
      const kinds = Array.from(molecule.numbers, (number) => species.get(number) ?? 0);
      for (let i = 0; i < kinds.length; i++) {
        for (let j = 0; j < kinds.length; j++) {
          if (j !== i && distance(molecule, i, j) < radius) onPair(i, j, radialAt(kinds[i], kinds[j]));
        }
        if (angular.length === 0) continue;
        eachTriangle(molecule, i, radius, (j, k, sides) => {
          onTriangle([i, j, k], sides, angularAt(kinds[i], kinds[j], kinds[k]));
        });
      }
    };

    return {
      dimension: elements * block,
      map: (molecule, out, offset) => {
        requireRoom(layout, molecule);
        out.fill(0, offset, offset + elements * block);
        visit(
          molecule,
          (i, j, at) => {
            const r = distance(molecule, i, j);
            for (let f = 0; f < radial.length; f++) out[offset + at + f] += radialTerm(r, radial[f], cutoff);
          },
          (_atoms, sides, at) => {
            const [a, b, c] = sides;
            // What the functions share, from one evaluation: this is where the time goes.
            const reach = 2 * cutoff.value(a) * cutoff.value(b) * cutoff.value(c);
            const cosine = cosineOf(sides);
            const squares = a * a + b * b + c * c;
            let decay = 1;
            for (let f = 0; f < angular.length; f++) {
              const { eta } = angular[f];
              if (f === 0 || eta !== angular[f - 1].eta) decay = Math.exp(-eta * squares);
              out[offset + at + f] += angularFilter(cosine, angular[f]) * decay * reach;
            }
          },
        );
      },
      jacobian: (molecule, out, offset) => {
        const columns = molecule.positions.length;
        out.fill(0, offset, offset + elements * block * columns);
        visit(
          molecule,
          (i, j, at) => {
            const r = distance(molecule, i, j);
            for (const [f, settings] of radial.entries()) {
              addAlongPair(molecule, i, j, radialSlope(r, settings, cutoff), out, offset + (at + f) * columns);
            }
          },
          (atoms, sides, at) => {
            for (const [f, settings] of angular.entries()) {
              const slopes = angularSlopes(sides, settings, cutoff);
              addAlongTriangle(molecule, atoms, slopes, out, offset + (at + f) * columns);
            }
          },
        );
      },
    };
  },
} as const satisfies MoleculeRepresentationDefinition;

/** Each element's place in the list. */
function speciesOf({ elements }: Layout): ReadonlyMap<number, number> {
  return new Map(elements.map(({ number }, at) => [number, at]));
}
