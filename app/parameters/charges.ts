import { t } from "../messages/t.ts";
import { readNumbers, writeNumbers } from "./numberList.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

/** A point charge: its place in Å, and its size in elementary charges. */
export interface PlacedCharge {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly q: number;
}

export interface ChargesSpec extends Spec<readonly PlacedCharge[]> {
  readonly kind: "charges";
  /** The most charges. */
  readonly most: number;
}

/** Limits of a coordinate, in Å, and of a charge. */
export const FARTHEST_CHARGE = 20;
export const LARGEST_CHARGE = 10;

/** Point charges, at least one; "x,y,z,q_…" in a link. */
export function chargesParameter(
  options: ParameterText & { readonly default: readonly PlacedCharge[]; readonly most: number },
): ChargesSpec {
  const { most } = options;
  const name = nameOf(options);
  const check = (charges: readonly PlacedCharge[]): string | null => {
    if (charges.length < 1 || charges.length > most) {
      return t`${name} must be between 1 and ${most}; there are ${charges.length}.`;
    }
    const bad = charges.findIndex((charge) => !isAllowed(charge));
    if (bad < 0) return null;
    return t`Charge ${bad + 1} must have x, y and z between −${FARTHEST_CHARGE} and ${FARTHEST_CHARGE} Å, and q between −${LARGEST_CHARGE} and ${LARGEST_CHARGE} e.`;
  };
  return {
    ...options,
    kind: "charges",
    format: (charges) => charges.map(({ x, y, z, q }) => writeNumbers([x, y, z, q])).join("_"),
    parse: (text) => {
      const charges: PlacedCharge[] = [];
      for (const part of text.split("_")) {
        const reading = readNumbers(part, 4);
        if (!reading.ok) {
          return { ok: false, problem: t`Charge ${charges.length + 1} must be x,y,z,q, all numbers; ${reading.why}.` };
        }
        const [x, y, z, q] = reading.values;
        charges.push({ x, y, z, q });
      }
      const refused = check(charges);
      return refused === null ? { ok: true, value: charges } : { ok: false, problem: refused };
    },
    check,
    describe: (charges) => (charges.length === 1 ? t`1 charge` : t`${charges.length} charges`),
  };
}

function isAllowed({ x, y, z, q }: PlacedCharge): boolean {
  return [x, y, z].every((value) => Math.abs(value) <= FARTHEST_CHARGE) && Math.abs(q) <= LARGEST_CHARGE;
}
