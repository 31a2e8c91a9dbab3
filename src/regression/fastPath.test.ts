import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { scalarKernels } from "../kernels/registry.ts";
import type { ScalarKernelDefinition } from "../kernels/types.ts";
import { takeRoom } from "../linalg/room.ts";
import { runToEnd } from "../linalg/steps.ts";
import { mixture } from "../matrixKernels/mixture.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { representations } from "../representations/registry.ts";
import type { Representation } from "../representations/types.ts";
import type { GridPrediction } from "../simd/gridPrediction.ts";
import { builds } from "../simd/testBuilds.ts";
import { radialKernel } from "./fastPath.ts";
import { createFeatures } from "./features.ts";
import { fillGram } from "./gram.ts";
import { createPrediction } from "./predict.ts";
import type { FitSettings } from "./types.ts";

/** What the fast and the generic loops may differ by, relative to the largest value. */
const TOLERANCE = 1e-12;

/** Every representation, and one whose axes are stretched apart. */
const seen: readonly (readonly [string, Representation])[] = [
  ...representations.map((definition): [string, Representation] => [
    definition.label,
    definition.create([0.7, -1.1, 0.4, 2]),
  ]),
  ["q = (2x, −y/3)", representations[2].create([2, 0, 0, -1 / 3])],
];

/** Every kernel, and mixtures between the ends and at them. */
const definitions: readonly MatrixKernelDefinition[] = [...matrixKernels, ...[0, 0.3, 0.5, 1].map(mixture)];

const cases = definitions.flatMap((matrixKernel, which) =>
  scalarKernels.flatMap((profile) =>
    seen.map(([name, representation]) => ({
      name: `${matrixKernel.label} (${which}), ${profile.label}, ${name}`,
      matrixKernel,
      profile,
      representation,
    })),
  ),
);

/** Where samples lie: one, few, many in a box, two at one place, and two a million apart. */
const places: Readonly<Record<string, Float64Array>> = {
  one: Float64Array.of(0.3, -0.2),
  two: Float64Array.of(0.3, -0.2, 0.9, 0.4),
  box: randomPoints(33, 5),
  coinciding: Float64Array.of(1, 2, 1, 2, -1, 0.5, 1, 2),
  far: Float64Array.of(0, 0, 1e6, -1e6, 1e6, 1, -3, 1e6),
};

function randomPoints(count: number, half: number): Float64Array {
  const generator = createGenerator(count);
  return Float64Array.from({ length: 2 * count }, () => half * (2 * generator.uniform() - 1));
}

function setUp(
  matrixKernel: MatrixKernelDefinition,
  profile: ScalarKernelDefinition,
  representation: Representation,
  lengthScale: number,
  positions: Float64Array,
) {
  const settings: FitSettings = { matrixKernel, profile, representation, lengthScale, ridge: 1e-3 };
  const kernel = matrixKernel.create(profile.create(lengthScale), representation.dimension);
  const features = createFeatures(representation, positions);
  const generator = createGenerator(3);
  const weights = positions.map(() => generator.normal());
  return { settings, kernel, features, weights };
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function expectClose(found: Float64Array | null, expected: Float64Array | null, scale: number): void {
  expect(found === null).toBe(expected === null);
  if (found === null || expected === null) return;
  for (const [i, value] of expected.entries()) {
    const difference = Math.abs(found[i] - value);
    if (!(difference <= TOLERANCE * scale)) expect.fail(`${found[i]} for ${value}, beside ${scale}`);
  }
}

/** The largest of all entries of the Jacobian's map. */
function largestSlope({ slopes }: GridPrediction): number {
  return slopes === null ? 0 : Math.max(...Object.values(slopes).map(largest));
}

describe.each(cases)("$name", ({ matrixKernel, profile, representation }) => {
  const scales = [1e-3, 0.1, 1.4, 30, 1e3];

  test("has a fast path", () => {
    expect(radialKernel(matrixKernel, profile, 1, 2)).not.toBeNull();
  });

  test.each(Object.entries(places))("predicts on a grid as the generic loops do: %s", (_name, positions) => {
    // Some nodes at the samples, where a narrow kernel is not yet zero, and one between them.
    const x = Float64Array.of(...positions.filter((_, i) => i % 2 === 0).slice(0, 4), 0.5, 0.3005);
    const y = Float64Array.of(...positions.filter((_, i) => i % 2 === 1).slice(0, 3), 0.1, -0.2);
    for (const lengthScale of scales) {
      const { settings, kernel, features, weights } = setUp(
        matrixKernel,
        profile,
        representation,
        lengthScale,
        positions,
      );
      const generic = runToEnd(createPrediction(settings, kernel, features, weights, null).mapOn(x, y, true));
      const force = Math.max(largest(generic.forceX), largest(generic.forceY));
      // An energy, or a slope, is large or small beside what the force makes of it over a length of σ.
      const energy = Math.max(lengthScale * force, generic.energy === null ? 0 : largest(generic.energy));
      const slope = Math.max(force / lengthScale, largestSlope(generic));
      for (const module of builds) {
        const prediction = createPrediction(settings, kernel, features, weights, module);
        const short = runToEnd(prediction.mapOn(x, y, false));
        const long = runToEnd(prediction.mapOn(x, y, true));
        expect(short.slopes).toBeNull();
        for (const found of [short, long]) {
          expectClose(found.forceX, generic.forceX, force);
          expectClose(found.forceY, generic.forceY, force);
          expectClose(found.energy, generic.energy, energy);
        }
        for (const entry of ["xx", "xy", "yx", "yy"] as const) {
          expectClose(long.slopes?.[entry] ?? null, generic.slopes?.[entry] ?? null, slope);
        }
        if (matrixKernel.conservesEnergy) expect(long.slopes?.xy).toEqual(long.slopes?.yx);
      }
    }
  });

  test("predicts at single points as the generic loops do", () => {
    const positions = places.box;
    const points = [...randomPoints(10, 6), positions[8], positions[9], 1e6, -1e6];
    for (const lengthScale of scales) {
      const { settings, kernel, features, weights } = setUp(
        matrixKernel,
        profile,
        representation,
        lengthScale,
        positions,
      );
      const results = [null, ...builds].map((module) => {
        const prediction = createPrediction(settings, kernel, features, weights, module);
        const forces = new Float64Array(points.length + 1);
        const slopes = new Float64Array(2 * points.length + 1);
        const energies = new Float64Array(points.length / 2);
        for (let i = 0; i < points.length; i += 2) {
          prediction.force(points[i], points[i + 1], forces, i + 1);
          prediction.forceJacobian(points[i], points[i + 1], slopes, 2 * i + 1);
          energies[i / 2] = prediction.energy?.(points[i], points[i + 1]) ?? 0;
        }
        return { forces, slopes, energies };
      });
      for (const found of results.slice(1)) {
        for (const what of ["forces", "slopes", "energies"] as const) {
          expectClose(found[what], results[0][what], largest(results[0][what]));
        }
        if (!matrixKernel.conservesEnergy) continue;
        for (let i = 1; i < found.slopes.length; i += 4) expect(found.slopes[i + 1]).toBe(found.slopes[i + 2]);
      }
    }
  });

  test.each(Object.entries(places))("assembles the same matrix as the generic loops: %s", (_name, positions) => {
    for (const lengthScale of scales) {
      const { settings, kernel, features } = setUp(matrixKernel, profile, representation, lengthScale, positions);
      const size = (matrixKernel.independentComponents ? 1 : 2) * features.count;
      const [expected, ...found] = [null, ...builds].map((module) => {
        const room = takeRoom(size, module);
        runToEnd(fillGram(settings, kernel, features, room));
        const lower = room.entries().map((entry, k) => (k % size <= Math.floor(k / size) ? entry : 0));
        room.free();
        return lower;
      });
      for (const matrix of found) expectClose(matrix, expected, largest(expected));
    }
  });
});

describe("a kernel without a fast path", () => {
  /** φ(s) = 1/(1 + s/2σ²), made up for this test. */
  const rational: ScalarKernelDefinition = {
    ...gaussian,
    id: "rational",
    fastPath: null,
    create: (lengthScale) => {
      const c = 1 / (2 * lengthScale ** 2);
      const derivative = (order: number, factor: number) => (s: number) => factor * (1 + c * s) ** (-order - 1);
      const functions = [derivative(0, 1), derivative(1, -c), derivative(2, 2 * c * c), derivative(3, -6 * c * c * c)];
      const [value, first, second, third] = functions;
      return {
        lengthScale,
        value,
        first,
        second,
        third,
        integral: (s) => Math.log1p(c * s) / c,
        values: (s, out) => out.set(s.map(value)),
        derivatives: (s, ...outs) => {
          for (const [k, out] of outs.entries()) out.set(s.map(functions[k + 1]));
        },
      };
    },
  };

  test.each(definitions)("$label works all the same, with the module and without", (matrixKernel) => {
    const positions = places.box;
    const representation = seen[0][1];
    const { settings, kernel, features, weights } = setUp(matrixKernel, rational, representation, 1.4, positions);
    expect(radialKernel(matrixKernel, rational, 1.4, 2)).toBeNull();

    const x = Float64Array.of(-1, 0.5, 2);
    const y = Float64Array.of(0.25, 1);
    const [without, ...rest] = [null, ...builds].map((module) => {
      const prediction = createPrediction(settings, kernel, features, weights, module);
      const size = (matrixKernel.independentComponents ? 1 : 2) * features.count;
      const room = takeRoom(size, module);
      runToEnd(fillGram(settings, kernel, features, room));
      const diagonal = Array.from({ length: size }, (_, i) => room.entries()[i * size + i]);
      room.free();
      return { prediction, map: runToEnd(prediction.mapOn(x, y, true)), diagonal };
    });
    for (const entry of without.diagonal) expect(entry).toBeCloseTo(1 + 1e-3, 14);
    for (const { map, diagonal } of rest)
      expect({ map, diagonal }).toEqual({ map: without.map, diagonal: without.diagonal });

    // Map and points agree, with y as the row.
    const force = new Float64Array(2);
    const slopes = new Float64Array(4);
    for (let k = 0; k < 6; k++) {
      without.prediction.force(x[k % 3], y[Math.floor(k / 3)], force, 0);
      without.prediction.forceJacobian(x[k % 3], y[Math.floor(k / 3)], slopes, 0);
      const { map } = without;
      expect([map.forceX[k], map.forceY[k]]).toEqual([...force]);
      expect([map.slopes?.xx[k], map.slopes?.xy[k], map.slopes?.yx[k], map.slopes?.yy[k]]).toEqual([...slopes]);
      expect(map.energy?.[k]).toBe(without.prediction.energy?.(x[k % 3], y[Math.floor(k / 3)]));
    }
  });

  test("so does a representation of more than two components", () => {
    expect(radialKernel(matrixKernels[1], gaussian, 1, 3)).toBeNull();
  });
});
