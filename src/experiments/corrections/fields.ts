import { circlePath } from "../../diagnostics/path.ts";
import { pathWork } from "../../diagnostics/pathWork.ts";
import type { ForceField } from "../../geometry.ts";
import { multipoleFallOff } from "../multipoles/multipoleFallOff.ts";
import type { MeasureCorrection } from "./types.ts";

/** (−y, x)/r²: without curl wherever it is defined, and no gradient round the origin. */
const roundTheOrigin: ForceField = (x, y, out, offset) => {
  const square = x * x + y * y;
  out[offset] = -y / square;
  out[offset + 1] = x / square;
};

/** 12: without curl is conservative only where there is no hole: work round a circle beside the hole, and round it. Measured: work of (−y, x)/r² round a circle beside the origin, and round it. */
export const holeInTheRegion: MeasureCorrection = () => {
  const work = (x: number) => pathWork(roundTheOrigin, circlePath(x, 0, 1, 120)).work;
  return { printed: work(2), corrected: work(0) };
};

/** 6: the quadrupole’s term without its angular factor. Measured: slope of the error after the quadrupole, log–log. */
export const angularFactor: MeasureCorrection = async (context) => {
  const positions = [0, 0, 0, 1, 0.2, 0, -0.3, 0.8, 0.5];
  const charges = { kind: "points", positions, charges: [1, -0.6, 0.3] } as const;
  const far = { charges, origin: null, direction: null, nearest: 10, farthest: 1000, points: 30 };
  const { orders } = await multipoleFallOff(far, context);
  const slope = (wanted: 2 | "printed") => orders.find(({ order }) => order === wanted)?.slope ?? Number.NaN;
  return { printed: slope("printed"), corrected: slope(2) };
};
