import type { KeyboardEvent } from "react";
import { Overlay } from "../../../figures/Overlay.tsx";
import { useOverlay } from "../../../figures/OverlayContext.ts";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { declareKeys } from "../../../keys/declared.ts";
import { t } from "../../../messages/t.ts";

/** Row and column, 0 for the first. */
export type Cell = readonly [row: number, column: number];

export interface CellCursorProps {
  readonly cell: Cell;
  /** How many rows there are. */
  readonly size: number;
  /** What stands in the cell, in words. */
  readonly textOf: (cell: Cell) => string;
  /** Null where the cursor is left. */
  readonly onCell: (cell: Cell | null) => void;
}

const DIRECTIONS: Readonly<Record<string, Cell>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
declareKeys("figure", Object.keys(DIRECTIONS), t`walk through the entries of a matrix`);

/** The keyboard's way to the entries of a matrix: seen only while it has the focus. */
export function CellCursor(props: CellCursorProps) {
  return (
    <Overlay label={t`Entries of the matrix`}>
      <Cursor {...props} />
    </Overlay>
  );
}

function Cursor({ cell, size, textOf, onCell }: CellCursorProps) {
  const geometry = usePlotGeometry();
  const { announce } = useOverlay();
  if (geometry === null || size === 0) return null;
  const [row, column] = cell.map((place) => Math.min(place, size - 1));
  const [left, top] = geometry.toPixel(column + 0.5, row + 0.5);
  const side = geometry.width / size;
  const press = (event: KeyboardEvent) => {
    const step = DIRECTIONS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const within = (place: number) => Math.min(size - 1, Math.max(0, place));
    const next: Cell = [within(row + step[0]), within(column + step[1])];
    onCell(next);
    announce(textOf(next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG holds no <button>.
    <g
      className="cell-cursor"
      role="button"
      aria-roledescription={t`entry of a matrix`}
      aria-label={textOf([row, column])}
      aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
      tabIndex={0}
      onFocus={() => onCell([row, column])}
      onBlur={() => onCell(null)}
      onKeyDown={press}
    >
      <rect x={left} y={top} width={side} height={side} />
    </g>
  );
}
