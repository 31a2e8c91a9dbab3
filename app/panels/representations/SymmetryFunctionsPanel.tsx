import { useMemo } from "react";
import type {
  SymmetryFunctionScanRequest,
  SymmetryFunctionScanResult,
} from "../../../src/experiments/molecules/symmetryFunctionScan.ts";
import { findBonds } from "../../../src/molecules/bonds.ts";
import { angularFilterFigure, environmentVectorFigure, radialFilterFigure } from "../../figures/environment.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { toMolecule } from "../../store/representations/toMolecule.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { MoleculeView } from "../../viewer/MoleculeView.tsx";
import type { MoleculeScene } from "../../viewer/moleculeScene.ts";
import { atomName, sceneOf } from "../../viewer/moleculeWords.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/representations.css";
import "../../styles/environment.css";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { AtomMenu, chooseAtom } from "./environment/AtomMenu.tsx";
import { CutoffView } from "./environment/CutoffView.tsx";
import { entriesOf } from "./environment/entries.ts";
import { Invariances } from "./environment/Invariances.tsx";
import { useEnvironment } from "./environment/useEnvironment.ts";
import { RepresentationControl } from "./RepresentationControl.tsx";
import { MoleculeChoice } from "./XyzControl.tsx";

/** Of the three figures side by side, in pixels. */
const HEIGHT = 270;
const VECTOR_HEIGHT = 230;
/** Of the arrow at the neighbour that is moved, Å. */
const ARROW = 0.9;

/** Figure 4: what an atom sees around it, and what becomes of that where a neighbour leaves. */
export function SymmetryFunctionsPanel() {
  const { result, status, problem, of } = useEnvironment();
  const dragging = useDragging();
  const theme = useFigureTheme();
  const stale = isOutdated(status, dragging);
  const names = useMemo(
    () => (result === null ? [] : Array.from(result.molecule.numbers, (_, k) => atomName(result.molecule, k))),
    [result],
  );
  const entries = useMemo(() => entriesOf(of), [of]);
  const figures = useMemo(() => {
    if (result === null) return { radial: emptyLines(theme), angular: emptyLines(theme), vector: emptyLines(theme) };
    return {
      radial: radialFilterFigure(result, names, theme),
      angular: angularFilterFigure(result, names, theme),
      vector: environmentVectorFigure(result.vector, entries, theme),
    };
  }, [result, names, entries, theme]);
  const middle = names[of.atom] ?? "";
  return (
    <Panel
      id="symmetry-functions"
      number={4}
      title={t`A neighbourhood in numbers`}
      wide
      busy={isUnderWay(status)}
      caption={t`Press an atom of the molecule: its surroundings are described. Beside it, what the radial filter lets through of each
        neighbour; dashed the shell, dotted the cutoff, and their product. Then the angular filter, and the angle of each
        pair of neighbours, the larger the more it counts. Summed up they are G¹ and G², the first two bars; the others are a
        usual set, shells by distance and four angular functions. Below, take the neighbour with the arrow out through the
        cutoff by the handle.`}
      rail={<Rail problem={problemAt(problem, "xyz").problem} />}
    >
      <ProblemNote problem={problemElsewhere(problem, ["xyz"])} />
      <div className="environment-stage">
        <Surroundings result={result} of={of} stale={stale} names={names} />
        <TitledPlot
          title={t`Neighbours of ${middle} by distance`}
          figure={figures.radial}
          height={HEIGHT}
          label={t`The radial filter over the distances of the neighbours`}
          description={radialWords(result, names)}
          stale={stale}
        />
        <TitledPlot
          title={t`Pairs of them by angle`}
          figure={figures.angular}
          height={HEIGHT}
          label={t`The angular filter over the angles of pairs of neighbours`}
          description={angularWords(result, names)}
          stale={stale}
        />
      </div>
      <div className="vector-stage">
        <TitledPlot
          title={t`What a model is given of ${middle}`}
          figure={figures.vector}
          height={VECTOR_HEIGHT}
          label={t`The numbers that the surroundings become`}
          description={
            result === null
              ? t`Being computed.`
              : entries
                  .map(({ name }, k) => `${name.replace(/<[^>]*>/g, " ").trim()}: ${digits(result.vector[k], 4)}`)
                  .join("; ")
          }
          stale={stale}
        />
        {result !== null && <Invariances changes={result.changes} />}
      </div>
      <CutoffView result={result} of={of} stale={stale} />
    </Panel>
  );
}

function Rail({ problem }: { readonly problem: string | undefined }) {
  return (
    <>
      <div className="rail-group">
        <MoleculeChoice problem={problem} />
        <AtomMenu name="middleAtom" />
        <RepresentationControl name="cutoff" />
      </div>
      <div className="rail-group">
        <RepresentationControl name="shell" />
        <RepresentationControl name="etaRadial" />
      </div>
      <div className="rail-group">
        <RepresentationControl name="angularSign" />
        <RepresentationControl name="zeta" />
        <RepresentationControl name="etaAngular" />
      </div>
      <div className="rail-group">
        <AtomMenu name="neighbourAtom" />
        <RepresentationControl name="pull" />
      </div>
    </>
  );
}

const EMPTY: MoleculeScene = { symbols: [], positions: new Float64Array(0), bonds: [] };

interface SurroundingsProps {
  readonly result: SymmetryFunctionScanResult | null;
  readonly of: SymmetryFunctionScanRequest;
  readonly names: readonly string[];
  readonly stale: boolean;
}

/** The molecule, with the atom in the middle lit and an arrow at the neighbour that is moved. */
function Surroundings({ result, of, names, stale }: SurroundingsProps) {
  const choice = useRepresentation(({ values }) => toMolecule(values));
  const scene = useMemo(() => {
    if (result === null) return EMPTY;
    const { molecule } = result;
    return {
      ...sceneOf(molecule, Uint8Array.from(findBonds(molecule).flat())),
      marked: [of.atom],
      arrows: arrowAt(result, of),
    };
  }, [result, of]);
  return (
    <div>
      <p className="figure-title">{t`The molecule`}</p>
      <MoleculeView
        scene={scene}
        subject={JSON.stringify(choice)}
        label={t`The molecule, its atoms to be chosen`}
        description={
          result === null
            ? t`Being computed.`
            : t`${names[of.atom] ?? ""} is in the middle. Nearest first: ${neighbourList(result, names)}.`
        }
        height={HEIGHT}
        room={0.8}
        onPick={(atom) => chooseAtom("middleAtom", atom)}
        picked={of.atom}
        stale={stale}
      />
    </div>
  );
}

function arrowAt(
  { molecule }: SymmetryFunctionScanResult,
  { atom, neighbour }: SymmetryFunctionScanRequest,
): Float64Array {
  const arrows = new Float64Array(molecule.positions.length);
  if (atom === neighbour || neighbour >= molecule.numbers.length) return arrows;
  const along = [0, 1, 2].map((k) => molecule.positions[3 * neighbour + k] - molecule.positions[3 * atom + k]);
  const length = Math.hypot(...along);
  for (const [k, part] of along.entries()) arrows[3 * neighbour + k] = (ARROW * part) / length;
  return arrows;
}

function neighbourList({ neighbours }: SymmetryFunctionScanResult, names: readonly string[]): string {
  return Array.from(neighbours.atoms, (atom, k) => `${names[atom]} ${neighbours.distances[k].toFixed(2)} Å`).join(", ");
}

function radialWords(result: SymmetryFunctionScanResult | null, names: readonly string[]): string {
  if (result === null) return t`Being computed.`;
  const shares = Array.from(
    result.neighbours.atoms,
    (atom, k) => `${names[atom]} ${digits(result.neighbours.terms[k], 2)}`,
  ).join(", ");
  return t`Shares of the neighbours, nearest first: ${shares}. Together they are G¹, ${digits(result.vector[0], 4)}.`;
}

function angularWords(result: SymmetryFunctionScanResult | null, names: readonly string[]): string {
  if (result === null) return t`Being computed.`;
  const { atoms, degrees } = result.pairs;
  const angles = Array.from(
    degrees,
    (angle, k) => `${names[atoms[2 * k]]}, ${names[atoms[2 * k + 1]]} ${angle.toFixed(0)}°`,
  ).join("; ");
  if (degrees.length === 0) return t`No two neighbours are within reach of each other.`;
  return t`Pairs within reach, by angle: ${angles}. Together they are G², ${digits(result.vector[1], 4)}.`;
}
