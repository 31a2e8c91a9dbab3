import { beforeAll, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { corrections } from "./corrections.ts";
import { type CorrectionId, corrections as measures } from "./measures.ts";
import type { Both } from "./types.ts";

let measured: Readonly<Record<string, Both>> = {};
beforeAll(async () => {
  ({ measured } = await corrections({}, QUIET));
});
const of = (id: CorrectionId): Both => measured[id];

test("all are measured", () => {
  expect(Object.keys(measured)).toEqual(Object.keys(measures));
});

test("a covariance has no negative eigenvalue but for rounding; the slide's kernel does", () => {
  expect(of("normForOuterProduct").printed).toBeLessThan(-1e-3);
  expect(of("normForOuterProduct").corrected).toBeGreaterThan(-1e-12);
});

test("differences agree with the corrected blocks, and with no other", () => {
  for (const id of ["extraTerm", "weightsAtTheLeft"] as const) {
    expect(of(id).printed).toBeGreaterThan(0.01);
    expect(of(id).corrected).toBeLessThan(1e-5);
  }
});

test("a variance is positive: 1/σ²", () => {
  expect(of("primeForgotten").printed).toBeCloseTo(-1, 5);
  expect(of("primeForgotten").corrected).toBeCloseTo(1, 5);
});

test("one minus sign: e^(−9/2), not e^(9/2)", () => {
  expect(of("twoMinusSigns").corrected).toBeCloseTo(1 / of("twoMinusSigns").printed, 14);
  expect(of("twoMinusSigns").corrected).toBeCloseTo(0.0111, 4);
});

test("λ in the prediction gives the labels back: the error is their noise", () => {
  const { printed, corrected } = of("ridgeInPrediction");
  // 60 draws of a standard deviation of 0.1 know it to some 10 %.
  expect(printed).toBeGreaterThan(0.07);
  expect(printed).toBeLessThan(0.13);
  expect(corrected).toBeLessThan(0.8 * printed);
});

test("slopes −3 without the angular factor, −4 with it", () => {
  expect(of("angularFactor").printed).toBeCloseTo(-3, 2);
  expect(of("angularFactor").corrected).toBeCloseTo(-4, 2);
});

test("the closed form is the integral with unit vectors; one neighbour does not push sideways with reflections", () => {
  expect(of("unitVectors").printed).toBeGreaterThan(0.1);
  expect(of("unitVectors").corrected).toBeLessThan(1e-12);
  expect(of("withoutReflections").printed).toBeGreaterThan(0.01);
  expect(of("withoutReflections").corrected).toBeLessThan(1e-12);
});

test("the slide's table is in bohr: 14.3", () => {
  const { printed, corrected } = of("unitOfLength");
  expect(corrected).toBeCloseTo(14.3, 1);
  expect(printed / corrected).toBeCloseTo(1 / 0.529177210903, 9);
});

test("720 orders of ethylene give 180 matrices, and 12 when sorted", () => {
  expect(of("sortedOrders")).toEqual({ printed: 180, corrected: 12 });
});

test("in both orders each pair counts twice", () => {
  expect(of("doubleSum").corrected / of("doubleSum").printed).toBeCloseTo(2, 12);
});

test("round the hole the work is 2π, beside it nothing", () => {
  expect(of("holeInTheRegion").printed).toBeCloseTo(0, 10);
  expect(of("holeInTheRegion").corrected).toBeCloseTo(2 * Math.PI, 10);
});
