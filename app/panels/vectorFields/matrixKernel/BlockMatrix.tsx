import type { CSSProperties, KeyboardEvent } from "react";
import { digits } from "../../../format/numbers.ts";
import { declareKeys } from "../../../keys/declared.ts";
import { t } from "../../../messages/t.ts";

/** A pair of points, counted from 0: the block's row and its column. */
export type Pair = readonly [number, number];

export interface BlockMatrixProps {
  /** What it is called, such as "The curl-free kernel’s 8 × 8 matrix". */
  readonly label: string;
  /** Row-major [bN×bN]. */
  readonly values: Float64Array;
  /** b, the rows of a block: 1 or 2. */
  readonly blockSize: 1 | 2;
  /** N. */
  readonly count: number;
  readonly color: string;
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
}

/** One block, row-major. */
export function blockOf(values: Float64Array, blockSize: 1 | 2, count: number, [i, j]: Pair): readonly number[] {
  const row = (a: number) => (blockSize * i + a) * blockSize * count + blockSize * j;
  return blockSize === 1 ? [values[row(0)]] : [values[row(0)], values[row(0) + 1], values[row(1)], values[row(1) + 1]];
}

/**
 * A matrix of kernel values as squares, one an entry: the larger the value the larger the square, filled where it is positive,
 * hollow where negative. Blocks are chosen by the pointer, and walked among by arrow keys.
 */
export function BlockMatrix({ label, values, blockSize, count, color, pair, onPair }: BlockMatrixProps) {
  const indices = Array.from({ length: count }, (_, i) => i);
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next: Pair = [within(pair[0] + step[0], count), within(pair[1] + step[1], count)];
    onPair(next);
    event.currentTarget.querySelectorAll("button")[next[0] * count + next[1]]?.focus();
  };
  return (
    <table
      className="block-matrix"
      aria-label={label}
      data-block={blockSize}
      style={{ "--entry": color } as CSSProperties}
      onKeyDown={walk}
    >
      <thead>
        <tr>
          <td />
          {indices.map((j) => (
            <th key={j} scope="col" data-lit={j === pair[1] || undefined}>
              {j + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indices.map((i) => (
          <tr key={i}>
            <th scope="row" data-lit={i === pair[0] || undefined}>
              {i + 1}
            </th>
            {indices.map((j) => (
              <td key={j}>
                <Block
                  values={blockOf(values, blockSize, count, [i, j])}
                  blockSize={blockSize}
                  place={[i, j]}
                  pair={pair}
                  onPair={onPair}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BlockProps extends Pick<BlockMatrixProps, "blockSize" | "pair" | "onPair"> {
  readonly values: readonly number[];
  readonly place: Pair;
}

/** One block, to be chosen; only the one that is chosen is a tab stop. */
function Block({ values, blockSize, place, pair, onPair }: BlockProps) {
  const [i, j] = place;
  const chosen = i === pair[0] && j === pair[1];
  const choose = () => onPair(place);
  return (
    <button
      type="button"
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={t`Points ${i + 1} and ${j + 1}: ${inWords(values)}`}
      data-transposed={(i === pair[1] && j === pair[0]) || undefined}
      onPointerEnter={choose}
      onFocus={choose}
      onClick={choose}
    >
      <Squares block={values} blockSize={blockSize} />
    </button>
  );
}

const STEPS: Readonly<Record<string, Pair>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

declareKeys("figure", Object.keys(STEPS), t`choose another block of a matrix`);

function within(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}

function inWords(block: readonly number[]): string {
  const [a, b, c, d] = block.map((value) => digits(value, 2));
  return block.length === 1 ? a : t`${a}, ${b} in the first row, ${c}, ${d} in the second`;
}

/** Side of the square of 1, in units of an entry's own. */
const FULL = 0.9;
/** Line width of a hollow square, likewise. */
const LINE = 0.09;

function Squares({ block, blockSize: b }: { readonly block: readonly number[]; readonly blockSize: 1 | 2 }) {
  return (
    <svg viewBox={`0 0 ${b} ${b}`} aria-hidden="true">
      {block.map((value, k) => {
        const side = FULL * Math.sqrt(Math.min(1, Math.abs(value)));
        if (side < 0.03) return null;
        const hollow = value < 0;
        const size = hollow ? Math.max(side - LINE, 0.01) : side;
        const [column, row] = [k % b, Math.floor(k / b)];
        return (
          <rect
            // The four places of a block.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={k}
            x={column + 0.5 - size / 2}
            y={row + 0.5 - size / 2}
            width={size}
            height={size}
            data-negative={hollow || undefined}
          />
        );
      })}
    </svg>
  );
}
