import type { SourceId } from "../../src/experiments/lab.ts";
import { figureTheme } from "../figures/theme.ts";

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
      <svg className={`swatch source-${source}`} viewBox="0 0 32 10" aria-hidden="true">
        <line x1="1" x2="31" y1="5" y2="5" stroke="currentColor" strokeWidth="2.5" strokeDasharray={style.dashArray} />
      </svg>
      <span>
        {name ?? style.label}
        {suffix}
      </span>
    </p>
  );
}
