import { usePlotGeometry } from "./PlotContext.ts";

/** What to draw, in data coordinates. */
export type PathShape =
  | { readonly kind: "line" | "polygon"; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number };

export interface OverlayPathProps {
  readonly shape: PathShape;
  /** A CSS colour; ink by default. */
  readonly color?: string;
  readonly width?: number;
  /** An SVG dash pattern, such as a source's `dashArray`. */
  readonly dashArray?: string;
  /** Of a closed shape. */
  readonly fill?: string;
}

/** A line, polygon or circle over the plot, with a rim of paper so that it shows on any background. */
export function OverlayPath({ shape, color, width = 2, dashArray = "none", fill = "none" }: OverlayPathProps) {
  const geometry = usePlotGeometry();
  if (!geometry) return null;
  const common = { className: "overlay-path", strokeLinejoin: "round" } as const;
  const rim = { ...common, style: { stroke: "var(--paper)", strokeWidth: width + 2.5, strokeOpacity: 0.75 } };
  const line = {
    ...common,
    style: { stroke: color ?? "var(--ink)", strokeWidth: width, strokeDasharray: dashArray, fill },
  };
  if (shape.kind === "circle") {
    const [cx, cy] = geometry.toPixel(shape.x, shape.y);
    const [edgeX, edgeY] = geometry.toPixel(shape.x + shape.radius, shape.y + shape.radius);
    const place = { cx, cy, rx: Math.abs(edgeX - cx), ry: Math.abs(edgeY - cy) };
    return (
      <g>
        <ellipse {...rim} {...place} />
        <ellipse {...line} {...place} />
      </g>
    );
  }
  const points = shape.points
    .map(([x, y]) =>
      geometry
        .toPixel(x, y)
        .map((v) => v.toFixed(1))
        .join(" "),
    )
    .join("L");
  if (points === "") return null;
  const d = `M${points}${shape.kind === "polygon" ? "Z" : ""}`;
  return (
    <g>
      <path {...rim} d={d} />
      <path {...line} d={d} />
    </g>
  );
}
