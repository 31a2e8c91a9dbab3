import { expect, test } from "vitest";
import { Problem } from "../../problem.ts";
import { QUIET } from "../context.ts";
import { type KernelColumnRequest, kernelColumn } from "./kernelColumn.ts";

const SIGMA = 1.7;
const REQUEST: KernelColumnRequest = {
  model: { profile: "gaussian", lengthScale: SIGMA },
  angle: 30,
  points: [0.5, -0.25, 1.5, 1, -2, 0.75],
  grid: 11,
};
const [EX, EY] = [Math.cos(Math.PI / 6), 0.5];

/** The blocks as the lecture has them, Gaussian and q = r, with σ² in front. */
function block(kernel: string, dx: number, dy: number): readonly [number, number, number, number] {
  const k = Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
  const [xx, xy, yy] = [dx * dx, dx * dy, dy * dy].map((product) => product / SIGMA ** 2);
  if (kernel === "independent") return [k, 0, 0, k];
  // −½c∇²φ with c = σ².
  if (kernel === "half") return [(1 - (xx + yy) / 2) * k, 0, 0, (1 - (xx + yy) / 2) * k];
  if (kernel === "energyConserving") return [(1 - xx) * k, -xy * k, -xy * k, (1 - yy) * k];
  return [(1 - yy) * k, xy * k, xy * k, (1 - xx) * k];
}

test("each map is K(r, r₁)e with its own curl and divergence", async () => {
  const { x, y, columns } = await kernelColumn(REQUEST, QUIET);
  expect(columns.map(({ kernel }) => kernel)).toEqual(["independent", "energyConserving", "divergenceFree", "half"]);
  for (const { kernel, forceX, forceY, curl, divergence } of columns) {
    const field = (at: number, component: number, hx = 0, hy = 0) => {
      const k = block(kernel, x[at % 11] + hx - 0.5, y[Math.floor(at / 11)] + hy + 0.25);
      return k[2 * component] * EX + k[2 * component + 1] * EY;
    };
    const slope = (f: (h: number) => number, h = 1e-3) => (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h);
    for (let at = 0; at < 121; at++) {
      expect(forceX[at]).toBeCloseTo(field(at, 0), 13);
      expect(forceY[at]).toBeCloseTo(field(at, 1), 13);
      const dx = (component: number) => slope((h) => field(at, component, h));
      const dy = (component: number) => slope((h) => field(at, component, 0, h));
      expect(curl[at]).toBeCloseTo(dx(1) - dy(0), 9);
      expect(divergence[at]).toBeCloseTo(dx(0) + dy(1), 9);
    }
    if (kernel === "energyConserving") expect(Math.max(...curl.map(Math.abs))).toBe(0);
    if (kernel === "divergenceFree") expect(Math.max(...divergence.map(Math.abs))).toBeLessThan(1e-14);
  }
});

test("the matrices hold every pair's block, the scalar one its number; a column of blocks is the field at the points", async () => {
  const { columns, scalarGram } = await kernelColumn(REQUEST, QUIET);
  const { points } = REQUEST;
  for (const { kernel, gram, atPoints } of columns) {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const expected = block(kernel, points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1]);
        for (let ab = 0; ab < 4; ab++) {
          expect(gram[(2 * i + (ab >> 1)) * 6 + 2 * j + (ab & 1)]).toBeCloseTo(expected[ab], 13);
        }
        if (kernel === "independent") expect(scalarGram[3 * i + j]).toBeCloseTo(expected[0], 13);
      }
      for (const a of [0, 1]) {
        expect(atPoints[2 * i + a]).toBeCloseTo(gram[(2 * i + a) * 6] * EX + gram[(2 * i + a) * 6 + 1] * EY, 13);
      }
    }
  }
});

test("what makes no sense is refused in one sentence", async () => {
  const bad: Partial<KernelColumnRequest>[] = [
    { points: [] },
    { points: [1, 2, 3] },
    { points: Array.from({ length: 18 }, (_, i) => i) },
    { points: [0, Number.NaN] },
    { angle: Number.POSITIVE_INFINITY },
    { model: { profile: "gaussian", lengthScale: 0 } },
  ];
  for (const change of bad) await expect(kernelColumn({ ...REQUEST, ...change }, QUIET)).rejects.toThrow(Problem);
});
