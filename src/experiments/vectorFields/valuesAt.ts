import type { ForceField } from "../../geometry.ts";

/** A field at many points [N×2]: its values there [N×2], both point-major. */
export function valuesAt(field: ForceField, positions: Float64Array): Float64Array {
  const values = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) field(positions[i], positions[i + 1], values, i);
  return values;
}
