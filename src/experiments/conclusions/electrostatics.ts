import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { multipoleFallOff } from "../multipoles/multipoleFallOff.ts";
import type { MeasureConclusion } from "./types.ts";

/** What a quadrupole leaves out falls off as R⁻⁴. */
export const fourthPower: MeasureConclusion = async (seed, context) => {
  const { uniform } = createGenerator(streamSeed(seed, "charges"));
  const between = (from: number, to: number) => from + (to - from) * uniform();
  const charges = {
    kind: "points",
    positions: Array.from({ length: 15 }, () => between(-1, 1)),
    charges: Array.from({ length: 5 }, () => between(-1, 1)),
  } as const;
  const far = { charges, origin: null, direction: null, nearest: 10, farthest: 1000, points: 30 };
  const { orders } = await multipoleFallOff(far, context);
  const quadrupole = orders.find(({ order }) => order === 2);
  return Math.abs((quadrupole?.slope ?? Number.NaN) + 4);
};
