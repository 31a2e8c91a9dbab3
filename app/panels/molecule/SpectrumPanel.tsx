import { useMemo } from "react";
import type { MolecularSpectrumResult } from "../../../src/experiments/molecule/molecularSpectrumResult.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { vibrationsFigure } from "../../figures/vibrations.ts";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { MODEL_NAMES } from "../../store/molecule/moleculeParameters.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/molecule.css";
import { LearntLine } from "./LearntLine.tsx";
import { looksIn } from "./looks.ts";
import { MoleculeControl } from "./MoleculeControl.tsx";
import { OnDemandBar } from "./OnDemandBar.tsx";
import { useSpectrum } from "./spectrum/useSpectrum.ts";
import { VibrationTable } from "./spectrum/VibrationTable.tsx";
import { TrainFirst } from "./TrainFirst.tsx";

const HEIGHT = 340;
/** Atoms of the molecule that the chapter opens with. */
const WATER = 3;

/** Figure 4: how the molecule vibrates, by the true forces and by the learnt ones. */
export function SpectrumPanel() {
  const spectrum = useSpectrum();
  const { result, status, problem, isPast, fit } = spectrum;
  const theme = useFigureTheme();
  const stale = isPast || fit.isPast || status === "failed";
  const figure = useMemo(() => {
    if (result === null) return emptyLines(theme, t`not computed yet`);
    const looks = looksIn(theme);
    const all = result.spectra.map(({ source, intensity, harmonic }) => ({ ...looks[source], intensity, harmonic }));
    return vibrationsFigure(result.frequencies, all, theme);
  }, [result, theme]);
  return (
    <Panel
      id="spectrum"
      number={4}
      title={t`What one would hear: the vibrational spectrum`}
      wide
      busy={isUnderWay(status, fit.status, fit.costJob.status)}
      caption={t`The Fourier transform of the velocities’ autocorrelation, weighted by mass, from motions of constant energy. Strokes
        below it are the frequencies of small vibrations about the minimum. Raise the temperature at the start: the lines move and widen,
        for no bond is quite a spring.`}
      rail={
        <>
          <div className="rail-group">
            <LearntLine />
          </div>
          <div className="rail-group">
            <MoleculeControl name="startTemperature" />
            <SeedLine of="motionSeed" another={t`Start otherwise`} />
          </div>
          <div className="rail-group">
            <MoleculeControl name="spectrumDuration" />
            <MoleculeControl name="spectrumRepeats" />
          </div>
        </>
      }
    >
      <TrainFirst fit={fit} />
      <OnDemandBar
        job={spectrum}
        label={t`Run the spectrum`}
        done={t`A line is ${(result?.resolution ?? 0).toFixed(0)} cm⁻¹ wide by the length of the trajectories alone.`}
      />
      <ProblemNote
        problem={problem ?? (stale ? null : result?.spectra.find((each) => each.problem !== null)?.problem)}
      />
      <TitledPlot
        title={t`Spectrum of the velocities`}
        figure={figure}
        height={HEIGHT}
        label={t`The vibrational spectrum, true and learnt`}
        description={result === null ? t`Not computed yet.` : words(result)}
        stale={stale}
      />
      <VibrationTable result={result} vibrations={Math.max(0, 3 * (fit.cost?.atoms ?? WATER) - 6)} />
    </Panel>
  );
}

function words({ spectra }: MolecularSpectrumResult): string {
  return spectra
    .map(({ source, harmonic }) => {
      const name = source === "truth" ? t`truth` : MODEL_NAMES[source];
      const waveNumbers = Array.from(harmonic, (frequency) => frequency.toFixed(0)).join(", ");
      return t`${name}: small vibrations at ${waveNumbers} cm⁻¹.`;
    })
    .join(" ");
}
