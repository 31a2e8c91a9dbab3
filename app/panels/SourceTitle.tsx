import type { SourceId } from "../../src/experiments/lab.ts";
import { figureTheme } from "../figures/theme.ts";
import { Swatch } from "./Swatch.tsx";

/** A model's name after a short stroke in its own colour and dash, as its lines are drawn. */
export function SourceTitle({
  source,
  name,
  suffix,
}: {
  readonly source: SourceId;
  /** What it is called here, where that is not the model's own name. */
  readonly name?: string;
  readonly suffix?: string;
}) {
  const style = figureTheme("light").sources[source];
  return (
    <p className="figure-title">
      <Swatch dashArray={style.dashArray} className={`source-${source}`} />
      <span>
        {name ?? style.label}
        {suffix}
      </span>
    </p>
  );
}
