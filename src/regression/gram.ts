import type { MatrixRoom } from "../linalg/room.ts";
import type { Steps } from "../linalg/steps.ts";
import type { MatrixKernel } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { assembleGramInPlace } from "../simd/gram.ts";
import { radialKernel } from "./fastPath.ts";
import type { Features } from "./features.ts";
import type { FitSettings } from "./types.ts";

/** Pairs of samples between two pauses in the generic loops: some 20 ms of them. */
const PAIRS = 200_000;

/**
 * Fills the room with K + λI, its lower triangle, row-major [2N×2N], point-major; or [N×N] where the components are
 * independent, and one scalar matrix serves both.
 *
 * Kernels that the SIMD module has loops for are assembled there, all others block by block.
 * @throws Problem "input" where a value is not finite (positions too far out for the arithmetic)
 */
export function* fillGram(
  settings: FitSettings,
  kernel: MatrixKernel,
  features: Features,
  room: MatrixRoom,
): Steps<void> {
  const { matrixKernel, profile, lengthScale, ridge } = settings;
  const blockSize = matrixKernel.independentComponents ? 1 : 2;
  const fast = radialKernel(matrixKernel, profile, lengthScale, features.dimension);
  const finite =
    room.place !== null && fast !== null
      ? yield* assembleGramInPlace(room.place.module, fast, features, blockSize, ridge, room.place.region)
      : yield* assembleGram(kernel, features, blockSize, ridge, room);
  if (finite) return;
  throw new Problem(
    "input",
    sentence`The kernel between the samples is not a finite number: positions, or the representation's matrix, are too large.`,
    "points",
  );
}

/** The same for any kernel. @returns whether all of it is finite */
export function* assembleGram(
  kernel: MatrixKernel,
  features: Features,
  blockSize: 1 | 2,
  ridge: number,
  room: MatrixRoom,
): Steps<boolean> {
  const { count, dimension: m, values, jacobians } = features;
  const { size } = room;
  const d = new Float64Array(m);
  const block = new Float64Array(4);
  const jacobianOf = Array.from({ length: count }, (_, i) => jacobians.subarray(2 * m * i, 2 * m * (i + 1)));
  let matrix = room.entries();
  let sum = 0;
  let pairs = 0;

  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      for (let k = 0; k < m; k++) d[k] = values[m * i + k] - values[m * j + k];
      kernel.block(d, jacobianOf[i], jacobianOf[j], block, 0);
      for (let a = 0; a < blockSize; a++) {
        for (let b = 0; b < blockSize; b++) {
          matrix[(blockSize * i + a) * size + blockSize * j + b] = block[2 * a + b];
          sum += block[2 * a + b];
        }
      }
    }
    for (let a = blockSize * i; a < blockSize * (i + 1); a++) matrix[a * size + a] += ridge;
    pairs += i;
    if (pairs > PAIRS) {
      pairs = 0;
      yield (i / count) ** 2;
      matrix = room.entries();
    }
  }
  return Number.isFinite(sum + ridge);
}
