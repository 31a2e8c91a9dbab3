import { expect, it } from "vitest";
import { findLineKernel } from "../../lineKernels/registry.ts";
import type { LineKernel } from "../../lineKernels/types.ts";
import { simd } from "../../simd/instance.ts";
import { timeFits } from "./fitTimes.ts";

const data = (n: number) => {
  const r = Float64Array.from({ length: n }, (_, i) => i / n);
  return { r, U: r.map(Math.sin), ridge: 1e-3 };
};
const nothing = () => Promise.resolve();

/** A clock that only a kernel's evaluations move, by a microsecond each. */
function evaluationClock() {
  let evaluations = 0;
  const { value, slope } = findLineKernel("matern52").create(0.2);
  const kernel: LineKernel = {
    slope,
    value: (x, y) => {
      evaluations++;
      return value(x, y);
    },
  };
  return { kernel, clock: () => evaluations / 1000, evaluations: () => evaluations };
}

it.each([10, 60, 500])("fills N (N + 1) / 2 kernel values a fit, N = %i", async (n) => {
  const { kernel, clock, evaluations } = evaluationClock();
  const times = await timeFits({ ...data(n), kernel }, clock, nothing);
  expect(times.gram).toBeCloseTo((n * (n + 1)) / 2 / 1000, 9);
  expect(times.solve).toBe(0);
  expect(evaluations()).toBe((times.fits * n * (n + 1)) / 2);
});

it("counts the matrix and its factor", async () => {
  const { kernel, clock } = evaluationClock();
  const { bytes } = await timeFits({ ...data(60), kernel }, clock, nothing);
  // [60×60] and, where it is packed, 60·61/2.
  expect(bytes).toBe(8 * (60 * 60 + (simd === null ? 60 * 60 : (60 * 61) / 2)));
});

it("does not count what happens in a pause", async () => {
  const { kernel, clock } = evaluationClock();
  let away = 0;
  const times = await timeFits(
    { ...data(900), kernel },
    () => clock() + away,
    async () => {
      away += 1e6;
    },
  );
  expect(away).toBeGreaterThan(0);
  expect(times.gram + times.solve).toBeCloseTo((900 * 901) / 2 / 1000, 6);
});

it("ends under a clock that stands still", async () => {
  const { kernel } = evaluationClock();
  expect((await timeFits({ ...data(3), kernel }, () => 5, nothing)).gram).toBe(0);
});

it("gives all memory back, also when stopped or failing", async () => {
  if (simd === null) throw new Error("This needs WebAssembly.");
  const { kernel, clock } = evaluationClock();
  const run = (ridge: number, pause: () => Promise<void>) =>
    timeFits({ ...data(700), kernel, ridge }, clock, pause).catch((thrown: Error) => thrown.message);
  await run(1e-3, nothing);
  const before = simd.heap.size();
  for (let repeat = 0; repeat < 3; repeat++) {
    expect(await run(1e-3, () => Promise.reject(new Error("not wanted")))).toBe("not wanted");
    expect(await run(-10, nothing)).toContain("not positive definite");
  }
  await run(1e-3, nothing);
  expect(simd.heap.size()).toBe(before);
});
