import { useMemo, useState } from "react";
import type { BrownianSummary } from "../../../../src/experiments/brownian.ts";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { type WalkersBackground, walkersFigure } from "../../../figures/walkers.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { Readout } from "../../Readout.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { MOST_DOTS, WalkersCanvas } from "./WalkersCanvas.tsx";
import type { WalkersFrame } from "./walkersRun.ts";
import { canTellWells, percent, sharesInWords, wellName } from "./wellsInWords.ts";

export interface WalkersColumnProps {
  readonly source: SourceId;
  readonly shown: WalkersFrame | null;
  readonly playing: boolean;
  /** Work is under way for a first picture: the fraction done, else false. */
  readonly busy: number | false;
  readonly stale: boolean;
}

const SHOWN = {
  density: t`the density of the places visited`,
  freeEnergy: t`the free energy of the places visited`,
} as const;

/** The walkers on one source's force, over the density they have visited, and what they have come to. */
export function WalkersColumn({ source, shown, playing, busy, stale }: WalkersColumnProps) {
  const theme = useFigureTheme();
  const { landscape } = useLabParameters();
  const { box, kT } = shown?.setup.lab.landscape ?? landscape;
  const show = useLab((state) => state.values.walkersShow);
  const summary = shown?.result.summaries.find((candidate) => candidate.source === source);
  const wells = shown !== null && canTellWells(shown.setup.lab.landscape) ? shown.result.wells : [];
  const [drawnAtRest, setDrawnAtRest] = useState(false);

  const figure = useMemo(() => {
    if (shown === null || summary === undefined) return emptyMap(box, theme);
    // While they move, the canvas draws the walkers; standing still, the figure does.
    const walkers = playing ? { dots: 0 } : { dots: MOST_DOTS, trail: shown.trails[source] ?? new Float64Array(0) };
    return walkersFigure(summary, shown.result, { box, kT }, theme, { show, colorBar: false, ...walkers });
  }, [shown, summary, source, box, kT, show, theme, playing]);

  return (
    <div>
      <SourceTitle source={source} {...(summary?.forceError ? { suffix: t` (table)` } : {})} />
      <ProblemNote problem={summary?.problem} />
      <Plot
        figure={figure}
        label={t`Brownian walkers in ${SOURCE_NAMES[source]}`}
        description={describe(summary, shown, show, wells)}
        aspect={boxAspect(box)}
        stale={stale}
        busy={busy}
        onDrawn={() => setDrawnAtRest(!playing)}
      >
        <WalkersCanvas source={source} theme={theme} live={playing || !drawnAtRest} />
      </Plot>
      {shown !== null && summary !== undefined && summary.problem === null && (
        <Numbers summary={summary} wells={wells} />
      )}
    </div>
  );
}

function describe(
  summary: BrownianSummary | undefined,
  shown: WalkersFrame | null,
  show: WalkersBackground,
  wells: readonly string[],
): string {
  if (shown === null || summary === undefined) return t`Being computed.`;
  if (summary.problem !== null) return summary.problem.message;
  const time = digits(shown.steps * shown.setup.timeStep);
  const distance = digits(summary.kullbackLeibler);
  if (wells.length === 0) {
    return t`${shown.setup.walkers} walkers at time ${time}, over ${SHOWN[show]}. Divergence from the Boltzmann distribution: ${distance} nats.`;
  }
  const shares = sharesInWords(wells, summary.populations);
  return t`${shown.setup.walkers} walkers at time ${time}, over ${SHOWN[show]}: ${shares}. Divergence from the Boltzmann distribution: ${distance} nats.`;
}

function Numbers({ summary, wells }: { readonly summary: BrownianSummary; readonly wells: readonly string[] }) {
  return (
    <Readout
      label={t`The walkers in ${SOURCE_NAMES[summary.source]}`}
      rows={[
        [t`KL to Boltzmann`, t`${digits(summary.kullbackLeibler)} nats`, "kl"],
        [t`Jensen–Shannon`, t`${digits(summary.jensenShannon)} nats`, "js"],
        ...wells.map((well, i) => [t`time in the ${wellName(well)}`, percent(summary.populations[i]), well] as const),
        ...(wells.length > 0
          ? [[t`changes of well`, String(summary.state?.transitions ?? 0), "transitions"] as const]
          : []),
        [t`reflections at walls`, String(summary.state?.reflected ?? 0), "reflected"],
        [t`gone non-finite, restarted`, String(summary.state?.restarted ?? 0), "restarted"],
        ...forceErrorRows(summary),
      ]}
    />
  );
}

/** What the table's approximation costs, where one moves the walkers. */
function forceErrorRows({ forceError }: BrownianSummary): (readonly [name: string, value: string, key: string])[] {
  if (forceError === null) return [];
  return [
    [t`table’s force error, rms`, digits(forceError.rms, 2), "forceErrorRms"],
    [t`table’s force error, largest`, digits(forceError.max, 2), "forceErrorMax"],
  ];
}
