import type { ReactNode } from "react";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { ProblemReport } from "../../../../src/problem.ts";
import { ColorBar } from "../../../figures/ColorBar.tsx";
import type { Figure } from "../../../figures/figure.ts";
import type { ColorOptions } from "../../../figures/mapTraces.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { ProblemNote } from "../../ProblemNote.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";

export interface EnergyMapProps {
  readonly source: SourceId;
  /** What is shown of it, after its name. */
  readonly suffix: string;
  readonly figure: Figure;
  readonly colors: ColorOptions | null;
  readonly label: string;
  readonly description: string;
  readonly aspect: number;
  readonly problem: ProblemReport | null;
  readonly stale: boolean;
  readonly children: ReactNode;
}

/** One map of energies, its colours under it. */
export function EnergyMap(props: EnergyMapProps) {
  const { source, suffix, figure, colors, label, description, aspect, problem, stale, children } = props;
  return (
    <div>
      <SourceTitle source={source} suffix={suffix} />
      {problem === null ? (
        <>
          <Plot figure={figure} label={label} description={description} aspect={aspect} stale={stale}>
            {children}
          </Plot>
          {colors !== null && (
            <div className="map-color-bar under">
              <ColorBar colors={colors} />
            </div>
          )}
        </>
      ) : (
        <ProblemNote problem={problem} />
      )}
    </div>
  );
}
