import { type FieldPartId, partStyle } from "../../figures/partStyles.ts";
import { useFigureTheme } from "../useFigureTheme.ts";

/** The name of a field or a part of it after a short stroke in its own colour and dash, as its curves are drawn. */
export function PartTitle({ part, children }: { readonly part: FieldPartId; readonly children?: string }) {
  const { label, color, dashArray } = partStyle(useFigureTheme(), part);
  return (
    <p className="figure-title">
      <svg className="swatch" viewBox="0 0 32 10" aria-hidden="true">
        <line x1="1" x2="31" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dashArray} />
      </svg>
      <span>{children ?? label}</span>
    </p>
  );
}
