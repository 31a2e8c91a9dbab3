import { describe, expect, test } from "vitest";
import { contains } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { checkParameters, defaultParameters, findPotential, potentials } from "./registry.ts";
import type { Potential, PotentialDefinition } from "./types.ts";

function forceOf(field: Potential["force"], x: number, y: number): readonly [number, number] {
  const out = new Float64Array(4).fill(Number.NaN);
  field(x, y, out, 1);
  // Nothing beside the two components may be written.
  expect([out[0], out[3]]).toEqual([Number.NaN, Number.NaN]);
  return [out[1], out[2]];
}

/** −∇V by central differences, O(h⁴). */
function slope(energy: (x: number) => number, at: number): number {
  const h = 1e-3;
  return -(8 * (energy(at + h) - energy(at - h)) - (energy(at + 2 * h) - energy(at - 2 * h))) / (12 * h);
}

/** Follows the force downhill to a minimum. */
function descend(potential: Potential, x: number, y: number): readonly [number, number] {
  for (let i = 0; i < 20_000; i++) {
    const [fx, fy] = forceOf(potential.smoothForce, x, y);
    x += 0.01 * fx;
    y += 0.01 * fy;
    if (Math.hypot(fx, fy) < 1e-9) break;
  }
  return [x, y];
}

function randomParameters(definition: PotentialDefinition, seed: number): Record<string, number> {
  const { uniform } = createGenerator(seed);
  return Object.fromEntries(definition.parameters.map(({ id, min, max }) => [id, min + (max - min) * uniform()]));
}

describe.each(potentials.map((definition): [string, PotentialDefinition] => [definition.id, definition]))(
  "%s",
  (_id, definition) => {
    const parameterSets = [defaultParameters(definition), ...[1, 2, 3, 4].map((s) => randomParameters(definition, s))];
    const { x0, x1, y0, y1 } = definition.box;

    test("force is minus the energy's gradient", () => {
      const { uniform } = createGenerator(11);
      for (const values of parameterSets) {
        const potential = definition.create(values);
        for (let i = 0; i < 100; i++) {
          const x = x0 + (x1 - x0) * uniform();
          const y = y0 + (y1 - y0) * uniform();
          const [fx, fy] = forceOf(potential.force, x, y);
          // The corrugation's fifth derivative, c·33⁵ at most, leaves 5e-8; rounding, 1e-12.
          const tolerance = 1e-7 * (1 + Math.hypot(fx, fy));
          expect(Math.abs(fx - slope((at) => potential.energy(at, y), x))).toBeLessThan(tolerance);
          expect(Math.abs(fy - slope((at) => potential.energy(x, at), y))).toBeLessThan(tolerance);
        }
      }
    });

    test("smooth force has no curl", () => {
      const { uniform } = createGenerator(12);
      const h = 1e-4;
      for (const values of parameterSets) {
        const { smoothForce } = definition.create(values);
        for (let i = 0; i < 50; i++) {
          const x = x0 + (x1 - x0) * uniform();
          const y = y0 + (y1 - y0) * uniform();
          const across = (forceOf(smoothForce, x + h, y)[1] - forceOf(smoothForce, x - h, y)[1]) / (2 * h);
          const along = (forceOf(smoothForce, x, y + h)[0] - forceOf(smoothForce, x, y - h)[0]) / (2 * h);
          expect(Math.abs(across - along)).toBeLessThan(1e-5 * (1 + Math.abs(across)));
        }
      }
    });

    test("every well is the basin of a minimum inside the box, at any parameters", () => {
      for (const values of parameterSets) {
        const potential = definition.create(values);
        const minima = definition.wells.map((well) => descend(potential, well.x, well.y));
        for (const [i, [x, y]] of minima.entries()) {
          const [fx, fy] = forceOf(potential.smoothForce, x, y);
          expect(Math.hypot(fx, fy)).toBeLessThan(1e-6);
          expect(contains(definition.box, x, y)).toBe(true);
          const distances = definition.wells.map((well) => Math.hypot(x - well.x, y - well.y));
          expect(distances.indexOf(Math.min(...distances))).toBe(i);
          expect(distances[i]).toBeLessThan(0.5);
        }
      }
    });

    test("every well is a minimum: its Hessian is positive definite", () => {
      const potential = definition.create(defaultParameters(definition));
      const h = 1e-4;
      for (const well of definition.wells) {
        const [x, y] = descend(potential, well.x, well.y);
        expect(Math.hypot(x - well.x, y - well.y)).toBeLessThan(0.15);
        const dx = forceOf(potential.smoothForce, x + h, y).map(
          (f, k) => f - forceOf(potential.smoothForce, x - h, y)[k],
        );
        const dy = forceOf(potential.smoothForce, x, y + h).map(
          (f, k) => f - forceOf(potential.smoothForce, x, y - h)[k],
        );
        const [hxx, hxy, hyy] = [-dx[0] / (2 * h), -dy[0] / (2 * h), -dy[1] / (2 * h)];
        expect(hxx).toBeGreaterThan(0);
        expect(hxx * hyy - hxy * hxy).toBeGreaterThan(0);
      }
    });

    test("the display range shows the wells and not the walls' height", () => {
      const { energy } = definition.create(defaultParameters(definition));
      const depths = definition.wells.map((well) => energy(well.x, well.y));
      expect(Math.max(...depths) - Math.min(...depths)).toBeLessThan(definition.displayRange);
      expect(definition.finestGrid(defaultParameters(definition))).toBeGreaterThanOrEqual(80);
    });

    test("parameters are described completely", () => {
      for (const { min, max, step, default: standard, label, symbol, help } of definition.parameters) {
        expect(min).toBeLessThanOrEqual(standard);
        expect(standard).toBeLessThanOrEqual(max);
        expect(step).toBeLessThanOrEqual((max - min) / 10);
        expect(label && symbol && help).toBeTruthy();
      }
    });
  },
);

test("ids are unique, and found", () => {
  expect(new Set(potentials.map(({ id }) => id)).size).toBe(potentials.length);
  for (const definition of potentials) expect(findPotential(definition.id)).toBe(definition);
});

test("an unknown id is refused with the known ones", () => {
  expect(() => findPotential("lennardJones")).toThrow(
    expect.objectContaining({
      message: "There is no potential “lennardJones”; the potentials are lecture, mullerBrown, doubleWell, harmonic.",
      parameter: "potential",
    }),
  );
});

describe("checkParameters", () => {
  const doubleWell = findPotential("doubleWell");

  test("fills in defaults and leaves out what belongs to another potential", () => {
    expect(checkParameters(doubleWell, { tilt: -1.5, c: 0.04 })).toEqual({ barrier: 4, tilt: -1.5, stiffness: 1 });
    expect(checkParameters(findPotential("mullerBrown"), { c: 0.04 })).toEqual({});
  });

  test("allows the ends of the range", () => {
    expect(checkParameters(findPotential("lecture"), { c: 1 / 25 })).toEqual({ c: 0.04 });
    expect(checkParameters(findPotential("lecture"), { c: 0 })).toEqual({ c: 0 });
  });

  test.each([0.5, 10.1, Number.NaN, Number.POSITIVE_INFINITY, -Infinity])("refuses a barrier of %d", (barrier) => {
    let problem: unknown;
    try {
      checkParameters(doubleWell, { barrier });
    } catch (thrown) {
      problem = thrown;
    }
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      kind: "input",
      parameter: "barrier",
      message: `The barrier height h must be a number from 1 to 10, but is ${barrier}.`,
    });
  });
});
