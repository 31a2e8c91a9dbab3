import { describe, expect, test } from "vitest";
import { parseExpression } from "../expressions/parseExpression.ts";
import { pairPotentials } from "../pairPotentials/registry.ts";
import { defaultParameters } from "../potentials/registry.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { angleFeatures, pairFeatures, radialAndAngularFeatures, radialFeatures } from "./clusterFeatures.ts";
import { randomEnvironment, turnNeighbours } from "./environment.ts";
import { pairSum } from "./pairSum.ts";
import { randomCluster } from "./randomCluster.ts";
import { findThreeBodyPotential, threeBodyPotentials } from "./threeBody/registry.ts";
import { threeBodySum } from "./threeBodySum.ts";
import { atomsOf, type Cluster, distanceIn } from "./types.ts";

const SHAPE = { atoms: 5, dimension: 3, radius: 1.5, leastDistance: 0.9 } as const;

/** Every energy of a cluster there is, by name. */
const energies: [string, (cluster: Cluster, forces?: Float64Array) => number][] = [
  ...pairPotentials.map((definition): [string, (cluster: Cluster, forces?: Float64Array) => number] => {
    const typed = definition.takesExpression ? parseExpression("1/r^3 + r", ["r"]) : null;
    const pair = definition.create(defaultParameters(definition), typed);
    return [definition.id, (cluster, forces) => pairSum(pair, cluster, forces)];
  }),
  ...threeBodyPotentials.map((definition): [string, (cluster: Cluster, forces?: Float64Array) => number] => {
    const potential = definition.create(defaultParameters(definition));
    return [
      definition.id,
      (cluster, forces) =>
        threeBodySum(potential, cluster, forces) + (potential.pair ? pairSum(potential.pair, cluster, forces) : 0),
    ];
  }),
];

describe.each(energies)("%s", (_id, energy) => {
  describe.each([2, 3] as const)("in %i dimensions", (dimension) => {
    const clusters = [1, 2, 3].map((seed) => randomCluster({ ...SHAPE, dimension, atoms: 4 }, createGenerator(seed)));

    test("forces are minus the energy's gradient", () => {
      const h = 1e-5;
      for (const cluster of clusters) {
        const forces = new Float64Array(cluster.positions.length);
        energy(cluster, forces);
        const scale = 1 + Math.max(...forces.map(Math.abs));
        forces.forEach((force, c) => {
          const moved = (by: number) =>
            energy({ ...cluster, positions: cluster.positions.map((x, i) => (i === c ? x + by : x)) });
          const slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
          expect(Math.abs(force + slope) / scale).toBeLessThan(1e-8);
        });
      }
    });

    test("neither a shift, a turn, a mirror nor another numbering changes the energy; forces and torques add up to zero", () => {
      const [c, s] = [Math.cos(1.1), Math.sin(1.1)];
      for (const cluster of clusters) {
        const forces = new Float64Array(cluster.positions.length);
        const before = energy(cluster, forces);
        const changed = (change: (r: number[]) => number[], order = (i: number) => i) => {
          const n = atomsOf(cluster);
          const rows = Array.from({ length: n }, (_, i) => order(i) * dimension);
          const positions = rows.flatMap((at) => change([...cluster.positions.subarray(at, at + dimension)]));
          return energy({ dimension, positions: Float64Array.from(positions) });
        };
        for (const after of [
          changed((r) => r.map((x) => x + 0.7)),
          changed(([x, y, ...z]) => [c * x - s * y, s * x + c * y, ...z]),
          changed(([x, ...rest]) => [-x, ...rest]),
          changed(
            (r) => r,
            (i) => (i + 1) % 4,
          ),
        ]) {
          expect(Math.abs(after - before)).toBeLessThan(1e-11 * (1 + Math.abs(before)));
        }
        const largest = Math.max(...forces.map(Math.abs));
        const [total, torque] = [
          [0, 0, 0],
          [0, 0, 0],
        ];
        for (let i = 0; i < 4; i++) {
          const [x, y, z = 0] = [...cluster.positions.subarray(i * dimension, (i + 1) * dimension)];
          const [u, v, w = 0] = [...forces.subarray(i * dimension, (i + 1) * dimension)];
          [u, v, w].forEach((f, k) => {
            total[k] += f;
          });
          [y * w - z * v, z * u - x * w, x * v - y * u].forEach((t, k) => {
            torque[k] += t;
          });
        }
        for (const sum of [...total, ...torque]) expect(Math.abs(sum)).toBeLessThan(1e-12 * (1 + largest));
      }
    });
  });
});

describe("in closed form", () => {
  /** An equilateral triangle of side `side`. */
  const triangle = (side: number): Cluster => ({
    dimension: 2,
    positions: Float64Array.of(0, 0, side, 0, side / 2, (side * Math.sqrt(3)) / 2),
  });
  const row: Cluster = { dimension: 2, positions: Float64Array.of(0, 0, 1, 0, 2, 0) };

  test("Axilrod–Teller: 11/8 ν in the equilateral triangle of side 1, −ν/4 in a row of spacing 1", () => {
    const potential = findThreeBodyPotential("axilrodTeller").create({ strength: 2 });
    expect(threeBodySum(potential, triangle(1))).toBeCloseTo((2 * 11) / 8, 13);
    expect(threeBodySum(potential, row)).toBeCloseTo(-2 / 4, 13);
  });

  test("Stillinger–Weber: the pair's well is −1 at 2^(1/6), three 60° angles cost 3 λ (5/6)² e^{2γ/(r − R)}", () => {
    const potential = findThreeBodyPotential("stillingerWeber").create({ angularStrength: 21 });
    expect(potential.pair?.energy(2 ** (1 / 6))).toBeCloseTo(-1, 7);
    expect(potential.pair?.slope(2 ** (1 / 6))).toBeCloseTo(0, 7);
    const fade = Math.exp(2.4 / (1.1 - 1.8));
    expect(threeBodySum(potential, triangle(1.1))).toBeCloseTo(3 * 21 * (5 / 6) ** 2 * fade, 12);
  });

  test("Stillinger–Weber: the tetrahedron's angle costs nothing, and nothing acts beyond the cutoff", () => {
    const potential = findThreeBodyPotential("stillingerWeber").create({ angularStrength: 21 });
    const corners = [0, 0, 0, 1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1].map((x) => x * 0.7);
    const methane: Cluster = { dimension: 3, positions: Float64Array.from(corners) };
    expect(threeBodySum(potential, methane, undefined, 0)).toBeCloseTo(0, 14);
    const slopes = Float64Array.of(9, 9, 9);
    expect(potential.term(1.9, 1.2, 1.5, slopes)).toBe(0);
    expect(slopes).toEqual(new Float64Array(3));
    expect([potential.pair?.energy(1.8), potential.pair?.slope(2)]).toEqual([0, 0]);
  });

  test("three Coulomb pairs of a unit triangle: 3", () => {
    const coulomb = { energy: (r: number) => 1 / r, slope: (r: number) => -1 / r ** 2 };
    expect(pairSum(coulomb, triangle(1))).toBeCloseTo(3, 14);
  });

  test("features of a row of three: 1, 1, 1/4 at n = 2; angles 0°, 0°, 180°", () => {
    expect(pairFeatures(row, 2)).toEqual(Float64Array.of(1, 1, 1 / 4));
    expect(angleFeatures(row)).toEqual(Float64Array.of(1, 1, -1));
    expect(radialFeatures(row, 1)).toEqual(Float64Array.of(1, 1 / 2));
    expect(radialAndAngularFeatures(row, 1)).toEqual(Float64Array.of(1, 1 / 2, 1));
  });
});

describe("a random cluster", () => {
  test("lies within its radius, no two atoms too close, the same for the same seed", () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const dimension of [2, 3] as const) {
        const shape = { ...SHAPE, dimension };
        const cluster = randomCluster(shape, createGenerator(seed));
        for (let i = 0; i < 5; i++) {
          const at = cluster.positions.subarray(i * dimension, (i + 1) * dimension);
          expect(Math.hypot(...at)).toBeLessThanOrEqual(1.5);
          for (let j = 0; j < i; j++) expect(distanceIn(cluster, i, j)).toBeGreaterThanOrEqual(0.9);
        }
        expect(randomCluster(shape, createGenerator(seed))).toEqual(cluster);
      }
    }
  });
  test("is refused where it cannot fit", () => {
    expect(() => randomCluster({ ...SHAPE, atoms: 30 }, createGenerator(1))).toThrow(Problem);
  });
  test("has features that no shift, turn or numbering changes", () => {
    const cluster = randomCluster(SHAPE, createGenerator(2));
    const rows = [3, 0, 4, 2, 1].map((i) => [...cluster.positions.subarray(3 * i, 3 * i + 3)]);
    const changed: Cluster = {
      dimension: 3,
      positions: Float64Array.from(rows.flatMap(([x, y, z]) => [z + 1, x - 2, y])),
    };
    for (const features of [(of: Cluster) => pairFeatures(of, 3), angleFeatures]) {
      features(changed).forEach((value, at) => {
        expect(value).toBeCloseTo(features(cluster)[at], 11);
      });
    }
  });
});

test("neighbours turned anew keep their distances and lose their angles", () => {
  const generator = createGenerator(4);
  const around = randomEnvironment(
    { neighbours: 3, dimension: 3, nearest: 0.9, farthest: 1.5, leastDistance: 0.8 },
    generator,
  );
  const turned = turnNeighbours(around, 0.8, generator);
  radialFeatures(around, 1).forEach((value, at) => {
    expect(value).toBeGreaterThan(1 / 1.5);
    expect(radialFeatures(turned, 1)[at]).toBeCloseTo(value, 13);
  });
  for (const cluster of [around, turned]) {
    for (const [i, j] of [
      [1, 2],
      [1, 3],
      [2, 3],
    ])
      expect(distanceIn(cluster, i, j)).toBeGreaterThanOrEqual(0.8);
  }
  expect(radialAndAngularFeatures(turned, 1)[3]).not.toBeCloseTo(radialAndAngularFeatures(around, 1)[3], 3);
});
