/** A vector of space. */
export type Vector = readonly [number, number, number];

/**
 * The right-handed rotation by an angle in radians about a unit axis a, Rodrigues' v cos φ + (a × v) sin φ + a (a·v)(1 − cos φ).
 * @param axis of length 1
 */
export function rotationAbout([a, b, c]: Vector, angle: number): (v: Vector) => Vector {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ([x, y, z]) => {
    const along = (a * x + b * y + c * z) * (1 - cos);
    return [
      x * cos + (b * z - c * y) * sin + a * along,
      y * cos + (c * x - a * z) * sin + b * along,
      z * cos + (a * y - b * x) * sin + c * along,
    ];
  };
}
