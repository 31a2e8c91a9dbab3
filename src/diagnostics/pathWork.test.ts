import { describe, expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { circlePath, linePath, polygonPath, signedArea } from "./path.ts";
import { pathWork } from "./pathWork.ts";

const rotation: ForceField = (x, y, out, offset) => {
  out[offset] = -y;
  out[offset + 1] = x;
};
const vortex: ForceField = (x, y, out, offset) => {
  out[offset] = -y / (x * x + y * y);
  out[offset + 1] = x / (x * x + y * y);
};
/** −∇[sin 3(x+5)(y−6)/25 + x³y]: the lecture's corrugation with something smooth. */
const corrugated: ForceField = (x, y, out, offset) => {
  const c = (3 / 25) * Math.cos(3 * (x + 5) * (y - 6));
  out[offset] = -c * (y - 6) - 3 * x * x * y;
  out[offset + 1] = -c * (x + 5) - x ** 3;
};
const corrugatedEnergy = (x: number, y: number) => Math.sin(3 * (x + 5) * (y - 6)) / 25 + x ** 3 * y;

const star: [number, number][] = [
  [3, 0],
  [1, 1],
  [0, 3],
  [-1, 1],
  [-3, 0],
  [-1, -1],
  [0, -3],
  [1, -1],
];

describe("work along a path", () => {
  it("does 2πR² round a circle in the field (−y, x), wherever the centre", () => {
    for (const [x, y, radius] of [
      [0, 0, 1],
      [3, -2, 2.5],
    ]) {
      const { work } = pathWork(rotation, circlePath(x, y, radius, 96));
      expect(work).toBeCloseTo(2 * Math.PI * radius * radius, 11);
    }
  });

  it("does twice the signed area round a polygon in the field (−y, x)", () => {
    // The star is a square with corners (±1, ±1) and four triangles of base 2 and height 2.
    expect(signedArea(star)).toBe(12);
    expect(pathWork(rotation, polygonPath(star, 96)).work).toBeCloseTo(24, 12);
    const backwards = [...star].reverse();
    expect(signedArea(backwards)).toBe(-12);
    expect(pathWork(rotation, polygonPath(backwards, 96)).work).toBeCloseTo(-24, 12);
  });

  it("does 2π round the vortex (−y, x)/r², though its curl is zero, and nothing where the loop leaves it out", () => {
    expect(pathWork(vortex, circlePath(0.3, -0.2, 1, 96)).work).toBeCloseTo(2 * Math.PI, 11);
    expect(pathWork(vortex, polygonPath(star, 96)).work).toBeCloseTo(2 * Math.PI, 11);
    expect(Math.abs(pathWork(vortex, circlePath(2, 0, 1, 96)).work)).toBeLessThan(1e-12);
  });

  it("does nothing round a loop in a gradient field, ripple or not, and says how sure it is", () => {
    for (const path of [circlePath(0, 0, 3, 96), circlePath(0, 0, 4.9, 96), polygonPath(star, 96)]) {
      const { work, absoluteWork, uncertainty, evaluations } = pathWork(corrugated, path);
      expect(Math.abs(work)).toBeLessThan(1e-12 * absoluteWork);
      expect(uncertainty).toBeLessThan(1e-10 * absoluteWork);
      expect(Math.abs(work)).toBeLessThan(uncertainty);
      expect(evaluations).toBeLessThan(30_000);
    }
  });

  it("adds up along the path to the difference of energies", () => {
    const path = linePath(-4.5, 4, 4.5, -4.8, 30);
    const { cumulative, work, absoluteWork } = pathWork(corrugated, path);
    for (let p = 0; p <= 30; p++) {
      const fall = corrugatedEnergy(-4.5, 4) - corrugatedEnergy(path.x[p], path.y[p]);
      expect(Math.abs(cumulative[p] - fall)).toBeLessThan(1e-12 * absoluteWork);
    }
    expect(cumulative[30]).toBe(work);
    expect(path.x[30]).toBe(4.5);
  });

  it("refines a long piece that the first panels cannot resolve", () => {
    const { work, absoluteWork } = pathWork(corrugated, linePath(-4, -5, 5, -5, 1));
    expect(Math.abs(work - (corrugatedEnergy(-4, -5) - corrugatedEnergy(5, -5)))).toBeLessThan(1e-11 * absoluteWork);
  });

  it("measures ∫|f·dr| and stops at the cap, owning up to its uncertainty", () => {
    // f = (x − a)^⅓ along −1 … 1: work ¾[(1 − a)^(4/3) − (1 + a)^(4/3)], absolute work their sum; infinitely steep at a.
    const a = 0.1234;
    const steep: ForceField = (x, _y, out, offset) => {
      out[offset] = Math.cbrt(x - a);
      out[offset + 1] = 0;
    };
    const result = pathWork(steep, linePath(-1, 0, 1, 0, 4), { mostEvaluations: 200 });
    const right = 0.75 * (1 - a) ** (4 / 3);
    const left = 0.75 * (1 + a) ** (4 / 3);
    expect(result.evaluations).toBeLessThanOrEqual(200);
    expect(Math.abs(result.absoluteWork - (right + left))).toBeLessThan(1e-2);
    expect(result.uncertainty).toBeGreaterThan(1e-7);
    expect(Math.abs(result.work - (right - left))).toBeLessThan(result.uncertainty);
  });

  it("does not chase the force's own rounding, and counts it in the uncertainty", () => {
    const generator = createGenerator(2);
    const noisy: ForceField = (x, y, out, offset) => {
      rotation(x, y, out, offset);
      out[offset] += 1e-6 * generator.normal();
    };
    const { work, uncertainty, evaluations } = pathWork(noisy, circlePath(0, 0, 1, 96));
    expect(evaluations).toBeLessThan(8000);
    expect(Math.abs(work - 2 * Math.PI)).toBeLessThan(uncertainty);
    expect(uncertainty).toBeLessThan(1e-5);
    // A part of a path is held to the whole's scale, not its own.
    const short = pathWork(noisy, linePath(0, 0, 1, 0, 4), { scale: 100, tolerance: 1e-7 });
    expect(short.evaluations).toBe(4 * 24);
  });

  it("stops at once where the force is not a number", () => {
    const broken: ForceField = (_x, _y, out, offset) => out.fill(Number.NaN, offset, offset + 2);
    const result = pathWork(broken, circlePath(0, 0, 1, 8));
    expect(result.work).toBeNaN();
    expect(result.evaluations).toBe(3 * 64);
  });

  it("closes paths exactly and refuses what is no path", () => {
    const circle = circlePath(1, 2, 3, 48);
    expect(circle.x[48]).toBe(circle.x[0]);
    expect(circle.y[48]).toBe(circle.y[0]);
    const input = expect.objectContaining({ kind: "input", parameter: "loop" });
    expect(() => circlePath(0, 0, 0, 10)).toThrowError(input);
    expect(() => circlePath(Number.NaN, 0, 1, 10)).toThrowError(input);
    expect(() =>
      polygonPath(
        [
          [0, 0],
          [1, 1],
        ],
        10,
      ),
    ).toThrowError(input);
    expect(() =>
      polygonPath(
        [
          [0, 0],
          [1, Number.NaN],
          [2, 2],
        ],
        10,
      ),
    ).toThrowError(input);
    expect(() =>
      polygonPath(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        10,
      ),
    ).toThrowError(input);
  });
});
