/** The Gaussian to be learnt, y(x) = e^{−(x − c)²/2w²} over a ≤ x ≤ b, all x equally likely. */
export interface GaussianTarget {
  readonly centre: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** A representation of x by one number, as a formula in x. */
export interface LineRepresentation {
  readonly id: string;
  readonly expression: string;
}

/**
 * Representations that differ in the two things that count: whether they tell every two x apart that have different y, and how alike
 * they are to y.
 */
export const LINE_REPRESENTATIONS = [
  { id: "x", expression: "x" },
  { id: "cube", expression: "x^3" },
  { id: "exponential", expression: "exp(x)" },
  { id: "square", expression: "x^2" },
  { id: "sine", expression: "sin(2 x)" },
] as const satisfies readonly LineRepresentation[];

/** y(x). */
export function gaussianOf({ centre, width }: GaussianTarget): (x: number) => number {
  return (x) => Math.exp(-((x - centre) ** 2) / (2 * width ** 2));
}
