import { useMemo } from "react";
import { wellPopulations } from "../../../../src/dynamics/wells.ts";
import { labPotential } from "../../../../src/experiments/labPotential.ts";
import { ColorBar } from "../../../figures/ColorBar.tsx";
import { convergenceFigure } from "../../../figures/convergence.ts";
import { freeEnergyFigure } from "../../../figures/freeEnergy.ts";
import { walkersColors } from "../../../figures/walkers.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { Coming } from "../../Coming.tsx";
import { ProblemNote } from "../../ProblemNote.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { withBoltzmann } from "./boltzmannReference.ts";
import { RunControls } from "./RunControls.tsx";
import { useSources } from "./useDynamicsExperiments.ts";
import { useWalkersRun } from "./useWalkersRun.ts";
import { WalkersColumn } from "./WalkersColumn.tsx";
import type { WalkersFrame } from "./walkersRun.ts";
import { canTellWells, sharesInWords } from "./wellsInWords.ts";

/** Brownian walkers live on truth and models, and how their histograms come to the Boltzmann distribution. */
export function WalkersView() {
  const theme = useFigureTheme();
  const sources = useSources();
  const { landscape } = useLabParameters();
  const { activity, progress, shown, convergence, problem, startedAnew, stale } = useWalkersRun();
  const profiles = useMemo(
    () =>
      (shown?.result.summaries ?? [])
        .filter((summary) => summary.problem === null)
        .map(({ source, freeEnergy }) => ({ source, values: freeEnergy })),
    [shown],
  );
  const profileFigure = useMemo(() => {
    if (shown === null) return freeEnergyFigure(Float64Array.of(landscape.box.x0, landscape.box.x1), [], theme);
    const { x, boltzmannFreeEnergy } = shown.result;
    return withBoltzmann(freeEnergyFigure(x, profiles, theme), x, boltzmannFreeEnergy, theme);
  }, [shown, profiles, landscape, theme]);
  const curves = useMemo(() => convergenceFigure(convergence, theme), [convergence, theme]);
  const show = useLab((state) => state.values.walkersShow);
  const bar = shown === null ? null : walkersColors(shown.result, shown.setup.lab.landscape.box, show, theme);
  const latest = shown?.result.summaries.filter((summary) => Number.isFinite(summary.kullbackLeibler)) ?? [];

  return (
    <>
      <RunControls activity={activity} shown={shown} />
      <ProblemNote problem={problem} />
      <p className="run-note" role="status">
        {startedAnew ? t`The settings have changed, so the run has started again from time 0.` : ""}
      </p>
      <div className="side-by-side">
        {sources.map((source) => (
          <WalkersColumn
            key={source}
            source={source}
            shown={shown}
            playing={activity === "playing"}
            busy={activity === "preparing" ? progress : false}
            stale={stale}
          />
        ))}
      </div>
      {bar !== null && (
        <div className="map-color-bar">
          <ColorBar colors={bar} />
        </div>
      )}
      {shown === null && problem === null && <Coming height={5} />}
      {shown !== null && <BoltzmannPopulations shown={shown} />}
      <div className="side-by-side two">
        <TitledPlot
          title={t`Distance to the Boltzmann distribution`}
          figure={curves}
          height={250}
          stale={stale}
          label={t`KL divergence from the Boltzmann distribution against time`}
          description={
            latest.length === 0
              ? t`Nothing has been counted yet.`
              : latest
                  .map((summary) => t`${SOURCE_NAMES[summary.source]}: ${digits(summary.kullbackLeibler)} nats`)
                  .join("; ")
          }
        />
        <TitledPlot
          title={t`Free energy along x`}
          figure={profileFigure}
          height={250}
          stale={stale}
          label={t`Free-energy profiles along x from the histograms`}
          description={t`Free energy minus k T ln p(x) of truth and models, each from its own histogram, over the Boltzmann distribution's as a broad pale line.`}
        />
      </div>
    </>
  );
}

/** What the populations come to in the end, if the force is the true one. */
function BoltzmannPopulations({ shown }: { readonly shown: WalkersFrame }) {
  const { lab, bins } = shown.setup;
  if (!canTellWells(lab.landscape)) return null;
  const { wells } = labPotential(lab.landscape).definition;
  const shares = wellPopulations(shown.result.boltzmann, lab.landscape.box, bins, wells);
  return (
    <p className="run-note">{t`The Boltzmann distribution has ${sharesInWords(
      wells.map(({ label }) => label),
      shares,
    )}.`}</p>
  );
}
