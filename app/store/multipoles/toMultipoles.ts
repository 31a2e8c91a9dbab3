import type { ChargeChoice } from "../../../src/experiments/multipoles/charges.ts";
import type { ElementCurvesRequest } from "../../../src/experiments/multipoles/elementCurves.ts";
import type { MultipoleFallOffRequest } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import type { MultipoleMapRequest } from "../../../src/experiments/multipoles/multipoleMap.ts";
import type { OriginDependenceRequest } from "../../../src/experiments/multipoles/originDependence.ts";
import { moleculeCharges } from "../../../src/multipoles/moleculeCharges.ts";
import { centreOfCharges } from "../../../src/multipoles/moments.ts";
import type { ExpansionOrder, Triple } from "../../../src/multipoles/types.ts";
import { VALENCE_ELEMENTS } from "../../../src/multipoles/valenceModel.ts";
import type { PlacedCharge } from "../../parameters/charges.ts";
import { OWN_CHARGES } from "./chargeParameters.ts";
import type { MultipoleValues } from "./multipoleParameters.ts";

type Values = MultipoleValues;
type Charges = Pick<Values, "source" | "charges">;
type Placed = Charges & Pick<Values, "originX" | "originY" | "originZ">;

/** Points along each side of a map, an even number lest the charges at the middle are among them; and along a curve. */
const MAP_POINTS = 100;
const CURVE_POINTS = 60;
const SHIFT_POINTS = 81;

/** What is near all charges is followed from a little beyond the farthest of them. */
const BEYOND = 1.05;
/** Å; also for a single charge, which has no size. */
const LEAST_RADIUS = 0.5;

/** The sample counts of the horizontal axis. */
const COUNTS: readonly number[] = [6, 12, 25, 50, 100, 200];

/** Widths s, in Å, and ridges that leave-one-out chooses from. */
const GRID = { widths: [0.1, 0.2, 0.4, 0.8], ridges: [1e-8, 1e-6, 1e-4, 1e-2] } as const;

const known = new Map<string, readonly PlacedCharge[]>();

/** A molecule's charges, at rest, to a thousandth; the same list every time. */
function chargesOfMolecule(id: string): readonly PlacedCharge[] {
  const before = known.get(id);
  if (before !== undefined) return before;
  const { positions, charges } = moleculeCharges(id);
  const at = (i: number) => Math.round(1000 * positions[i]) / 1000 + 0;
  const made = Array.from(charges, (q, i) => ({ x: at(3 * i), y: at(3 * i + 1), z: at(3 * i + 2), q }));
  known.set(id, made);
  return made;
}

/** All charges, as they are seen and taken over. */
export function chargesNow({ source, charges }: Charges): readonly PlacedCharge[] {
  return source === OWN_CHARGES ? charges : chargesOfMolecule(source);
}

export function toCharges({ source, charges }: Charges): ChargeChoice {
  if (source !== OWN_CHARGES) return { kind: "molecule", molecule: source };
  return { kind: "points", positions: charges.flatMap(({ x, y, z }) => [x, y, z]), charges: charges.map(({ q }) => q) };
}

/** Where the displacement of the origin counts from. */
export function centreOf(values: Charges): Triple {
  if (values.source !== OWN_CHARGES) return centreOfCharges(moleculeCharges(values.source));
  const charges = values.charges;
  return centreOfCharges({
    positions: Float64Array.from(charges.flatMap(({ x, y, z }) => [x, y, z])),
    charges: Float64Array.from(charges, ({ q }) => q),
  });
}

/** The origin of the expansion; null for the centre of the charges. */
export function toOrigin(values: Placed): Triple | null {
  const { originX, originY, originZ } = values;
  if (originX === 0 && originY === 0 && originZ === 0) return null;
  const [x, y, z] = centreOf(values);
  return [x + originX, y + originY, z + originZ];
}

/** Which of the expansions is looked at. */
export function toOrder({ order, asPrinted }: Pick<Values, "order" | "asPrinted">): ExpansionOrder {
  if (order === "quadrupole") return asPrinted ? "printed" : 2;
  return order === "dipole" ? 1 : 0;
}

/** Figure 1. */
export function toMap(values: Placed & Pick<Values, "plane" | "height" | "halfWidth">): MultipoleMapRequest {
  const { plane, height, halfWidth } = values;
  return { charges: toCharges(values), origin: toOrigin(values), plane, height, halfWidth, points: MAP_POINTS };
}

/** The radius about the origin within which all charges are, and a little more. */
export function reachOf(values: Placed): number {
  const [x, y, z] = toOrigin(values) ?? centreOf(values);
  const distances = chargesNow(values).map((charge) => Math.hypot(charge.x - x, charge.y - y, charge.z - z));
  return BEYOND * Math.max(LEAST_RADIUS, ...distances);
}

/** The direction of Figure 2's line; null over the sphere. */
export function toDirection({ direction, polar, azimuth }: Pick<Values, "direction" | "polar" | "azimuth">) {
  if (direction === "sphere") return null;
  const [theta, phi] = [polar, azimuth].map((degrees) => (degrees * Math.PI) / 180);
  return [Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta)] as const;
}

/** Figure 2. */
export function toFallOff(values: Values): MultipoleFallOffRequest {
  return { ...toSphere(values), direction: toDirection(values) };
}

/** The same over the sphere, whatever the figure shows. */
export function toSphere(values: Placed & Pick<Values, "farthest">): MultipoleFallOffRequest {
  const nearest = reachOf(values);
  return {
    charges: toCharges(values),
    origin: toOrigin(values),
    direction: null,
    nearest,
    farthest: nearest * values.farthest,
    points: CURVE_POINTS,
  };
}

const AXES = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const satisfies Record<string, Triple>;

/** Figure 3. */
export function toOriginDependence(values: Values): OriginDependenceRequest {
  const { shiftAlong, farthestShift, errorDistance } = values;
  return {
    charges: toCharges(values),
    origin: null,
    direction: AXES[shiftAlong],
    farthest: farthestShift,
    points: SHIFT_POINTS,
    distance: errorDistance,
  };
}

/** Figure 4. */
export function toElementCurves(
  { maximumCount, repeats, seed }: Pick<Values, "maximumCount" | "repeats" | "seed">,
  symmetry: ElementCurvesRequest["symmetry"],
): ElementCurvesRequest {
  const counts = COUNTS.filter((count) => count <= Number(maximumCount));
  return { elements: VALENCE_ELEMENTS, symmetry, grid: GRID, sets: { counts, repeats, seed } };
}
