import type { AtomModelName } from "../../../src/experiments/covariant/atomModels.ts";
import { atomModelStyle } from "../../figures/atomModels.ts";
import { useFigureTheme } from "../useFigureTheme.ts";

/** A model's name after a short stroke in the colour and dash that it is drawn in. */
export function ModelName({ model }: { readonly model: AtomModelName | "truth" }) {
  const { label, color, dashArray } = atomModelStyle(useFigureTheme(), model);
  return (
    <span className="model-name">
      <svg className="swatch" viewBox="0 0 32 10" aria-hidden="true">
        <line x1="1" x2="31" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dashArray} />
      </svg>
      {label}
    </span>
  );
}
