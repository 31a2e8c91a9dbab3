import { Plot, type PlotProps } from "../figures/Plot.tsx";

/** A figure under a title of its own, where a panel has several. */
export function TitledPlot({ title, ...plot }: PlotProps & { readonly title: string }) {
  return (
    <div>
      <p className="figure-title">{title}</p>
      <Plot {...plot} />
    </div>
  );
}
