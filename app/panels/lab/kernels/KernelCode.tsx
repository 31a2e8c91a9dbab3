import type { ModelId } from "../../../../src/experiments/lab.ts";
import { t } from "../../../messages/t.ts";
import { CodeView, type SourceFile } from "../../CodeView.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { useLabParameters } from "../useLabExperiments.ts";

const raw = (module: { readonly default: string }): string => module.default;

/** The source the worker runs, by registry id; the file is read as text when it is asked for. */
const MATRIX_KERNELS: Readonly<Record<ModelId, SourceFile>> = {
  independent: {
    path: "src/matrixKernels/independent.ts",
    load: () => import("../../../../src/matrixKernels/independent.ts?raw").then(raw),
  },
  energyConserving: {
    path: "src/matrixKernels/energyConserving.ts",
    load: () => import("../../../../src/matrixKernels/energyConserving.ts?raw").then(raw),
  },
  asPrinted: {
    path: "src/matrixKernels/asPrinted.ts",
    load: () => import("../../../../src/matrixKernels/asPrinted.ts?raw").then(raw),
  },
};

const PROFILES: Readonly<Record<string, SourceFile>> = {
  gaussian: {
    path: "src/kernels/gaussian.ts",
    load: () => import("../../../../src/kernels/gaussian.ts?raw").then(raw),
  },
  matern52: {
    path: "src/kernels/matern52.ts",
    load: () => import("../../../../src/kernels/matern52.ts?raw").then(raw),
  },
};

/** “Show the code”: the engine's own source of each kernel in use. */
export function KernelCode({ models }: { readonly models: readonly ModelId[] }) {
  const { model } = useLabParameters();
  const { sources } = useFigureTheme();
  const profile = PROFILES[model.profile];
  return (
    <div className="code-row">
      {models.map((id) => (
        <CodeView
          key={`${id} ${model.profile}`}
          label={t`Show the code: ${sources[id].label}`}
          files={profile === undefined ? [MATRIX_KERNELS[id]] : [MATRIX_KERNELS[id], profile]}
        />
      ))}
    </div>
  );
}
