import { symbolOf } from "./elements.ts";
import { type Frames, frameCount } from "./frames.ts";

/**
 * Extended XYZ, a frame at a time, with energies and forces where there are any; every number to its last digit.
 * @param line what else to say in each frame's second line, as key=value pairs
 */
export function* writeXyz(frames: Frames, line = ""): Generator<string, void> {
  const { starts, numbers, positions, energies, forces } = frames;
  const properties = `Properties=species:S:1:pos:R:3${forces === null ? "" : ":forces:R:3"}`;
  for (let k = 0; k < frameCount(frames); k++) {
    const energy = energies === null ? "" : ` energy=${energies[k]}`;
    const rows = [`${starts[k + 1] - starts[k]}`, `${properties}${energy} pbc="F F F"${line === "" ? "" : ` ${line}`}`];
    for (let i = starts[k]; i < starts[k + 1]; i++) {
      const values = [...positions.subarray(3 * i, 3 * i + 3), ...(forces?.subarray(3 * i, 3 * i + 3) ?? [])];
      rows.push([symbolOf(numbers[i]), ...values].join(" "));
    }
    yield `${rows.join("\n")}\n`;
  }
}
