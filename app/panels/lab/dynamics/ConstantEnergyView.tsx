import { useMemo } from "react";
import type { ConstantEnergyResult, ConstantEnergyRun } from "../../../../src/experiments/constantEnergy.ts";
import type { LandscapeParameters, SourceId } from "../../../../src/experiments/lab.ts";
import { labPotential } from "../../../../src/experiments/labPotential.ts";
import { axis } from "../../../../src/geometry.ts";
import { ColorBar } from "../../../figures/ColorBar.tsx";
import { driftFigure } from "../../../figures/drift.ts";
import { energyRange } from "../../../figures/energyMaps.ts";
import { boxAspect } from "../../../figures/mapLayout.ts";
import type { ScalarMap } from "../../../figures/mapTraces.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { largestSize } from "../../../figures/scales.ts";
import { groundColors, trajectoryFigure } from "../../../figures/trajectory.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isOutdated } from "../../../store/jobStatus.ts";
import type { JobState } from "../../../store/jobs.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { Readout } from "../../Readout.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { StartHandles } from "./StartHandles.tsx";
import { type Start, useSources, useStart } from "./useDynamicsExperiments.ts";

/** Points an axis of the energy under the trajectories. */
const GRID = 80;
/** What is drawn before there is a result. */
const NOTHING_YET: ConstantEnergyResult = { time: Float64Array.of(0, 1), runs: [] };

/** One particle without friction on each force, from the same start, and what becomes of its energy. */
export function ConstantEnergyView({ job }: { readonly job: JobState<"constantEnergy"> }) {
  const { result, status, problem } = job;
  const theme = useFigureTheme();
  const sources = useSources();
  const start = useStart();
  const dragging = useDragging();
  const { landscape } = useLabParameters();
  const ground = useMemo(() => energyGround(landscape), [landscape]);
  const drift = useMemo(() => driftFigure(result ?? NOTHING_YET, theme), [result, theme]);
  const stale = isOutdated(status, dragging);
  const known = result?.runs.filter((run) => run.problem === null) ?? [];

  return (
    <>
      <ProblemNote problem={problem} />
      {start.moved && (
        <p className="run-note" role="status">
          {t`The start asked for lies outside the window; the nearest place inside, x ${digits(start.x)}, y ${digits(start.y)}, is used.`}
        </p>
      )}
      <div className="side-by-side">
        {sources.map((source) => (
          <TrajectoryColumn
            key={source}
            source={source}
            run={result?.runs.find((run) => run.source === source) ?? null}
            start={start}
            ground={ground}
            landscape={landscape}
            stale={stale}
          />
        ))}
      </div>
      <div className="map-color-bar">
        <ColorBar colors={groundColors(ground.range, theme)} />
      </div>
      <TitledPlot
        title={t`Change of the total energy`}
        figure={drift}
        height={270}
        stale={stale}
        label={t`Change of the total energy against time`}
        description={
          known.length === 0
            ? t`Being computed.`
            : known
                .map((run) => t`${SOURCE_NAMES[run.source]}: at most ${digits(largestSize(run.drift))} kT₀`)
                .join("; ")
        }
      />
    </>
  );
}

interface Ground {
  readonly energy: ScalarMap;
  readonly range: readonly [number, number];
}

/** The true energy on a grid: a few thousand evaluations of a formula, so no worker is asked. */
function energyGround(landscape: LandscapeParameters): Ground {
  const { box } = landscape;
  const { potential, definition } = labPotential(landscape);
  const x = axis(box.x0, box.x1, GRID);
  const y = axis(box.y0, box.y1, GRID);
  const values = Float64Array.from({ length: GRID * GRID }, (_, k) =>
    potential.energy(x[k % GRID], y[Math.floor(k / GRID)]),
  );
  return { energy: { x, y, values }, range: energyRange(values, definition.displayRange) };
}

interface TrajectoryColumnProps {
  readonly source: SourceId;
  readonly run: ConstantEnergyRun | null;
  readonly start: Start;
  readonly ground: Ground;
  readonly landscape: LandscapeParameters;
  readonly stale: boolean;
}

function TrajectoryColumn({ source, run, start, ground, landscape, stale }: TrajectoryColumnProps) {
  const theme = useFigureTheme();
  const { box } = landscape;
  const figure = useMemo(
    () => trajectoryFigure(run, ground.energy, ground.range, box, theme, { colorBar: false }),
    [run, ground, box, theme],
  );
  return (
    <div>
      <SourceTitle source={source} />
      <ProblemNote problem={run?.problem} />
      <Plot
        figure={figure}
        label={t`Constant-energy trajectory in ${SOURCE_NAMES[source]}`}
        description={
          run === null
            ? t`Being computed.`
            : t`Starts at x ${digits(start.x)}, y ${digits(start.y)} with velocity ${digits(start.vx)}, ${digits(start.vy)}. Its energy changes by at most ${digits(largestSize(run.drift))} kT₀; it meets the walls ${run.reflections} times.`
        }
        aspect={boxAspect(box)}
        stale={stale}
      >
        {source === "truth" && <StartHandles start={start} />}
      </Plot>
      {run !== null && run.problem === null && (
        <Readout
          label={t`The trajectory in ${SOURCE_NAMES[source]}`}
          rows={[
            [t`largest change of energy`, `${digits(largestSize(run.drift))} kT₀`, "largest"],
            [t`change at the end`, `${digits(run.drift[run.drift.length - 1])} kT₀`, "end"],
            [t`measured by`, run.ownEnergy ? t`its own energy` : t`the true energy`, "by"],
            [t`reflections at walls`, String(run.reflections), "walls"],
          ]}
        />
      )}
    </div>
  );
}
