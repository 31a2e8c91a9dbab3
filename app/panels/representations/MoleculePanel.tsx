import { useMemo, useState } from "react";
import { findBonds } from "../../../src/molecules/bonds.ts";
import { distance } from "../../../src/molecules/molecule.ts";
import { type Operation, pulledFragment } from "../../../src/molecules/operations.ts";
import { NUMBERS_UP_TO } from "../../figures/coulombMatrix.ts";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { representationSpecs } from "../../store/representations/representationParameters.ts";
import { representationStore, useRepresentation } from "../../store/representations/representationStore.ts";
import { chosenBond, readMolecule, toMolecule } from "../../store/representations/toMolecule.ts";
import { turnedFurther } from "../../store/representations/turns.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import type { BondGrip } from "../../viewer/bondGrip.ts";
import { MoleculeView } from "../../viewer/MoleculeView.tsx";
import { atomName, changedGeometry, moleculeWords, sceneOf } from "../../viewer/moleculeWords.ts";
import { useAccess } from "../ControlAccess.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import "../../styles/representations.css";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { ChangeTable } from "./molecule/ChangeTable.tsx";
import { MatrixView, type Pair, pairText } from "./molecule/MatrixView.tsx";
import { MoleculeRail } from "./molecule/MoleculeRail.tsx";
import { useDescription } from "./useMolecule.ts";

/** Of the viewer, in pixels. */
const HEIGHT = 250;

/** Length of the axes, Å. */
const AXES = 1.8;

/** Figure 1: a molecule to be turned, moved and renumbered, its Coulomb matrix, and what of it changes. */
export function MoleculePanel() {
  const { result, status, problem, asked } = useDescription();
  const dragging = useDragging();
  const form = useRepresentation(({ values }) => values.matrixForm);
  const unit = asked.unit === "bohr" ? t`hartree` : t`hartree bohr/Å`;
  const [pair, setPair] = useState<Pair | null>(null);
  const working = isUnderWay(status);
  const stale = isOutdated(status, dragging);
  const scene = useMemo(() => {
    if (result === null) return EMPTY;
    const { molecule, bonds } = result.after;
    return { ...sceneOf(molecule, bonds), axes: AXES, marked: pair === null ? [] : [...new Set(pair)] };
  }, [result, pair]);
  // Of what is drawn, not of what was asked for: the view is fitted to a molecule once it is there.
  const subject = useMemo(() => {
    const untouched = result?.before.molecule;
    return untouched === undefined ? "" : `${untouched.numbers.join()} ${untouched.positions.join()}`;
  }, [result]);
  const grip = useGrip(result, asked.operations);
  const isReordered = asked.operations.some(({ kind }) => kind === "permute");
  const pointing =
    form === "spectrum"
      ? t`An eigenvalue belongs to no atom and to no pair, but to the molecule as a whole.`
      : (result?.after.molecule.numbers.length ?? 0) > NUMBERS_UP_TO
        ? t`With so many atoms the numbers are left out of the matrix: point at an entry, or walk through it by the arrow keys.`
        : t`Point at an entry of the matrix, or walk through it by the arrow keys: its two atoms light up.`;
  const atHand = result === null || pair === null ? "" : pairText(result, pair, unit);

  return (
    <Panel
      id="molecule"
      number={1}
      title={t`A molecule and its Coulomb matrix`}
      wide
      busy={working}
      caption={t`Drag the molecule, or turn it by the arrow keys; with the Shift key it moves. The round handle stretches the chosen bond. What is turned is the molecule, not
        the way you look at it: its coordinates change. In the matrix each row belongs to an atom and each entry to two of
        them. The table says what every operation in force changes by itself: “= 0” is the same to rounding, of which the
        number behind it is the size, “≠” a true change.`}
      rail={<MoleculeRail problem={problemAt(problem, "xyz").problem} />}
    >
      <div className="molecule-stage">
        <div>
          <p className="figure-title">{t`The molecule`}</p>
          <MoleculeView
            scene={scene}
            subject={subject}
            label={t`The molecule in space`}
            description={describe(result, isReordered)}
            height={HEIGHT}
            room={0.8}
            onTurn={turn}
            onMove={move}
            grip={grip}
            stale={stale}
          />
          <ChangeTable result={result} operations={asked.operations} unit={unit} stale={stale} />
        </div>
        <MatrixView result={result} form={form} unit={unit} stale={stale} onPair={setPair} />
      </div>
      <p className="pair-line">{atHand === "" ? pointing : atHand}</p>
      <ProblemNote problem={problemElsewhere(problem, ["xyz"])} />
    </Panel>
  );
}

/** The handle of the chosen bond, at its atoms in the order they are listed in now; none where the bond cannot be stretched here. */
function useGrip(
  result: ReturnType<typeof useDescription>["result"],
  operations: readonly Operation[],
): BondGrip | undefined {
  const values = useRepresentation((state) => state.values);
  const access = useAccess("stretch");
  return useMemo(() => {
    const read = readMolecule(toMolecule(values));
    const bond = read === null ? null : chosenBond(read, values.bond);
    if (result === null || read === null || bond === null || access !== "open") return undefined;
    const { molecule } = result.after;
    const pulled = pulledFragment(bond, findBonds(read.molecule));
    if (typeof pulled === "string" || molecule.numbers.length !== read.molecule.numbers.length) return undefined;
    const order = operations.find((operation) => operation.kind === "permute")?.order;
    const [from, to] = [pulled.from, pulled.to].map((atom) => order?.indexOf(atom) ?? atom);
    const { min, max } = representationSpecs.stretch;
    return {
      from,
      to,
      label: t`Bond ${atomName(read.molecule, pulled.from)}–${atomName(read.molecule, pulled.to)}`,
      valueText: t`${distance(molecule, from, to).toFixed(2)} Å long`,
      value: values.stretch,
      min,
      max,
      step: 0.01,
      onPull: (stretch, done) => {
        const { setValue, endGesture } = representationStore.getState();
        setValue("stretch", stretch, { coalesce: "stretch" });
        if (done) endGesture();
      },
    };
  }, [result, operations, values, access]);
}

const EMPTY = { symbols: [], positions: new Float64Array(0), bonds: [] };

function describe(result: ReturnType<typeof useDescription>["result"], isReordered: boolean): string {
  if (result === null) return t`Being computed.`;
  const { before, after, changes } = result;
  const words = moleculeWords(after.molecule, after.bonds);
  // Geometries are compared atom by atom, which another order would not allow.
  const changed =
    !isReordered && changes.length > 0 ? changedGeometry(before.molecule, after.molecule, before.bonds) : "";
  return changed === "" ? words : `${words} ${changed}`;
}

/** Turns the molecule itself, under the hand in one undo step. */
function turn(axis: "x" | "y" | "z", degrees: number, done: boolean): void {
  const { values, set, endGesture } = representationStore.getState();
  set(turnedFurther(values, axis, degrees), { coalesce: "turn" });
  if (done) endGesture();
}

const SHIFTS = { x: "shiftX", y: "shiftY" } as const;

function move(axis: "x" | "y", by: number, done: boolean): void {
  const { values, setValue, endGesture } = representationStore.getState();
  const key = SHIFTS[axis];
  const { min, max } = representationSpecs[key];
  const wanted = Math.min(max, Math.max(min, Number((values[key] + by).toFixed(3))));
  setValue(key, wanted, { coalesce: "move" });
  if (done) endGesture();
}
