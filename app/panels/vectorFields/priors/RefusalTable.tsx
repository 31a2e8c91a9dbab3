import { PURE_KERNELS } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import type { RefusalTableResult } from "../../../../src/experiments/vectorFields/refusalTable.ts";
import { quantile } from "../../../figures/scales.ts";
import { t } from "../../../messages/t.ts";
import { KERNEL_NAMES } from "../KernelTitle.tsx";
import { explained } from "./explained.ts";

/** Which kernel explains draws from which: median and quartiles. */
export function RefusalTable({
  result,
  stale,
}: {
  readonly result: RefusalTableResult | null;
  readonly stale: boolean;
}) {
  const size = PURE_KERNELS.length;
  const repeats = result?.repeats ?? 0;
  return (
    <table className={stale ? "refusal-table stale" : "refusal-table"}>
      <caption>
        {t`Part of the field that is explained, ${result?.done ?? 0} draws from each kernel: median, and quartiles in
          brackets`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t`drawn from\u00a0↓, learnt as\u00a0→`}</th>
          {PURE_KERNELS.map((kernel) => (
            <th key={kernel} scope="col">
              {KERNEL_NAMES[kernel].toLowerCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PURE_KERNELS.map((drawn, row) => (
          <tr key={drawn}>
            <th scope="row">{KERNEL_NAMES[drawn].toLowerCase()}</th>
            {PURE_KERNELS.map((kernel, column) => {
              const from = (row * size + column) * repeats;
              const values = result?.explained.subarray(from, from + repeats) ?? new Float64Array();
              const [low, middle, high] = [0.25, 0.5, 0.75].map((fraction) => quantile(values, fraction));
              return (
                <td key={kernel}>
                  <strong>{explained(middle)}</strong>{" "}
                  {Number.isFinite(middle) && (
                    <small>
                      ({explained(low).replace(" %", "")} … {explained(high).replace(" ", "\u00a0")})
                    </small>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
