import type { ReactNode } from "react";

/** A figure's title after a short stroke in the colour and dash that its curves are drawn in. */
export function StrokeTitle({
  color,
  dashArray,
  children,
}: {
  readonly color: string;
  /** An SVG `stroke-dasharray`. */
  readonly dashArray: string;
  readonly children: ReactNode;
}) {
  return (
    <p className="figure-title">
      <svg className="swatch" viewBox="0 0 32 10" aria-hidden="true">
        <line x1="1" x2="31" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dashArray} />
      </svg>
      <span>{children}</span>
    </p>
  );
}
