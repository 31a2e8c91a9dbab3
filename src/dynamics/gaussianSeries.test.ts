import { describe, expect, it } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { gaussian } from "../kernels/gaussian.ts";
import { findMatrixKernel } from "../matrixKernels/registry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fitKernelRidge } from "../regression/fit.ts";
import { findRepresentation } from "../representations/registry.ts";
import { gaussianSeries } from "./gaussianSeries.ts";

function model(kind: "independent" | "energyConserving", count: number, lengthScale: number) {
  const { uniform } = createGenerator(6);
  const draw = () => Float64Array.from({ length: 2 * count }, () => 10 * uniform() - 5);
  return fitKernelRidge(
    { positions: draw(), forces: draw() },
    {
      matrixKernel: findMatrixKernel(kind),
      profile: gaussian,
      representation: findRepresentation("linear").create([1.2, -0.3, 0.4, 0.9]),
      lengthScale,
      ridge: 0.1,
    },
  );
}

/** Numbers as the module reads them, taken term by term instead of by Horner's rule. */
function read(numbers: Float64Array, x: number, y: number) {
  const [degree, centreX, centreY, b00, b01, b10, b11] = numbers;
  const u = b00 * (x - centreX) + b01 * (y - centreY);
  const v = b10 * (x - centreX) + b11 * (y - centreY);
  const terms: { m: number; n: number }[] = [];
  for (let m = degree - 1; m >= 0; m--) for (let n = degree - 1 - m; n >= 0; n--) terms.push({ m, n });
  return { u, v, terms, b: [b00, b01, b10, b11], decay: Math.exp(-(u * u + v * v) / 2) };
}

const places = () => {
  const { uniform } = createGenerator(12);
  return Array.from({ length: 200 }, () => [10 * uniform() - 5, 10 * uniform() - 5] as const);
};

describe("the series of a Gaussian model", () => {
  it.each([8, 4, 2])("is the force of independent components over the box, σ = %d", (lengthScale) => {
    const learned = model("independent", 300, lengthScale);
    const numbers = gaussianSeries(learned, DEFAULT_BOX);
    if (numbers === null) throw new Error("There is no series.");
    const size = learned.weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    const f = new Float64Array(2);
    for (const [x, y] of [...places(), [-5, -5], [5, 5]] as const) {
      const { u, v, terms, decay } = read(numbers, x, y);
      learned.force(x, y, f, 0);
      for (const a of [0, 1] as const) {
        const sum = terms.reduce((total, { m, n }, k) => total + numbers[7 + 2 * k + a] * u ** m * v ** n, 0);
        expect(Math.abs(decay * sum - f[a])).toBeLessThan(2e-15 * size);
      }
    }
  });

  it.each([8, 4, 2])("is the energy of the energy-conserving model over the box, σ = %d", (lengthScale) => {
    const learned = model("energyConserving", 300, lengthScale);
    const numbers = gaussianSeries(learned, DEFAULT_BOX);
    if (numbers === null || learned.energy === null) throw new Error("There is no series.");
    const size = learned.weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    for (const [x, y] of places()) {
      const { u, v, terms, decay } = read(numbers, x, y);
      const sum = terms.reduce((total, { m, n }, k) => total + numbers[7 + k] * u ** m * v ** n, 0);
      // Each sample's share of E is at most σ e^{−½} |A α|, |A| < 1.5.
      expect(Math.abs(-decay * sum - learned.energy(x, y))).toBeLessThan(2e-15 * lengthScale * size);
    }
  });

  it("is left alone where the sum over the samples costs less", () => {
    expect(gaussianSeries(model("independent", 20, 2), DEFAULT_BOX)).toBeNull();
    expect(gaussianSeries(model("independent", 300, 0.5), DEFAULT_BOX)).toBeNull();
    expect(gaussianSeries(model("independent", 1, 8), DEFAULT_BOX)).toBeNull();
  });

  it("needs the more powers, the smaller σ", () => {
    const degrees = [8, 5, 3].map(
      (lengthScale) => gaussianSeries(model("independent", 300, lengthScale), DEFAULT_BOX)?.[0],
    );
    expect(degrees).toEqual([...degrees].sort());
    expect(new Set(degrees).size).toBe(3);
  });
});
