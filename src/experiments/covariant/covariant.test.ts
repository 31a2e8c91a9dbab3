import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { ATOM_MODELS } from "./atomModels.ts";
import { covariantBlock } from "./covariantBlock.ts";
import { curveSetsParts } from "./curveSets.ts";
import { forceAcross } from "./forceAcross.ts";
import { type ForceCurvesRequest, forceCurveCosts, forceCurves } from "./forceCurves.ts";
import { turnedPredictions } from "./turnedPredictions.ts";

const LEARNING = { base: "linear", grid: { widths: [0.15], ridges: [1e-6] }, copies: 4 } as const;
const SHAPE = { neighbours: 3, dimension: 2, nearest: 1, farthest: 1.8, leastDistance: 0.8 } as const;
const REST = [1.1, 0.1, -0.5, 1, -0.4, -1.2];
const BLOCK = {
  positions: REST,
  otherPositions: [0.2, 1.2, -1, 0.4],
  dimension: 2,
  base: "linear",
  width: 0.4,
  order: 40,
  reflections: true,
  added: null,
  turn: 33,
  otherTurn: -71,
  mirrored: true,
} as const;

test("the block converges and then obeys the law, and not before", async () => {
  const whole = await covariantBlock(BLOCK, QUIET);
  expect(whole.elements).toBe(80);
  expect(whole.errors[39]).toBeLessThan(1e-12);
  expect(whole.integralResidual).toBeLessThan(1e-12);
  expect(whole.averageResidual).toBeLessThan(1e-10);
  const few = await covariantBlock({ ...BLOCK, added: 3 }, QUIET);
  expect(few.averageResidual).toBeGreaterThan(0.1);
  // What has been added are the first terms.
  few.average.forEach((value, c) => {
    const mean = (few.terms[c] + few.terms[4 + c] + few.terms[8 + c]) / 3;
    expect(value).toBeCloseTo(mean, 14);
  });
  const space = { ...BLOCK, dimension: 3, otherPositions: [1, 0, 0.4], order: 18 } as const;
  const { errors, integralResidual } = await covariantBlock(space, QUIET);
  expect(errors).toHaveLength(1);
  expect(Math.max(errors[0], integralResidual)).toBeLessThan(1e-4);
});

test("the slide’s formula is the integral where all neighbours are at distance 1, and off by r r′ where they are not", async () => {
  const single = { ...BLOCK, positions: [0.6, 0.8], otherPositions: [0, -1] };
  expect((await covariantBlock(single, QUIET)).printedDifference).toBeLessThan(1e-14);
  const far = { ...single, positions: [1.2, 1.6], otherPositions: [0, -1.5] };
  expect((await covariantBlock(far, QUIET)).printedDifference).toBeCloseTo(2, 12);
  expect((await covariantBlock({ ...BLOCK, base: "squared" }, QUIET)).printedDifference).toBeNaN();
});

test("a neighbour on the atom itself is refused at its control", async () => {
  const bad = covariantBlock({ ...BLOCK, positions: [0, 0] }, QUIET);
  await expect(bad).rejects.toMatchObject({ kind: "input", parameter: "positions" });
});

test("covariant predictions turn, others do not; their error does not depend on the angle", async () => {
  const request = {
    positions: REST,
    dimension: 2,
    force: "pairs",
    amplitude: 0.05,
    count: 12,
    angles: 9,
    seed: 1,
  } as const;
  const { models, spread, energy, energies } = await turnedPredictions(
    { ...request, models: ATOM_MODELS, learning: LEARNING },
    QUIET,
  );
  const by = Object.fromEntries(models.map((one) => [one.model, one]));
  for (const name of ["rotations", "covariant"]) {
    expect(by[name].turning).toBeLessThan(1e-8);
    by[name].errors.forEach((error) => {
      expect(error / by[name].errors[0]).toBeCloseTo(1, 6);
    });
  }
  // An invariant prediction stays where it was: half a turn away it is wrong by twice its length.
  expect(by.invariant.turning).toBeCloseTo(2, 8);
  expect(by.componentwise.turning).toBeGreaterThan(0.3);
  expect(Math.max(...by.componentwise.errors)).toBeGreaterThan(2 * by.componentwise.errors[0]);
  expect(by.covariant.errors[4]).toBeLessThan(0.3 * spread);

  // 4 (r⁻¹² − r⁻⁶) over all pairs of the atom at the origin and its neighbours.
  const places = [
    [0, 0],
    [1.1, 0.1],
    [-0.5, 1],
    [-0.4, -1.2],
  ];
  const pairs = places.flatMap(([x, y], i) => places.slice(0, i).map(([u, v]) => Math.hypot(x - u, y - v)));
  expect(energy).toBeCloseTo(
    pairs.reduce((sum, r) => sum + 4 * (r ** -12 - r ** -6), 0),
    12,
  );
  const [plain, invariant] = energies;
  expect(invariant.change).toBeLessThan(1e-9);
  expect(Math.abs(invariant.predictions[3] - energy)).toBeLessThan(0.3);
  expect(plain.change).toBeGreaterThan(0.3);
});

test("one neighbour pushes sideways with SO(2), and not with O(2)", async () => {
  const { rotations, reflections, truth } = await forceAcross(
    { shape: SHAPE, count: 12, learning: LEARNING, points: 30, seed: 2 },
    QUIET,
  );
  expect(rotations.largestAcross).toBeGreaterThan(0.01);
  expect(reflections.largestAcross).toBe(0);
  // The force of a Lennard-Jones pair at r = 1 pushes with 24: away from the neighbour.
  expect(truth[0]).toBeCloseTo(-24, 10);
});

test("the covariant model learns from fewer samples; parts make the whole", async () => {
  const request: ForceCurvesRequest = {
    shape: SHAPE,
    force: "pairs",
    models: ["componentwise", "augmented", "covariant"],
    learning: { ...LEARNING, grid: { widths: [0.1, 0.2], ridges: [1e-6, 1e-3] } },
    sets: { counts: [5, 20], repeats: 2, seed: 3 },
  };
  const whole = await forceCurves(request, QUIET);
  const [componentwise, , covariant] = whole.curves.map(({ errors }) => errors);
  for (const set of [2, 3]) expect(covariant[set]).toBeLessThan(0.5 * componentwise[set]);
  const parts = curveSetsParts<ForceCurvesRequest>();
  const done = [];
  for (const part of parts.split(request, 2)) done.push({ request: part, result: await forceCurves(part, QUIET) });
  expect(parts.merge(request, done)).toEqual(whole);
  expect(forceCurveCosts(request).map(({ rows }) => rows)).toEqual([20, 80, 40]);
});
