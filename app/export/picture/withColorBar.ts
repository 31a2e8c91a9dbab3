import type { Figure, Trace } from "../../figures/figure.ts";

/** Room for the bar, its numbers and its name, in ems. */
const ROOM = 5.4;

/** A figure with the bar that says what its colours mean, which on the page it may share with its neighbours. */
export function withColorBar(figure: Figure): Figure {
  const at = figure.data.findIndex(canHaveBar);
  if (at < 0 || figure.data.some((trace) => canHaveBar(trace) && trace.showscale !== false)) return figure;
  const { margin, font } = figure.layout;
  return {
    data: figure.data.map((trace, index) =>
      index === at && canHaveBar(trace) ? { ...trace, showscale: true } : trace,
    ),
    layout: {
      ...figure.layout,
      margin: { ...margin, r: Math.max(margin?.r ?? 0, Math.round(ROOM * (font?.size ?? 13))) },
    },
  };
}

type ColoredTrace = Extract<Trace, { readonly type: "heatmap" | "contour" | "surface" }>;

function canHaveBar(trace: Trace): trace is ColoredTrace {
  const colored = trace.type === "heatmap" || trace.type === "contour" || trace.type === "surface";
  return colored && trace.colorbar !== undefined;
}
