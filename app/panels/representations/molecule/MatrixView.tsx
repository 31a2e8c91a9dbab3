import { useMemo, useRef, useState } from "react";
import type { DescribeMoleculeResult } from "../../../../src/experiments/molecules/describeMolecule.ts";
import { symbolOf } from "../../../../src/molecules/elements.ts";
import { distance } from "../../../../src/molecules/molecule.ts";
import { coulombMatrixFigure, type NamedMatrix } from "../../../figures/coulombMatrix.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { spectrumBarsFigure } from "../../../figures/spectrumBars.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { atomName } from "../../../viewer/moleculeWords.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { type Cell, CellCursor } from "./CellCursor.tsx";

/** Two atoms, by where they are listed now; the same twice for one. */
export type Pair = readonly [number, number];

export interface MatrixViewProps {
  readonly result: DescribeMoleculeResult | null;
  readonly form: string;
  /** Of the entries. */
  readonly unit: string;
  readonly stale: boolean;
  readonly onPair: (pair: Pair | null) => void;
}

const NOTHING: NamedMatrix = { matrix: new Float64Array(0), atoms: [], unit: "" };

/** The chosen form of the matrix. */
export function MatrixView({ result, form, unit, stale, onPair }: MatrixViewProps) {
  const theme = useFigureTheme();
  const order = useMemo(() => rowsOfForm(result, form), [result, form]);
  const shown = useSame(result, shownKey(result, form));
  const figure = useMemo(() => {
    if (shown === null) return coulombMatrixFigure(NOTHING, theme);
    const { matrix, sorted, spectrum, molecule } = shown.after;
    const order = rowsOfForm(shown, form);
    if (form === "spectrum") {
      const moved = { name: t`after`, values: spectrum };
      const still = { name: t`before`, values: shown.before.spectrum };
      return spectrumBarsFigure(shown.changes.length === 0 ? [still] : [still, moved], unit, theme);
    }
    const atoms = order.map((atom) => [symbolOf(molecule.numbers[atom]), atom + 1] as const);
    return coulombMatrixFigure({ matrix: form === "sorted" ? sorted : matrix, atoms, unit }, theme);
  }, [shown, form, unit, theme]);
  const title = TITLES[form] ?? "";
  const [cell, setCell] = useState<Cell>([0, 0]);
  const pairAt = ([row, column]: Cell): Pair | null =>
    order[row] === undefined || order[column] === undefined ? null : [order[row], order[column]];
  const textAt = (at: Cell) => {
    const pair = pairAt(at);
    return result === null || pair === null ? "" : pairText(result, pair, unit);
  };
  return (
    <div className="matrix-view">
      <p className="figure-title">{title}</p>
      <Plot
        figure={figure}
        label={title}
        description={describe(result, form, unit)}
        aspect="square"
        stale={stale}
        onHover={(point) => {
          if (point === null || form === "spectrum") return onPair(null);
          onPair(pairAt([Math.round(point.y) - 1, Math.round(point.x) - 1]));
        }}
      >
        {form !== "spectrum" && (
          <CellCursor
            cell={cell}
            size={order.length}
            textOf={textAt}
            onCell={(next) => {
              if (next !== null) setCell(next);
              onPair(next === null ? null : pairAt(next));
            }}
          />
        )}
      </Plot>
    </div>
  );
}

const TITLES: Readonly<Record<string, string>> = {
  matrix: t`Coulomb matrix`,
  sorted: t`Coulomb matrix, rows by falling norm`,
  spectrum: t`Spectrum of the Coulomb matrix`,
};

/** What is to be seen of it, without rounding: while a molecule is turned, its matrix need not be drawn again and again. */
function shownKey(result: DescribeMoleculeResult | null, form: string): string {
  if (result === null) return "";
  const { matrix, spectrum, molecule } = result.after;
  const numbers = Array.from(form === "spectrum" ? spectrum : matrix, (value) => value.toPrecision(9));
  return [result.changes.length === 0, ...molecule.numbers, ...numbers].join();
}

/** The earlier value, as long as the key is the same. */
function useSame<T>(value: T, key: string): T {
  const kept = useRef({ value, key });
  if (kept.current.key !== key) kept.current = { value, key };
  return kept.current.value;
}

/** The atom of each row. */
function rowsOfForm(result: DescribeMoleculeResult | null, form: string): readonly number[] {
  if (result === null) return [];
  const { order, molecule } = result.after;
  return form === "sorted" ? Array.from(order) : Array.from(molecule.numbers, (_, atom) => atom);
}

/** What a pair of atoms has to do with each other, or an atom with itself. */
export function pairText(result: DescribeMoleculeResult | null, [i, j]: Pair, unit: string): string {
  if (result === null) return "";
  const { molecule, matrix } = result.after;
  const n = molecule.numbers.length;
  if (i >= n || j >= n) return "";
  const entry = `${matrix[i * n + j].toPrecision(4)} ${unit}`;
  const [a, b] = [atomName(molecule, i), atomName(molecule, j)];
  if (i === j) return t`${a} with itself, ½ Z²·⁴: ${entry}`;
  return t`${a} and ${b}, ${distance(molecule, i, j).toFixed(3)} Å apart: ${entry}`;
}

function describe(result: DescribeMoleculeResult | null, form: string, unit: string): string {
  if (result === null) return t`Being computed.`;
  const { spectrum, molecule, order, rowNorms } = result.after;
  if (form === "spectrum") {
    return t`Eigenvalues by falling size, in ${unit}: ${Array.from(spectrum, (value) => digits(value, 4)).join(", ")}.`;
  }
  const rows = rowsOfForm(result, form).map((atom) => atomName(molecule, atom));
  const said = t`Rows and columns: ${rows.join(", ")}.`;
  if (form !== "sorted") return said;
  return `${said} ${t`Norms of the rows of ${atomName(molecule, order[0])} and so on: ${Array.from(rowNorms, (norm) => digits(norm, 4)).join(", ")}.`}`;
}
