import { useMemo, useState } from "react";
import { chosenMolecule } from "../../../src/experiments/molecules/moleculeChoice.ts";
import type { SpectrumTwinsResult } from "../../../src/experiments/molecules/spectrumTwins.ts";
import { findBonds } from "../../../src/molecules/bonds.ts";
import type { Molecule } from "../../../src/molecules/molecule.ts";
import { type Quaternion, turnAbout, turnAfter } from "../../../src/molecules/quaternion.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { spectrumBarsFigure } from "../../figures/spectrumBars.ts";
import { distanceDifferences, NOT_YET, twinDifferencesFigure, twinHistoryFigure } from "../../figures/twins.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { readMolecule, toMolecule } from "../../store/representations/toMolecule.ts";
import { MoleculeView } from "../../viewer/MoleculeView.tsx";
import { changedGeometry, moleculeWords, sceneOf } from "../../viewer/moleculeWords.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { RunBar } from "../RunBar.tsx";
import { SeedLine } from "../SeedLine.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { RepresentationControl } from "./RepresentationControl.tsx";
import { useTwins } from "./twins/useTwins.ts";
import { MoleculeChoice } from "./XyzControl.tsx";

/** Of the viewers and of the curves, in pixels. */
const [VIEW, CURVE] = [230, 270];

/** A little from above and from the side: atoms in a plane are seen to leave it. */
const AT_FIRST = turnAfter(turnAbout("x", 25), turnAbout("y", 20));

/** Figure 3: two geometries of one molecule that the spectrum of the Coulomb matrix takes for the same. */
export function TwinsPanel() {
  const twins = useTwins();
  const { job, running, isPast } = twins;
  const { result, problem } = job;
  const told = problemAt(problem, "xyz").problem;
  return (
    <Panel
      id="twins"
      number={3}
      title={t`Two molecules, one spectrum`}
      wide
      busy={running}
      caption={t`Two geometries of the same atoms, found by a search: the second is bent, step by step, until its spectrum is that of the
        first. Turn them: both go along. In the middle all differences on one logarithmic scale: distances between atoms
        differ by tenths of an ångström, eigenvalues by what rounding leaves. Energies are those of a classical force field.`}
      rail={
        <>
          <div className="rail-group">
            <MoleculeChoice problem={told} />
          </div>
          <RepresentationControl name="twinsApart" />
          <SeedLine of="twinSeed" another={t`Search elsewhere`} onDrawn={twins.search} />
        </>
      }
    >
      <RunBar
        said={said(twins)}
        label={t`Search for twins`}
        idle={twins.isPresent}
        running={running}
        fraction={job.progress?.fraction ?? 0}
        doing={t`Searching: ${job.progress?.doing ?? t`beginning`}`}
        run={twins.search}
        cancel={twins.cancel}
      />
      <ProblemNote problem={problemElsewhere(problem, ["xyz"])} />
      <Geometries result={result} stale={isPast} />
      <Comparison result={result} stale={isPast} />
    </Panel>
  );
}

function said({ job: { result }, isPast, asked }: ReturnType<typeof useTwins>): string {
  if (result === null) return t`Nothing has been searched for yet: both pictures show the molecule itself.`;
  if (isPast) return t`Found with other settings than the present ones.`;
  const steps = result.history.length - 1;
  return result.tries === 1
    ? t`Found at the first attempt, in ${steps} steps, with seed ${asked.seed}.`
    : t`Found at attempt ${result.tries}, in ${steps} steps, with seed ${asked.seed}.`;
}

interface ShownTwins {
  readonly result: SpectrumTwinsResult | null;
  readonly stale: boolean;
}

/** Both geometries, turned together. */
function Geometries({ result, stale }: ShownTwins) {
  const [turn, change] = useState<Quaternion>(AT_FIRST);
  const chosen = useRepresentation(({ values }) => readMolecule(toMolecule(values))?.molecule ?? null);
  const { first, second, bonds } = useMemo(() => {
    if (result !== null) return result;
    const molecule = chosen ?? chosenMolecule({ id: "ethylene", xyz: "" });
    return { first: molecule, second: molecule, bonds: Uint8Array.from(findBonds(molecule).flat()) };
  }, [result, chosen]);
  const seen = { turn, change };
  const view = (molecule: Molecule, title: string, energy: number | undefined, description: string) => (
    <div>
      <p className="figure-title">
        {title}
        {energy !== undefined && <span className="energy-note">{t`energy ${energy.toFixed(1)} kcal/mol`}</span>}
      </p>
      <Geometry molecule={molecule} bonds={bonds} title={title} description={description} seen={seen} stale={stale} />
    </div>
  );
  const differs = result === null ? "" : changedGeometry(first, second, bonds);
  return (
    <div className="twin-stage">
      {view(first, t`First geometry`, result?.energies?.[0], moleculeWords(first, bonds))}
      {view(second, t`Second geometry`, result?.energies?.[1], `${moleculeWords(second, bonds)} ${differs}`)}
    </div>
  );
}

interface GeometryProps {
  readonly molecule: Molecule;
  readonly bonds: Uint8Array;
  readonly title: string;
  readonly description: string;
  readonly seen: { readonly turn: Quaternion; readonly change: (turn: Quaternion) => void };
  readonly stale: boolean;
}

function Geometry({ molecule, bonds, title, description, seen, stale }: GeometryProps) {
  const scene = useMemo(() => sceneOf(molecule, bonds), [molecule, bonds]);
  return (
    <MoleculeView
      scene={scene}
      subject={molecule.positions.join()}
      label={title}
      description={description}
      height={VIEW}
      room={0.9}
      seen={seen}
      stale={stale}
    />
  );
}

/** Spectra, differences, and how the search went. */
function Comparison({ result, stale }: ShownTwins) {
  const theme = useFigureTheme();
  const unit = t`hartree`;
  const spectra = useMemo(
    () =>
      result === null
        ? emptyLines(theme, NOT_YET)
        : spectrumBarsFigure(
            [
              { name: t`first geometry`, values: result.firstSpectrum },
              { name: t`second geometry`, values: result.secondSpectrum },
            ],
            unit,
            theme,
          ),
    [result, unit, theme],
  );
  const differences = useMemo(() => twinDifferencesFigure(result, theme), [result, theme]);
  const history = useMemo(() => twinHistoryFigure(result, theme), [result, theme]);
  const none = t`Nothing has been searched for yet.`;
  const energies = result?.energies ?? null;
  return (
    <>
      <div className="three-curves">
        <TitledPlot
          title={t`Both spectra`}
          figure={spectra}
          label={t`The eigenvalues of both geometries`}
          description={
            result === null
              ? none
              : t`First: ${Array.from(result.firstSpectrum, (value) => digits(value, 4)).join(", ")}. Second: ${Array.from(result.secondSpectrum, (value) => digits(value, 4)).join(", ")}.`
          }
          height={CURVE}
          stale={stale}
        />
        <TitledPlot
          title={t`What differs`}
          figure={differences}
          label={t`Differences of distances and of eigenvalues`}
          description={
            result === null
              ? none
              : t`Distances between atoms differ by up to ${digits(distanceDifferences(result)[0] ?? 0, 2)} ångström, eigenvalues by up to ${digits(result.spectrumDifference, 1)} hartree.`
          }
          height={CURVE}
          stale={stale}
        />
        <TitledPlot
          title={t`The search`}
          figure={history}
          label={t`Difference of the spectra after each step of the search`}
          description={
            result === null
              ? none
              : t`From ${digits(result.history[0], 2)} to ${digits(result.spectrumDifference, 1)} hartree in ${result.history.length - 1} steps.`
          }
          height={CURVE}
          stale={stale}
        />
      </div>
      <Readout
        label={t`What differs`}
        rows={[
          [t`largest difference of the spectra`, result ? `${digits(result.spectrumDifference, 1)} ${unit}` : "–"],
          [
            t`difference of the geometries, however turned or listed`,
            result ? `${digits(result.geometryDifference, 2)} Å` : "–",
          ],
          [
            t`difference of the energies`,
            energies ? t`${digits(Math.abs(energies[1] - energies[0]), 2)} kcal/mol` : "–",
          ],
        ]}
      />
    </>
  );
}
