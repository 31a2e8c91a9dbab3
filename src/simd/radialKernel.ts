/** c₀ + c₁u + c₂u². */
export type Polynomial = readonly [number, number, number];

/**
 * A radial kernel of the family that the module has loops for: with d = q − q′, s = |d|²,
 *
 *     K(r, r′) = a JᵀJ′ + b (Jᵀd)(J′ᵀd)ᵀ,   a = p(u) e⁻ᵘ,   b = β e⁻ᵘ,   u = κs or √(κs)
 */
export interface RadialKernel {
  /** True where u = κs, false where it is √(κs). */
  readonly squared: boolean;
  /** κ, length⁻². */
  readonly rate: number;
  /** p; where u is not squared, its first two coefficients are equal, so that a has a gradient at d = 0. */
  readonly straight: Polynomial;
  /** β, length⁻². */
  readonly along: number;
}

/** Doubles at the head of a kernel's table (assembly/radial.ts says which). */
export const HEADER = 16;

/** Components are stored two samples at a time, so an odd number of them is filled up by one. */
export function evenLength(count: number): number {
  return count + (count % 2);
}

/**
 * Writes the head of a table: the kernel's constants, and those of its derivatives,
 *
 *     2 da/ds = h(u) e⁻ᵘ,   2 db/ds = γ e⁻ᵘ     (γ e⁻ᵘ/u where u is not squared)
 */
export function writeHeader({ squared, rate, straight: [p0, p1, p2], along }: RadialKernel, table: Float64Array): void {
  const h = squared
    ? [2 * rate * (p1 - p0), 2 * rate * (2 * p2 - p1), -2 * rate * p2]
    : [rate * (2 * p2 - p1), -rate * p2, 0];
  table.set([rate, p0, p1, p2, along, ...h, along * rate * (squared ? -2 : -1)]);
}

/**
 * Writes points [N×components, row-major] component by component, each filled up to an even number by its last entry
 * (weights: by 0).
 * @param from where in `table` the first component goes
 */
export function writeComponents(
  points: Float64Array,
  components: number,
  filler: "last" | "zero",
  table: Float64Array,
  from: number,
): void {
  const count = points.length / components;
  const stride = evenLength(count);
  for (let c = 0; c < components; c++) {
    const start = from + c * stride;
    for (let j = 0; j < count; j++) table[start + j] = points[j * components + c];
    if (stride > count) table[start + count] = filler === "zero" ? 0 : points[(count - 1) * components + c];
  }
}
