import type { KernelColumnResult } from "../../../../src/experiments/vectorFields/kernelColumn.ts";
import type { ColumnKernelId } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import { t } from "../../../messages/t.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { KERNEL_NAMES, KernelTitle, kernelStyle } from "../KernelTitle.tsx";
import { BlockMatrix, blockOf, type Pair } from "./BlockMatrix.tsx";
import { BlockReadout } from "./BlockReadout.tsx";

export interface MatricesProps {
  readonly result: KernelColumnResult;
  /** The kernels shown, in their order. */
  readonly kernels: readonly ColumnKernelId[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
}

/** The scalar kernel's N × N matrix, and beside it the 2N × 2N ones of the matrix-valued kernels, entry for entry as large. */
export function Matrices({ result: { scalarGram, columns }, kernels, pair, onPair }: MatricesProps) {
  const theme = useFigureTheme();
  const count = Math.sqrt(scalarGram.length);
  const shared = { count, pair, onPair };
  return (
    <div className="matrix-row">
      <div>
        <p className="figure-title">{t`Scalar, ${count} × ${count}`}</p>
        <BlockMatrix
          label={t`The scalar kernel’s ${count} × ${count} matrix`}
          values={scalarGram}
          blockSize={1}
          color={theme.ink}
          {...shared}
        />
        <BlockReadout name="φ" pair={pair} block={blockOf(scalarGram, 1, count, pair)} />
      </div>
      {kernels
        .flatMap((id) => columns.filter(({ kernel }) => kernel === id))
        .map(({ kernel, gram }) => (
          <div key={kernel}>
            <KernelTitle kernel={kernel}>
              , {2 * count} × {2 * count}
            </KernelTitle>
            <BlockMatrix
              label={t`The ${KERNEL_NAMES[kernel].toLowerCase()} kernel’s matrix of ${count} × ${count} blocks`}
              values={gram}
              blockSize={2}
              color={kernelStyle(theme, kernel).color}
              {...shared}
            />
            <BlockReadout name="Φ" pair={pair} block={blockOf(gram, 2, count, pair)} />
          </div>
        ))}
    </div>
  );
}
