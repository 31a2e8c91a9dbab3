/** A direction on a plane along which a quadrupole's potential is largest or least, and its moment uᵀΘu there. */
export interface QuadrupoleAxis {
  readonly direction: readonly [number, number];
  /** e Å². */
  readonly moment: number;
}

/**
 * Along which directions of a plane the quadrupole's potential, uᵀΘu/R³, is most and least: the principal axes of Θ's part in the plane,
 * the larger moment first.
 * @param quadrupole Θ [3×3] @param first,second the plane's axes, 0 to 2
 */
export function quadrupoleAxes(quadrupole: Float64Array, first: number, second: number): readonly QuadrupoleAxis[] {
  const [a, b, c] = [[first, first] as const, [first, second] as const, [second, second] as const].map(
    ([row, column]) => quadrupole[3 * row + column],
  );
  const [mean, half] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
  const angle = 0.5 * Math.atan2(2 * b, a - c);
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return [
    { direction: [x, y], moment: mean + half },
    { direction: [-y, x], moment: mean - half },
  ];
}
