import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { type PriorDrawsRequest, priorDraws } from "./priorDraws.ts";

const REQUEST: PriorDrawsRequest = {
  model: { profile: "gaussian", lengthScale: 1.5 },
  seed: 3,
  grid: 21,
  flow: null,
};

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

test.each(["gaussian", "matern52"])("%s: a draw from each kernel, of its own kind", async (profile) => {
  const { draws, x, y } = await priorDraws({ ...REQUEST, model: { profile, lengthScale: 1.5 } }, QUIET);
  expect([x.length, y.length]).toEqual([21, 21]);
  const [independent, curlFree, flow] = draws;
  expect(draws.map(({ kernel }) => kernel)).toEqual(["independent", "energyConserving", "divergenceFree"]);
  for (const { forceX, curl, divergence } of [independent]) {
    expect(largest(forceX)).toBeGreaterThan(0.5);
    expect(largest(curl)).toBeGreaterThan(0.5);
    expect(largest(divergence)).toBeGreaterThan(0.5);
  }
  expect(largest(curlFree.curl)).toBeLessThan(1e-12);
  expect(largest(curlFree.divergence)).toBeGreaterThan(0.5);
  expect(largest(flow.divergence)).toBeLessThan(1e-12);
  // The same random numbers: every vector turned by 90°, so the curl is the other's divergence.
  for (let at = 0; at < 441; at++) {
    expect(flow.forceX[at]).toBeCloseTo(-curlFree.forceY[at], 11);
    expect(flow.forceY[at]).toBeCloseTo(curlFree.forceX[at], 11);
    expect(flow.curl[at]).toBeCloseTo(curlFree.divergence[at], 11);
  }
});

test("the same seed draws the same fields, another seed others; σ stretches them", async () => {
  const first = await priorDraws(REQUEST, QUIET);
  expect(await priorDraws(REQUEST, QUIET)).toEqual(first);
  const other = await priorDraws({ ...REQUEST, seed: 4 }, QUIET);
  expect(other.draws[1].forceX).not.toEqual(first.draws[1].forceX);
  const stretched = await priorDraws({ ...REQUEST, model: { profile: "gaussian", lengthScale: 3 } }, QUIET);
  // f at r with 2σ is f at r/2 with σ: the middle stays, and the edge is what was half-way.
  const at = (draws: typeof first, i: number, j: number) => draws.draws[1].forceX[j * 21 + i];
  expect(at(stretched, 10, 10)).toBeCloseTo(at(first, 10, 10), 11);
  expect(at(stretched, 20, 10)).toBeCloseTo(at(first, 15, 10), 11);
});

test("textures and streamlines come with them where asked for", async () => {
  const none = await priorDraws(REQUEST, QUIET);
  expect(none.flowAxes).toBeNull();
  expect(none.draws.every(({ flow }) => flow === null)).toBe(true);
  const texture = await priorDraws({ ...REQUEST, flow: { look: "texture", cells: 40 } }, QUIET);
  expect(texture.flowAxes?.x).toHaveLength(40);
  for (const { flow } of texture.draws) expect([flow?.texture?.length, flow?.lines]).toEqual([1600, null]);
  const lines = await priorDraws({ ...REQUEST, flow: { look: "streamlines", cells: 40 } }, QUIET);
  for (const { flow } of lines.draws) expect(flow?.lines?.x.length).toBeGreaterThan(100);
});

test("σ that is no length is refused", async () => {
  const wrong = { ...REQUEST, model: { profile: "gaussian", lengthScale: -1 } };
  await expect(priorDraws(wrong, QUIET)).rejects.toThrow(expect.objectContaining({ parameter: "lengthScale" }));
});
