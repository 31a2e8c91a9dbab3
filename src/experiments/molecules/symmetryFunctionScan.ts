import { axis } from "../../geometry.ts";
import {
  angularFilter,
  angularFunction,
  angularGradient,
  cosineOf,
  eachTriangle,
} from "../../moleculeRepresentations/angularFunction.ts";
import { type Cutoff, type CutoffKind, createCutoff } from "../../moleculeRepresentations/cutoff.ts";
import { radialFunction, radialGradient, radialTerm } from "../../moleculeRepresentations/radialFunction.ts";
import {
  type AngularFunction,
  type RadialFunction,
  requireAngular,
  requireRadial,
} from "../../moleculeRepresentations/symmetryFunctionSet.ts";
import { distance, type Molecule } from "../../molecules/molecule.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { chosenMolecule, type MoleculeChoice } from "./moleculeChoice.ts";
import { type SymmetryChange, symmetryChanges } from "./symmetryChanges.ts";

export interface SymmetryFunctionScanRequest {
  readonly molecule: MoleculeChoice;
  /** The atom in the middle, 0 for the first. */
  readonly atom: number;
  /** The neighbour that is moved away from it, 0 for the first atom. */
  readonly neighbour: number;
  readonly radial: RadialFunction;
  readonly angular: AngularFunction;
  /** R_c, Å. */
  readonly cutoff: number;
  /** Functions whose values make the vector: these, after the two above. */
  readonly set: { readonly radial: readonly RadialFunction[]; readonly angular: readonly AngularFunction[] };
  /** Of each curve. */
  readonly points: number;
}

/** What an atom sees as a neighbour goes out through the cutoff, with one kind of cutoff; all [points]. */
export interface CutoffScan {
  readonly kind: CutoffKind;
  readonly radial: Float64Array;
  readonly radialSlope: Float64Array;
  readonly angular: Float64Array;
  readonly angularSlope: Float64Array;
  /**
   * How far value and slope of each jump at R_c, outside less inside. An energy that is the function times a weight would
   * jump with the value, and the neighbour's force by minus the slope's jump.
   */
  readonly jumps: {
    readonly radial: number;
    readonly radialSlope: number;
    readonly angular: number;
    readonly angularSlope: number;
  };
}

export interface SymmetryFunctionScanResult {
  readonly molecule: Molecule;
  /** The other atoms by rising distance: index, distance in Å, share of G¹ [n − 1]. */
  readonly neighbours: { readonly atoms: Uint8Array; readonly distances: Float64Array; readonly terms: Float64Array };
  /**
   * Pairs of neighbours within reach: indices [2 × pairs], angle in degrees, and what the angular filter is multiplied by
   * in G² [pairs].
   */
  readonly pairs: { readonly atoms: Uint8Array; readonly degrees: Float64Array; readonly weights: Float64Array };
  /** The filter over distance, 0 … R_c + ½ Å: without the cutoff, the cutoff, and both [points]. */
  readonly radialFilter: {
    readonly distances: Float64Array;
    readonly gaussian: Float64Array;
    readonly cutoff: Float64Array;
    readonly product: Float64Array;
  };
  /** 2^{1−ζ}(1 + λ cos θ)^ζ over 0 … 180° [points]. */
  readonly angularFilter: { readonly degrees: Float64Array; readonly values: Float64Array };
  /** G¹ and G² of the two functions, then those of the set. */
  readonly vector: Float64Array;
  /** What symmetries of space and of the atoms' order change of the vector, measured. */
  readonly changes: readonly SymmetryChange[];
  /** Where the neighbour is moved to, from the middle atom, Å [points]. */
  readonly distances: Float64Array;
  readonly scans: readonly CutoffScan[];
}

/** The neighbour goes from this far inside R_c to half an ångström outside, in Å, but never nearer than that. */
const INSIDE = 1.5;
const OUTSIDE = 0.5;
const NEAREST_SCANNED = 0.4;
/** Either side of R_c at which jumps are measured, Å. */
const BESIDE = 1e-8;
const MOST_POINTS = 2000;

/**
 * One atom's symmetry functions: what they filter, what they make of its neighbourhood, and what becomes of them at the
 * cutoff.
 * @throws Problem "input"
 */
export async function symmetryFunctionScan(
  request: SymmetryFunctionScanRequest,
  context: ExperimentContext,
): Promise<SymmetryFunctionScanResult> {
  const { atom, neighbour, radial, angular, set, points } = request;
  const molecule = chosenMolecule(request.molecule);
  const n = molecule.numbers.length;
  requireWhole(atom, 0, n - 1, sentence`The index of the atom`, "atom");
  requireWhole(neighbour, 0, n - 1, sentence`The index of the neighbour`, "neighbour");
  requireWhole(points, 2, MOST_POINTS, sentence`The number of points`, "points");
  const [radials, angulars] = [
    [radial, ...set.radial],
    [angular, ...set.angular],
  ];
  radials.forEach(requireRadial);
  angulars.forEach(requireAngular);
  const cutoff = createCutoff("cosine", request.cutoff);

  /** In the order of the result: the two chosen, then the set's. */
  const vectorOf = (seen: Molecule, middle: number) => {
    const values = radials.map((settings) => radialFunction(seen, middle, settings, cutoff));
    const angles = angulars.map((settings) => angularFunction(seen, middle, settings, cutoff));
    return Float64Array.of(values[0], angles[0], ...values.slice(1), ...angles.slice(1));
  };
  await context.checkpoint();
  const from = Math.max(NEAREST_SCANNED, request.cutoff - INSIDE);
  const distances = axis(from, request.cutoff + OUTSIDE, points);
  const scans: CutoffScan[] = [];
  // Nothing can be moved away from itself: no curves where the neighbour is the atom.
  for (const kind of neighbour === atom ? [] : (["cosine", "hard"] as const)) {
    await context.checkpoint();
    scans.push({ kind, ...scanThrough(molecule, request, createCutoff(kind, request.cutoff), distances) });
  }
  const filterAt = axis(0, request.cutoff + OUTSIDE, points);
  const degrees = axis(0, 180, points);
  return {
    molecule,
    neighbours: neighboursOf(molecule, atom, radial, cutoff),
    pairs: pairsOf(molecule, atom, angular, cutoff),
    radialFilter: {
      distances: filterAt,
      gaussian: filterAt.map((r) => Math.exp(-radial.eta * (r - radial.shift) ** 2)),
      cutoff: filterAt.map(cutoff.value),
      product: filterAt.map((r) => radialTerm(r, radial, cutoff)),
    },
    angularFilter: {
      degrees,
      values: degrees.map((theta) => angularFilter(Math.cos((theta * Math.PI) / 180), angular)),
    },
    vector: vectorOf(molecule, atom),
    changes: symmetryChanges(molecule, atom, vectorOf),
    distances,
    scans,
  };
}

function neighboursOf(molecule: Molecule, i: number, radial: RadialFunction, cutoff: Cutoff) {
  const others = Array.from(molecule.numbers.keys()).filter((j) => j !== i);
  others.sort((j, k) => distance(molecule, i, j) - distance(molecule, i, k));
  const distances = Float64Array.from(others, (j) => distance(molecule, i, j));
  return { atoms: Uint8Array.from(others), distances, terms: distances.map((r) => radialTerm(r, radial, cutoff)) };
}

function pairsOf(molecule: Molecule, i: number, { eta }: AngularFunction, cutoff: Cutoff) {
  const atoms: number[] = [];
  const degrees: number[] = [];
  const weights: number[] = [];
  eachTriangle(molecule, i, cutoff.radius, (j, k, sides) => {
    atoms.push(j, k);
    degrees.push((Math.acos(Math.max(-1, Math.min(1, cosineOf(sides)))) * 180) / Math.PI);
    // Twice: the sum is over ordered pairs.
    weights.push(sides.reduce((product, r) => product * Math.exp(-eta * r * r) * cutoff.value(r), 2));
  });
  return { atoms: Uint8Array.from(atoms), degrees: Float64Array.from(degrees), weights: Float64Array.from(weights) };
}

/**
 * G¹ and G² of the atom, and their slopes along the way, with the neighbour at each distance in the direction that it
 * lies in.
 */
function scanThrough(
  molecule: Molecule,
  { atom, neighbour, radial, angular }: SymmetryFunctionScanRequest,
  cutoff: Cutoff,
  distances: Float64Array,
): Omit<CutoffScan, "kind"> {
  const length = distance(molecule, atom, neighbour);
  const direction = [0, 1, 2].map(
    (k) => (molecule.positions[3 * neighbour + k] - molecule.positions[3 * atom + k]) / length,
  );
  const at = (r: number): readonly [number, number, number, number] => {
    const positions = molecule.positions.slice();
    for (let k = 0; k < 3; k++) positions[3 * neighbour + k] = positions[3 * atom + k] + r * direction[k];
    const moved = { numbers: molecule.numbers, positions };
    const along = (gradient: Float64Array) =>
      direction.reduce((sum, part, k) => sum + part * gradient[3 * neighbour + k], 0);
    return [
      radialFunction(moved, atom, radial, cutoff),
      along(radialGradient(moved, atom, radial, cutoff)),
      angularFunction(moved, atom, angular, cutoff),
      along(angularGradient(moved, atom, angular, cutoff)),
    ];
  };
  const rows = Array.from(distances, at);
  const column = (k: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[k]);
  const [inside, outside] = [at(cutoff.radius - BESIDE), at(cutoff.radius + BESIDE)];
  const jump = (k: 0 | 1 | 2 | 3) => outside[k] - inside[k];
  return {
    radial: column(0),
    radialSlope: column(1),
    angular: column(2),
    angularSlope: column(3),
    jumps: { radial: jump(0), radialSlope: jump(1), angular: jump(2), angularSlope: jump(3) },
  };
}
