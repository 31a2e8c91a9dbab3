import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import type { FieldLab } from "./fieldLab.ts";
import { type FlowSource, flowPictures } from "./flowPictures.ts";

const LAB: FieldLab = {
  field: { field: "sourceVortex", u: "", v: "" },
  samples: { scheme: "uniform", count: 80, seed: 1, noise: 0 },
  model: { profile: "gaussian", curlFreeShare: 0.5, lengthScale: 1.5, ridge: 1e-4 },
};
const ALL: readonly FlowSource[] = ["truth", "learned", "curlFree", "divergenceFree"];

/** Correlation of two textures. */
function correlation(a: Float64Array | null, b: Float64Array | null): number {
  if (a === null || b === null) throw new Error("A texture is missing.");
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const covariance = (x: Float64Array, mx: number, y: Float64Array, my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return covariance(a, ma, b, mb) / Math.sqrt(covariance(a, ma, a, ma) * covariance(b, mb, b, mb));
}

test("textures of a good fit are those of the truth, part by part, and the parts' own differ", async () => {
  const { pictures, x } = await flowPictures({ lab: LAB, of: ALL, look: "texture", cells: 80 }, QUIET);
  expect(x).toHaveLength(80);
  expect(pictures.map(({ source }) => source)).toEqual(ALL);
  const [truth, learned, curlFree, flow] = pictures.map(({ texture }) => texture);
  expect(correlation(truth, learned)).toBeGreaterThan(0.7);
  const textureOf = async (u: string, v: string) => {
    const lab = { ...LAB, field: { field: "own", u, v } };
    return (await flowPictures({ lab, of: ["truth"], look: "texture", cells: 80 }, QUIET)).pictures[0].texture;
  };
  // The source and the vortex, typed once more. Far from the middle they are weak, and a little of a harmonic field turns what is learnt.
  const speed = (x0: number, y0: number) => `exp(0.5 - ((x - ${x0})^2 + (y - ${y0})^2)/3.125)/1.25`;
  const trueCurlFree = await textureOf(`(x + 1.5)*${speed(-1.5, -1)}`, `(y + 1)*${speed(-1.5, -1)}`);
  const trueFlow = await textureOf(`-(y - 1)*${speed(1.5, 1)}`, `(x - 1.5)*${speed(1.5, 1)}`);
  const across = correlation(curlFree, flow);
  expect(correlation(curlFree, trueCurlFree)).toBeGreaterThan(across + 0.15);
  expect(correlation(flow, trueFlow)).toBeGreaterThan(across + 0.15);
});

test("streamlines of the divergence-free part of a vortex are round", async () => {
  const lab = { ...LAB, field: { ...LAB.field, field: "vortex" } };
  const { pictures } = await flowPictures({ lab, of: ["divergenceFree"], look: "streamlines", cells: 80 }, QUIET);
  const { lines, texture } = pictures[0];
  expect(texture).toBeNull();
  // Near the middle, where the vortex is, heads point at right angles to the radius.
  const heads = lines?.heads ?? new Float64Array();
  let near = 0;
  for (let k = 0; k < heads.length; k += 4) {
    const [hx, hy, u, v] = heads.subarray(k, k + 4);
    const r = Math.hypot(hx, hy);
    if (r > 3 || r < 0.5) continue;
    near++;
    expect(Math.abs((u * hx + v * hy) / r)).toBeLessThan(0.35);
  }
  expect(near).toBeGreaterThan(3);
});

test("a field of one's own is drawn too, and too many cells are refused", async () => {
  const own = { ...LAB, field: { field: "own", u: "y", v: "x" } };
  const request = { lab: own, look: "texture", cells: 20 } as const;
  expect((await flowPictures({ ...request, of: ["truth"] }, QUIET)).pictures).toHaveLength(1);
  await expect(flowPictures({ ...request, of: ["truth"], cells: 5000 }, QUIET)).rejects.toThrow(
    expect.objectContaining({ parameter: "cells" }),
  );
});
