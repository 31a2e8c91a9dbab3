import { writeNumber } from "../../../parameters/numberText.ts";

/** The training set as CSV with columns x, y, fx, fy: every number reads back exactly. @param positions,forces [N×2] */
export function writeSamples(positions: Float64Array, forces: Float64Array): string {
  const rows = Array.from({ length: positions.length / 2 }, (_, i) =>
    [positions[2 * i], positions[2 * i + 1], forces[2 * i], forces[2 * i + 1]].map(writeNumber).join(","),
  );
  return `${["x,y,fx,fy", ...rows].join("\n")}\n`;
}
