import type { ReactNode } from "react";
import { Swatch, type SwatchProps } from "./Swatch.tsx";

/** A figure's title after a short stroke in the colour and dash that its curves are drawn in. */
export function StrokeTitle({ color, dashArray, children }: SwatchProps & { readonly children: ReactNode }) {
  return (
    <p className="figure-title">
      <Swatch dashArray={dashArray} {...(color === undefined ? {} : { color })} />
      <span>{children}</span>
    </p>
  );
}
