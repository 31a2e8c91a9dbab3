import type { Neighbourhood } from "../covariantKernels/types.ts";
import type { Generator } from "../random/generator.ts";

/**
 * A toy valence model: not quantum data, an analogue of it. An atom draws charge from its neighbours by their electronegativities, more
 * the shorter the bond; its own dipole points along what its bonds pull, and away from them where it has a lone pair. How strongly
 * depends on its bonding pattern. H and O have one, C and N have three.
 */
export type ValenceElement = "H" | "O" | "N" | "C";

export const VALENCE_ELEMENTS: readonly ValenceElement[] = ["H", "O", "N", "C"];

/** A bonding pattern: the lengths of the bonds, the angle between them, and how the atom answers. */
interface Pattern {
  readonly bonds: number;
  /** Length of its bonds to hydrogen and to heavier atoms, Å. */
  readonly lengths: readonly [toHydrogen: number, toHeavy: number];
  /** Of each bond with the axis of all, degrees. */
  readonly opening: number;
  /** Charge drawn per unit of electronegativity, e. */
  readonly softness: number;
  /** Length of the lone pair's dipole, e Å. */
  readonly lonePair: number;
}

/** Pauling's electronegativities, doi:10.1021/ja01348a011, as revised by A. L. Allred (1961), doi:10.1016/0022-1902(61)80142-5. */
const ELECTRONEGATIVITY: Readonly<Record<ValenceElement, number>> = { H: 2.2, C: 2.55, N: 3.04, O: 3.44 };

const TETRAHEDRAL = 109.4712;

const PATTERNS: Readonly<Record<ValenceElement, readonly Pattern[]>> = {
  H: [{ bonds: 1, lengths: [0.74, 1.05], opening: 0, softness: 0.25, lonePair: 0.05 }],
  O: [{ bonds: 2, lengths: [0.96, 1.42], opening: 54, softness: 0.28, lonePair: 0.3 }],
  N: [
    { bonds: 3, lengths: [1.01, 1.46], opening: 111, softness: 0.26, lonePair: 0.35 },
    { bonds: 2, lengths: [1.02, 1.28], opening: 57, softness: 0.38, lonePair: 0.5 },
    { bonds: 1, lengths: [1.0, 1.16], opening: 0, softness: 0.55, lonePair: 0.7 },
  ],
  C: [
    { bonds: 4, lengths: [1.09, 1.52], opening: TETRAHEDRAL, softness: 0.2, lonePair: 0 },
    { bonds: 3, lengths: [1.08, 1.36], opening: 90, softness: 0.34, lonePair: 0 },
    { bonds: 2, lengths: [1.06, 1.2], opening: 90, softness: 0.5, lonePair: 0 },
  ],
};

/** How fast a bond's pull falls with its length, 1/Å, and by how much bonds and directions waver: Å. */
const FALL = 2;
const WAVERING = 0.06;

/** An atom in a bonding pattern, with what the model says of it. */
export interface ValenceAtom {
  /** Its bonded neighbours; kinds are indices into VALENCE_ELEMENTS. */
  readonly neighbourhood: Neighbourhood & { readonly kinds: Uint8Array };
  /** Which of its element's patterns, 0 first. */
  readonly pattern: number;
  /** e. */
  readonly charge: number;
  /** e Å [3]. */
  readonly dipole: Float64Array;
}

/** How many patterns an element has. */
export function patternsOf(element: ValenceElement): number {
  return PATTERNS[element].length;
}

/**
 * An atom of an element: a pattern and its neighbours' elements at random, in its geometry, wavering, and turned anyhow.
 * @param turn an orthogonal matrix, row-major [3×3]
 */
export function drawValenceAtom(element: ValenceElement, turn: ArrayLike<number>, generator: Generator): ValenceAtom {
  const pattern = Math.floor(PATTERNS[element].length * generator.uniform());
  const chosen = PATTERNS[element][pattern];
  const kinds = new Uint8Array(chosen.bonds);
  const positions = new Float64Array(3 * chosen.bonds);
  for (const [b, direction] of directionsOf(chosen).entries()) {
    // A hydrogen atom is bonded to heavier atoms only.
    const first = element === "H" ? 1 : 0;
    kinds[b] = first + Math.floor((VALENCE_ELEMENTS.length - first) * generator.uniform());
    const length = chosen.lengths[VALENCE_ELEMENTS[kinds[b]] === "H" ? 0 : 1];
    const place = direction.map((x) => length * x + WAVERING * generator.normal());
    for (let k = 0; k < 3; k++) {
      positions[3 * b + k] = turn[3 * k] * place[0] + turn[3 * k + 1] * place[1] + turn[3 * k + 2] * place[2];
    }
  }
  const neighbourhood = { positions, kinds, dimension: 3 } as const;
  return { neighbourhood, pattern, ...answer(element, pattern, neighbourhood) };
}

/**
 * Charge q = Σ_b δ_b with δ_b = k (χ_b − χ) e^(−2(r − r₀)), and dipole μ = ½ Σ_b δ_b r_b − ℓ Σ_b r̂_b, of an atom in a pattern of softness
 * k and lone pair ℓ.
 */
export function answer(
  element: ValenceElement,
  pattern: number,
  { positions, kinds }: Neighbourhood & { readonly kinds: Uint8Array },
): { readonly charge: number; readonly dipole: Float64Array } {
  const { lengths, softness, lonePair } = PATTERNS[element][pattern];
  const dipole = new Float64Array(3);
  let charge = 0;
  for (const [b, kind] of kinds.entries()) {
    const neighbour = VALENCE_ELEMENTS[kind];
    const place = positions.subarray(3 * b, 3 * b + 3);
    const r = Math.hypot(...place);
    const difference = ELECTRONEGATIVITY[neighbour] - ELECTRONEGATIVITY[element];
    const drawn = softness * difference * Math.exp(-FALL * (r - lengths[neighbour === "H" ? 0 : 1]));
    charge += drawn;
    for (let k = 0; k < 3; k++) dipole[k] += (0.5 * drawn - lonePair / r) * place[k];
  }
  return { charge, dipole };
}

/** Unit vectors on a cone about z, evenly; a tetrahedron's first is the axis itself. */
function directionsOf({ bonds, opening }: Pattern): number[][] {
  const onCone = bonds === 4 ? 3 : bonds;
  const angle = (opening * Math.PI) / 180;
  const cone = Array.from({ length: onCone }, (_, k) => {
    const turn = (2 * Math.PI * k) / onCone;
    return [Math.sin(angle) * Math.cos(turn), Math.sin(angle) * Math.sin(turn), Math.cos(angle)];
  });
  return bonds === 4 ? [[0, 0, 1], ...cone] : cone;
}
