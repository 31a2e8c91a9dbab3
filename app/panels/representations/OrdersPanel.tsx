import { useMemo } from "react";
import { chosenMolecule } from "../../../src/experiments/molecules/moleculeChoice.ts";
import { coulombMatrix, reordered, rowNormOrder } from "../../../src/moleculeRepresentations/coulomb.ts";
import { symbolOf } from "../../../src/molecules/elements.ts";
import type { Molecule } from "../../../src/molecules/molecule.ts";
import { ProgressNote } from "../../controls/ProgressNote.tsx";
import { coulombMatrixFigure, type NamedMatrix } from "../../figures/coulombMatrix.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { rowNormFigure, sortedEntryFigure } from "../../figures/rowNorms.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { digits, plain } from "../../format/numbers.ts";
import { rich, t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { representationSpecs } from "../../store/representations/representationParameters.ts";
import { representationStore, useRepresentation } from "../../store/representations/representationStore.ts";
import { readMolecule, toMolecule } from "../../store/representations/toMolecule.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { jobs } from "../../store/useExperiment.ts";
import { atomName } from "../../viewer/moleculeWords.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ParameterPart } from "../ParameterPart.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { StoppedNote } from "../StoppedNote.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/representations.css";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { AtomOptions } from "./AtomOptions.tsx";
import { SortedThumbs } from "./orders/SortedThumbs.tsx";
import { tiesText } from "./orders/ties.ts";
import { movedAtom, useOrderCounts, useRowNorms } from "./orders/useOrders.ts";
import { RepresentationControl } from "./RepresentationControl.tsx";
import { MoleculeChoice } from "./XyzControl.tsx";

/** Of the curves, in pixels. */
const HEIGHT = 300;

/** With more atoms than these no number fits its cell in a third of the page. */
const SMALL_UP_TO = 9;

/** Figure 2: all orders of the atoms, the different matrices among them, and where the sorted one jumps. */
export function OrdersPanel() {
  const counts = useOrderCounts();
  const scan = useRowNorms();
  const problem = counts.problem ?? scan.problem;
  const working = isUnderWay(counts.status, scan.status);
  return (
    <Panel
      id="orders"
      number={2}
      title={t`All the ways to write a molecule down`}
      wide
      busy={working}
      caption={t`Above: every order of the atoms is tried, and the different Coulomb matrices are counted, as they are and sorted by the
        norms of their rows. Small: the different sorted ones; dots mark what differs from the first. Step through them by
        the arrow keys. Below: one atom is displaced a little. Where the norms of two rows cross (dotted), the rows change
        places, and entries of the sorted matrix jump, although the atom hardly moves. Slide it through zero.`}
      rail={<OrdersRail problem={problemAt(problem, "xyz").problem} />}
    >
      <Counts counts={counts} />
      {counts.result === null && counts.status !== "stopped" && problem === null && <Coming height={12} />}
      <ProblemNote problem={problemElsewhere(problem, ["xyz"])} />
      <Displaced scan={scan} />
    </Panel>
  );
}

function OrdersRail({ problem }: { readonly problem: string | undefined }) {
  return (
    <>
      <div className="rail-group">
        <MoleculeChoice problem={problem} />
      </div>
      <RepresentationControl name="sortedShown" slider={false} />
      <MovedAtomControl />
      <RepresentationControl name="displacement" />
    </>
  );
}

function MovedAtomControl() {
  const atom = useRepresentation(({ values }) => movedAtom(values));
  const molecule = useRepresentation(({ values }) => readMolecule(toMolecule(values))?.molecule ?? null);
  const { label, help } = representationSpecs.movedAtom;
  return (
    <ParameterPart of="movedAtom">
      <label className="control">
        <span className="control-label" title={help}>
          {label}
        </span>
        <select
          value={String(atom + 1)}
          disabled={molecule === null}
          onChange={({ target }) => representationStore.getState().setValue("movedAtom", Number(target.value))}
        >
          <AtomOptions molecule={molecule} />
        </select>
      </label>
    </ParameterPart>
  );
}

const HARTREE = t`hartree`;

/** How many orders, how many matrices, and the different sorted ones. */
function Counts({ counts }: { readonly counts: ReturnType<typeof useOrderCounts> }) {
  const { result, of, status, progress } = counts;
  const theme = useFigureTheme();
  const wanted = useRepresentation(({ values }) => values.sortedShown) - 1;
  const { id, xyz } = of;
  const sorted = useMemo(() => {
    if (result === null) return null;
    const molecule = chosenMolecule({ id, xyz });
    const n = molecule.numbers.length;
    const matrix = coulombMatrix(molecule, "bohr");
    const orders = Array.from({ length: result.distinctSorted }, (_, k) =>
      Array.from(result.sortedOrders.subarray(k * n, (k + 1) * n)),
    );
    return { molecule, orders, matrices: orders.map((order) => reordered(matrix, order)) };
  }, [result, id, xyz]);
  const chosen = Math.min(wanted, (sorted?.orders.length ?? 1) - 1);
  const figure = useMemo(
    () =>
      coulombMatrixFigure(
        sorted === null ? NOTHING : named(sorted.molecule, sorted.orders[chosen], sorted.matrices[chosen], HARTREE),
        theme,
      ),
    [sorted, chosen, theme],
  );
  const running = status === "running";
  const stale = isOutdated(status, false);
  const count = (value: number | undefined) =>
    value === undefined ? "–" : value.toLocaleString("en").replaceAll(",", " ");
  return (
    <div className="orders-stage">
      <TitledPlot
        title={t`Sorted matrix ${chosen + 1} of ${result?.distinctSorted ?? "…"}`}
        figure={figure}
        label={t`One of the sorted Coulomb matrices`}
        description={
          sorted === null
            ? t`Being computed.`
            : t`Rows: ${sorted.orders[chosen].map((atom) => atomName(sorted.molecule, atom)).join(", ")}. ${tiesText(sorted.molecule)}`
        }
        aspect="square"
        stale={stale}
      />
      <div className={stale ? "stale" : undefined}>
        <Readout
          label={t`Orders and matrices`}
          rows={[
            [t`orders of the atoms tried`, result ? t`${count(result.done)} of ${count(result.total)}` : "–"],
            [t`different Coulomb matrices among them`, count(result?.distinct)],
            [t`different ones after sorting`, <strong key="sorted">{count(result?.distinctSorted)}</strong>, "sorted"],
          ]}
        />
        <div className="orders-progress">
          {running && (
            <ProgressNote
              fraction={progress?.fraction ?? 0}
              doing={progress?.doing ?? t`Starting`}
              onCancel={() => jobs.stop("moleculeOrders")}
            />
          )}
          {status === "stopped" && <StoppedNote onGoOn={() => jobs.goOn("moleculeOrders")}>{t`Stopped.`}</StoppedNote>}
          {sorted !== null && !running && status !== "stopped" && (
            <p className="control-help">{tiesText(sorted.molecule)}</p>
          )}
        </div>
        {sorted !== null && result !== null && (
          <SortedThumbs
            matrices={sorted.matrices}
            from={result.sortedFrom}
            chosen={chosen}
            onChoose={(index) => representationStore.getState().setValue("sortedShown", index + 1)}
          />
        )}
      </div>
    </div>
  );
}

const NOTHING: NamedMatrix = { matrix: new Float64Array(0), atoms: [], unit: "" };

function named(molecule: Molecule, order: readonly number[], matrix: Float64Array, unit: string): NamedMatrix {
  return { matrix, atoms: order.map((atom) => [symbolOf(molecule.numbers[atom]), atom + 1] as const), unit };
}

/** One atom a little out of its place: the sorted matrix there, the norms of the rows, and the entry that jumps. */
function Displaced({ scan }: { readonly scan: ReturnType<typeof useRowNorms> }) {
  const { result, status, asked } = scan;
  const theme = useFigureTheme();
  const dragging = useDragging();
  const displacement = useRepresentation(({ values }) => values.displacement);
  const stale = isOutdated(status, dragging);
  const atom = Math.min(asked.atom, (result?.molecule.numbers.length ?? 1) - 1);
  const look = useMemo(() => {
    const names = result === null ? [] : Array.from(result.molecule.numbers, (_, k) => atomName(result.molecule, k));
    return { names, atom, displacement, unit: HARTREE };
  }, [result, atom, displacement]);
  const norms = useMemo(
    () => (result === null ? emptyLines(theme) : rowNormFigure(result, look, theme)),
    [result, look, theme],
  );
  const entry = useMemo(
    () => (result === null ? emptyLines(theme) : sortedEntryFigure(result, look, theme)),
    [result, look, theme],
  );
  const here = useMemo(() => {
    if (result === null) return NOTHING;
    const positions = result.molecule.positions.slice();
    positions[3 * atom] += displacement;
    const molecule = { ...result.molecule, positions };
    const matrix = coulombMatrix(molecule, asked.unit);
    const order = rowNormOrder(matrix, molecule.numbers.length);
    return named(molecule, order, reordered(matrix, order), HARTREE);
  }, [result, atom, displacement, asked.unit]);
  const matrix = useMemo(() => coulombMatrixFigure(here, theme, SMALL_UP_TO), [here, theme]);
  const largest = result?.crossings.reduce((most, one) => (one.sortedJump > most.sortedJump ? one : most), NO_CROSSING);
  const name = look.names[atom] ?? "";
  return (
    <div className="displaced-stage">
      <TitledPlot
        // On one line whatever the number: what is slid through zero stays where it is.
        title={t`Sorted, ${name} moved ${plain(displacement)}\u00a0Å`}
        figure={matrix}
        label={t`The sorted matrix of the molecule with one atom displaced`}
        description={t`Rows: ${here.atoms.map(([symbol, number]) => `${symbol}${number}`).join(", ")}.`}
        aspect="square"
        stale={stale}
      />
      <TitledPlot
        title={t`Norms of the rows`}
        figure={norms}
        label={t`Norms of the rows against the displacement of ${name}`}
        description={
          result === null
            ? t`Being computed.`
            : t`Rows change places at ${result.crossings.length === 0 ? t`no displacement` : result.crossings.map((one) => t`${digits(one.displacement, 2)} Å`).join(", ")}.`
        }
        height={HEIGHT}
        stale={stale}
      />
      <div>
        <TitledPlot
          title={
            result === null || result.entry === null
              ? t`No entry jumps here`
              : t`Entry in row ${result.entry.row + 1}, column ${result.entry.column + 1}`
          }
          figure={entry}
          label={t`One entry of the sorted matrix against the displacement of ${name}`}
          description={
            largest === undefined || largest === NO_CROSSING
              ? t`No two rows change places.`
              : t`The sorted matrix jumps by ${digits(largest.sortedJump, 2)} ${HARTREE} within two ten-thousandths of an ångström, where the matrix as listed changes by ${digits(largest.matrixStep, 1)}.`
          }
          height={HEIGHT}
          stale={stale}
        />
        {largest !== undefined && largest !== NO_CROSSING && result?.entry !== null && (
          <p className="pair-line">
            {rich`Jump: ${<strong key="jump">{digits(largest.sortedJump, 2)}</strong>} ${HARTREE} within 0.0002 Å; the matrix as listed changes by ${<Mathematical key="step" text={digits(largest.matrixStep, 1)} />} there.`}
          </p>
        )}
      </div>
    </div>
  );
}

const NO_CROSSING = { displacement: Number.NaN, sortedJump: 0, matrixStep: 0 };
