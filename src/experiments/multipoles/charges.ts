import { moleculeCharges } from "../../multipoles/moleculeCharges.ts";
import { centreOfCharges } from "../../multipoles/moments.ts";
import type { PointCharges, Triple } from "../../multipoles/types.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requireWhole } from "../checks.ts";

/** Charges of one's own, or a molecule's of the classical force field. */
export type ChargeChoice =
  | { readonly kind: "points"; readonly positions: readonly number[]; readonly charges: readonly number[] }
  | { readonly kind: "molecule"; readonly molecule: string };

/** Charges, what atoms they are on (none: empty), and an origin. */
export interface ChosenCharges extends PointCharges {
  readonly symbols: readonly string[];
  readonly origin: Triple;
}

/** @param origin where moments are taken; the centre of the charges where null. @throws Problem "input" */
export function chooseCharges(choice: ChargeChoice, origin: Triple | null): ChosenCharges {
  const charges = choice.kind === "molecule" ? moleculeCharges(choice.molecule) : pointCharges(choice);
  if (origin !== null) requireFinite(origin, sentence`The origin’s coordinates`, "origin");
  return { ...charges, origin: origin ?? centreOfCharges(charges) };
}

function pointCharges({ positions, charges }: Extract<ChargeChoice, { readonly kind: "points" }>) {
  requireWhole(charges.length, 1, 50, sentence`The number of charges`, "charges");
  requireFinite([...positions, ...charges], sentence`Places and charges`, "charges");
  if (positions.length !== 3 * charges.length) {
    throw new Problem(
      "input",
      sentence`Each of the ${charges.length} charges must have three coordinates.`,
      "positions",
    );
  }
  return { positions: Float64Array.from(positions), charges: Float64Array.from(charges), symbols: [] };
}

/** The largest distance of a charge from the origin: nearer than this, no expansion converges. */
export function radiusOf({ positions, origin }: ChosenCharges): number {
  let radius = 0;
  for (let i = 0; i < positions.length; i += 3) {
    radius = Math.max(radius, Math.hypot(...origin.map((o, k) => positions[i + k] - o)));
  }
  return radius;
}
