import { lineData } from "../kernelRidge/lineData.ts";
import { fitLineModel } from "../kernelRidge/lineModel.ts";
import type { MeasureConclusion } from "./types.ts";

const LENNARD_JONES = { id: "lennardJones", values: {}, expression: "" } as const;
const MODEL = { kernel: "gaussian", lengthScale: 0.15, ridge: 1e-8, priorMean: "zero" } as const;

/** A distance in the wall, and the nearest that anything was learnt at. */
const IN_THE_WALL = 0.9;
const NEAREST_KNOWN = 1.12;

/** Beyond its data a model falls back to what it believed before it had any: here, to no wall at all. */
export const wallUnseen: MeasureConclusion = async (seed) => {
  const drawn = { scheme: "random", count: 25, from: NEAREST_KNOWN, to: 3, seed, noise: 0, points: [] } as const;
  const { potential, training } = await lineData(LENNARD_JONES, drawn);
  return Math.abs(fitLineModel(MODEL, training).predict(IN_THE_WALL) / potential.energy(IN_THE_WALL));
};
