import { averagedKernel, reflectionGroup } from "../../covariantKernels/averages.ts";
import { covariantOverlap } from "../../covariantKernels/closedForm.ts";
import { printedOverlap } from "../../covariantKernels/printedForm.ts";
import type { Neighbourhood } from "../../covariantKernels/types.ts";
import { forceAcross } from "../covariant/forceAcross.ts";
import type { MeasureCorrection } from "./types.ts";

const WIDTH = 0.4;
const ONE: Neighbourhood = { positions: Float64Array.of(1.1, 0.1, -0.5, 1, -0.4, -1.2), dimension: 2 };
const OTHER: Neighbourhood = { positions: Float64Array.of(0.2, 1.4, -1, 0.4), dimension: 2 };

/** A finite group fine enough to be the integral. */
const FINE = 64;

/** 7: vectors where unit vectors belong. Measured: distance of the closed form from the integral over all rotations and reflections. */
export const unitVectors: MeasureCorrection = () => {
  const integral = new Float64Array(4);
  averagedKernel(ONE, OTHER, { base: "linear", width: WIDTH, over: reflectionGroup(FINE) }, integral);
  const [corrected, printed] = [new Float64Array(4), new Float64Array(4)];
  covariantOverlap(ONE, OTHER, WIDTH, true, corrected);
  printedOverlap(ONE, OTHER, WIDTH, printed);
  const distance = (a: Float64Array) =>
    Math.hypot(...a.map((value, k) => value - integral[k])) / Math.hypot(...integral);
  return { printed: distance(printed), corrected: distance(corrected) };
};

/** 8: rotations without reflections. Measured: largest force of one neighbour across the line to it, learnt from 20 samples. */
export const withoutReflections: MeasureCorrection = async (context) => {
  const learning = { base: "linear", grid: { widths: [0.15, 0.25], ridges: [1e-6] }, copies: 1 } as const;
  const shape = { neighbours: 3, dimension: 2, nearest: 1, farthest: 1.8, leastDistance: 0.8 } as const;
  const { rotations, reflections } = await forceAcross({ shape, count: 20, learning, points: 60, seed: 1 }, context);
  return { printed: rotations.largestAcross, corrected: reflections.largestAcross };
};
