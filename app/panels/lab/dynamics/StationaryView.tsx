import { useMemo } from "react";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { StationaryResult } from "../../../../src/experiments/stationary.ts";
import { ColorBar } from "../../../figures/ColorBar.tsx";
import { currentReference, currentsFigure } from "../../../figures/currents.ts";
import { densityColors, densityMap, densityRange } from "../../../figures/densityMap.ts";
import { freeEnergyFigure } from "../../../figures/freeEnergy.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich, t } from "../../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../../store/jobStatus.ts";
import type { JobState } from "../../../store/jobs.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { Readout } from "../../Readout.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { useSources } from "./useDynamicsExperiments.ts";

/** An entropy production below this is the rounding of the solve: the force has an energy. */
const AT_REST = 1e-6;

/** Where overdamped motion settles on each force: its density, and the current that holds it up. */
export function StationaryView({ job }: { readonly job: JobState<"stationary"> }) {
  const { result, status, problem, progress } = job;
  const theme = useFigureTheme();
  const sources = useSources();
  const dragging = useDragging();
  const { box } = useLabParameters().landscape;
  const stale = isOutdated(status, dragging);
  const busy = isUnderWay(status) && !dragging ? (progress?.fraction ?? true) : false;

  const reference = useMemo(() => (result === null ? 0 : currentReference(result, box)), [result, box]);
  const bar = result === null ? null : densityRange(densityMap(result.boltzmann, result.x, result.y, box));
  const profiles = useMemo(
    () =>
      freeEnergyFigure(
        result?.x ?? Float64Array.of(box.x0, box.x1),
        (result?.states ?? [])
          .filter((state) => state.problem === null)
          .map(({ source, freeEnergy }) => ({ source, values: freeEnergy })),
        theme,
      ),
    [result, box, theme],
  );

  return (
    <>
      <ProblemNote problem={problem} />
      <div className="side-by-side">
        {sources.map((source) => (
          <StationaryColumn
            key={source}
            source={source}
            result={result}
            reference={reference}
            stale={stale}
            busy={busy}
          />
        ))}
      </div>
      {bar !== null && (
        <div className="map-color-bar">
          <ColorBar colors={densityColors(bar, theme)} />
        </div>
      )}
      <TitledPlot
        title={t`Free energy along x`}
        figure={profiles}
        height={250}
        stale={stale}
        label={t`Free-energy profiles along x of the stationary densities`}
        description={t`Free energy minus k T ln p(x) of the stationary densities of truth and models.`}
      />
    </>
  );
}

interface StationaryColumnProps {
  readonly source: SourceId;
  readonly result: StationaryResult | null;
  /** The current at an arrow's full length, for all maps alike. */
  readonly reference: number;
  readonly stale: boolean;
  readonly busy: boolean | number;
}

function StationaryColumn({ source, result, reference, stale, busy }: StationaryColumnProps) {
  const theme = useFigureTheme();
  const { box } = useLabParameters().landscape;
  const state = result?.states.find((candidate) => candidate.source === source);
  const figure = useMemo(
    () =>
      result === null || state === undefined || state.problem !== null
        ? emptyMap(box, theme)
        : currentsFigure(state, result, box, theme, { colorBar: false, reference }),
    [state, result, box, theme, reference],
  );
  const known = state !== undefined && state.problem === null ? state : null;
  const verdict = known === null ? "" : entropy(known.entropyProduction);
  return (
    <div>
      <SourceTitle source={source} />
      <ProblemNote problem={state?.problem} />
      <Plot
        figure={figure}
        label={t`Stationary density and current of ${SOURCE_NAMES[source]}`}
        description={
          known === null
            ? t`Being computed.`
            : `${t`Entropy production ${verdict} k_B per unit time; divergence from the Boltzmann distribution ${digits(known.kullbackLeibler)} nats.`} ${known.entropyProduction > AT_REST ? EDDIES : NO_CURRENT}`
        }
        aspect={boxAspect(box)}
        stale={stale}
        busy={busy}
      />
      {known !== null && (
        <Readout
          label={t`The stationary state of ${SOURCE_NAMES[source]}`}
          rows={[
            [
              t`entropy production`,
              rich`${<Mathematical text={verdict} />} ${<i>k</i>}${<sub>B</sub>}/time`,
              "entropy",
            ],
            [t`KL to Boltzmann`, t`${digits(known.kullbackLeibler)} nats`, "kl"],
            [t`Jensen–Shannon`, t`${digits(known.jensenShannon)} nats`, "js"],
          ]}
        />
      )}
    </div>
  );
}

const EDDIES = t`Arrows show the probability current, which goes round in eddies.`;
const NO_CURRENT = t`Arrows show the probability current; there is none.`;

/** Rounding is shown as the power of ten it is, so that nobody has to take a 0 on trust. */
function entropy(rate: number): string {
  return Math.abs(rate) < AT_REST ? digits(rate, 1) : digits(rate);
}
