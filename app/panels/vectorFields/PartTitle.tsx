import { type FieldPartId, partStyle } from "../../figures/partStyles.ts";
import { StrokeTitle } from "../StrokeTitle.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";

/** The name of a field or a part of it, as its curves are drawn. */
export function PartTitle({ part, children }: { readonly part: FieldPartId; readonly children: string }) {
  const { color, dashArray } = partStyle(useFigureTheme(), part);
  return (
    <StrokeTitle color={color} dashArray={dashArray}>
      {children}
    </StrokeTitle>
  );
}
