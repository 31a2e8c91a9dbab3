import type { Generator } from "../random/generator.ts";

/** The turn by an angle in radians, row-major [2×2]. */
export function planeTurn(angle: number): Float64Array {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return Float64Array.of(c, -s, s, c);
}

/** The rotation R = R_z(α) R_y(β) R_z(γ), angles in radians, row-major [3×3]. */
export function spaceTurn(alpha: number, beta: number, gamma: number): Float64Array {
  const [a, b, c] = [Math.cos(alpha), Math.cos(beta), Math.cos(gamma)];
  const [p, q, r] = [Math.sin(alpha), Math.sin(beta), Math.sin(gamma)];
  return Float64Array.of(
    ...[a * b * c - p * r, -a * b * r - p * c, a * q],
    ...[p * b * c + a * r, -p * b * r + a * c, p * q],
    ...[-q * c, q * r, b],
  );
}

/** A rotation of space, all equally likely: of a unit quaternion of four normal deviates; row-major [3×3]. */
export function randomTurn({ normal }: Generator): Float64Array {
  const four = [normal(), normal(), normal(), normal()];
  const length = Math.hypot(...four);
  const [w, x, y, z] = four.map((value) => value / length);
  return Float64Array.of(
    ...[1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
    ...[2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
    ...[2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
  );
}
