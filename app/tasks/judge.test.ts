import { describe, expect, it, test } from "vitest";
import { createLab } from "../store/lab/labStore.ts";
import { plainNumber, seedOf } from "./individual.ts";
import { isRight, isSameChoice, isSetUp, missOf, nearness, ownValues, standing, touched } from "./judge.ts";
import type { MakeTask } from "./types.ts";

test("an answer is right within its tolerance, on both sides and for either sign", () => {
  const relative = { relative: 0.05 };
  for (const right of [2, -2]) {
    expect([1.89, 1.91, 2.09, 2.11].map((size) => isRight((size * right) / 2, right, relative))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
  expect(isRight(0, 0, relative)).toBe(true);
  expect([-0.3, -0.2, 0.2, 0.3].map((answer) => isRight(answer, 0, { absolute: 0.25 }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  for (const answer of [Number.NaN, Number.POSITIVE_INFINITY]) expect(isRight(answer, 1, relative)).toBe(false);
  expect(isRight(1, Number.NaN, relative)).toBe(false);
});

test("how an answer misses", () => {
  expect(missOf(-2, 2)).toBe("sign");
  expect(missOf(2, -2)).toBe("sign");
  expect(missOf(30, 2)).toBe("power");
  expect(missOf(0.002, 2)).toBe("power");
  expect(missOf(1.5, 2)).toBe("low");
  expect(missOf(2.5, 2)).toBe("high");
  expect(missOf(-2.5, -2)).toBe("low");
  expect(missOf(1, 0)).toBe("high");
});

test("choices are compared without regard to their order", () => {
  expect(isSameChoice(["b", "a"], ["a", "b"])).toBe(true);
  expect(isSameChoice(["a"], ["a", "b"])).toBe(false);
  expect(isSameChoice(["a", "c"], ["a", "b"])).toBe(false);
  expect(isSameChoice([], [])).toBe(true);
});

test("a prediction is near as its range goes", () => {
  const range = { min: 0, max: 10 };
  expect([5.4, 6.5, 9].map((predicted) => nearness(predicted, 5, range))).toEqual(["there", "near", "far"]);
});

describe("a watched quantity", () => {
  it("is there strictly beyond its goal only", () => {
    expect(standing(0.1, { below: 0.1 }).met).toBe(false);
    expect(standing(0.0999, { below: 0.1 })).toEqual({ met: true, part: 1 });
    expect(standing(0, { above: 0 }).met).toBe(false);
    expect(standing(Number.NaN, { below: 1 })).toEqual({ met: false, part: 0 });
    expect(standing(Number.POSITIVE_INFINITY, { below: 1 })).toEqual({ met: false, part: 0 });
  });

  it("comes steadily nearer", () => {
    const parts = [5, 1, 0.3, 0.11].map((value) => standing(value, { below: 0.1 }).part);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    expect(parts.every((part) => part > 0 && part < 1)).toBe(true);
    expect(standing(-2, { above: 0 }).part).toBeLessThan(standing(-1, { above: 0 }).part);
  });
});

describe("a task’s own state", () => {
  const lab = createLab();
  const task: MakeTask = {
    kind: "make",
    id: "x",
    figure: { panel: "loop", number: 4 },
    setUp: { N: 20 },
    individual: true,
    watched: "",
    unit: "",
    goal: { below: 1 },
    free: ["sigma"],
    kept: ["loop"],
    watch: () => Promise.resolve(0),
  };
  const own = ownValues(lab, task, "123456");

  it("is the chapter’s defaults, what the task sets up, and the seed of the number", () => {
    expect(own).toEqual({ ...lab.defaults, N: 20, seed: 5036 });
    expect(ownValues(lab, task, "")).toEqual({ ...lab.defaults, N: 20 });
    expect(ownValues(lab, { ...task, individual: false }, "123456").seed).toBe(lab.defaults.seed);
  });

  it("knows what was touched that should have been left", () => {
    const loop = { kind: "circle", x: 1, y: 0, radius: 1 };
    expect(touched(lab, task, own, { ...own, sigma: 3 })).toEqual([]);
    expect(touched(lab, task, own, { ...own, N: 21, sigma: 3 })).toEqual(["N"]);
    expect(touched(lab, task, own, { ...own, loop })).toEqual(["loop"]);
    // How a figure looks at it is nobody's business.
    expect(touched(lab, task, own, { ...own, tuneScore: "logMarginalLikelihood" })).toEqual([]);
    expect(isSetUp(lab, task, own, { ...own, tuneScore: "logMarginalLikelihood", loop })).toBe(true);
    expect(isSetUp(lab, task, own, { ...own, sigma: 3 })).toBe(false);
  });
});

describe("a student’s number", () => {
  it("gives the same seed on any computer", () => {
    // python: FNV-1a of the UTF-8 bytes, MurmurHash3's finalizer, modulo 10 000
    expect(["123456", "S1234567", "A", "7"].map(seedOf)).toEqual([5036, 3050, 9476, 6381]);
  });

  it("counts however it is written", () => {
    for (const text of ["S1234567", " s 123-4567 ", "S.123/4567", "ｓ１２３４５６７"]) expect(seedOf(text)).toBe(3050);
    expect(plainNumber(" - ")).toBe("");
    expect(plainNumber(plainNumber("é ß 12"))).toBe(plainNumber("é ß 12"));
    expect(plainNumber("9".repeat(99))).toHaveLength(40);
  });

  it("gives seeds that any chapter takes, spread over all of them", () => {
    const seeds = Array.from({ length: 20_000 }, (_, i) => seedOf(String(1_000_000 + i)));
    const { seed: spec } = createLab().specs;
    for (const seed of seeds) expect(spec.check(seed)).toBeNull();
    const tenths = Array.from({ length: 10 }, (_, d) => seeds.filter((seed) => Math.floor(seed / 1000) === d).length);
    // Four standard deviations of a binomial count with p = 1/10.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.1 * 0.9));
  });
});
