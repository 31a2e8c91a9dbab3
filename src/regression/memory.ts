import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import { type Sentence, sentence } from "../sentence.ts";
import { MEMORY_LIMIT } from "../simd/heap.ts";

/** Matrices of a fit at its largest: the kernel's, factorised in place, and its factor's copy without gaps, or LU's own four. */
const MATRICES_OF_A_FIT = { cholesky: 1.5, eliminated: 5 };
/** Of a scan over λ: the kernel's, its decomposition, and room to work in. */
const MATRICES_OF_A_SCAN = 3;

/** Bytes of one n × n matrix; n is N where the components are solved one by one, 2N where together. */
export function matrixBytes(samples: number, independentComponents: boolean): number {
  return 8 * (independentComponents ? samples : 2 * samples) ** 2;
}

/** Bytes that scoring one σ takes at its largest. */
export function scanBytes(samples: number, independentComponents: boolean): number {
  return MATRICES_OF_A_SCAN * matrixBytes(samples, independentComponents);
}

/** @throws Problem "input" where a fit would take more memory than there is, with the estimate and what would do. */
export function requireFitMemory(
  samples: number,
  {
    independentComponents,
    positiveDefinite,
  }: Pick<MatrixKernelDefinition, "independentComponents" | "positiveDefinite">,
): void {
  const matrices = positiveDefinite ? MATRICES_OF_A_FIT.cholesky : MATRICES_OF_A_FIT.eliminated;
  requireMemory(sentence`Fitting ${samples} samples`, samples, matrices * matrixBytes(samples, independentComponents));
}

/** The same for scoring one σ, all its λ. @throws Problem "input" */
export function requireScanMemory(
  samples: number,
  { independentComponents }: Pick<MatrixKernelDefinition, "independentComponents">,
): void {
  requireMemory(
    sentence`A scan over σ and λ with ${samples} samples`,
    samples,
    scanBytes(samples, independentComponents),
  );
}

function requireMemory(doing: Sentence, samples: number, bytes: number): void {
  if (bytes <= MEMORY_LIMIT) return;
  const most = Math.floor(samples * Math.sqrt(MEMORY_LIMIT / bytes));
  const gigabytes = (value: number) => (value / 1e9).toFixed(1);
  throw new Problem(
    "input",
    sentence`${doing} would take about ${gigabytes(bytes)} GB of memory, more than the ${gigabytes(MEMORY_LIMIT)} GB allowed: use at most ${most}.`,
    "count",
  );
}
