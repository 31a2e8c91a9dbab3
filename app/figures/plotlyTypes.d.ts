/**
 * What this notebook uses of Plotly's core, over its own trace types: Plotly's published types do not know that a map may be
 * given as rows of typed arrays, which saves copying it at every redraw.
 */
declare module "plotly.js/lib/core" {
  import type { Config, Layout, RegisterTraceModule, ToImgopts } from "plotly.js";

  interface PlotlyCore {
    react(
      root: HTMLElement,
      data: readonly import("./figure.ts").Trace[],
      layout: Partial<Layout>,
      config: Partial<Config>,
    ): Promise<HTMLElement>;
    purge(root: HTMLElement): void;
    register(modules: readonly RegisterTraceModule[]): void;
    toImage(
      figure: { readonly data: readonly import("./figure.ts").Trace[]; readonly layout: Partial<Layout> },
      options: ToImgopts & { readonly imageDataOnly?: boolean },
    ): Promise<string>;
  }
  const Plotly: PlotlyCore;
  export default Plotly;
  export type { PlotlyCore };
}
