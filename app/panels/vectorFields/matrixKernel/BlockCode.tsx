import { t } from "../../../messages/t.ts";
import { CodeView, type SourceFile } from "../../CodeView.tsx";

const raw = (module: { readonly default: string }): string => module.default;

/** The source the worker runs; read as text when it is asked for. */
const FILES: readonly SourceFile[] = [
  {
    path: "src/matrixKernels/hessianKernel.ts",
    load: () => import("../../../../src/matrixKernels/hessianKernel.ts?raw").then(raw),
  },
  {
    path: "src/matrixKernels/mixture.ts",
    load: () => import("../../../../src/matrixKernels/mixture.ts?raw").then(raw),
  },
];

/** “Show the code”: the engine's own source of the curl-free and divergence-free blocks. */
export function BlockCode() {
  return (
    <div className="block-code">
      <CodeView label={t`Show the code: curl-free and divergence-free`} files={FILES} />
    </div>
  );
}
