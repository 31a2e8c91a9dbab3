import type { CSSProperties, KeyboardEvent } from "react";
import { declareKeys } from "../../../keys/declared.ts";
import { t } from "../../../messages/t.ts";

/** Only so many are shown at once; more of them look like a pattern. */
export const MOST_THUMBS = 24;

export interface SortedThumbsProps {
  /** Different sorted matrices, each [n×n]. */
  readonly matrices: readonly Float64Array[];
  /** How many orders lead to each. */
  readonly from: ArrayLike<number>;
  /** Which one is shown large. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
declareKeys("figure", KEYS, t`step through the sorted matrices`);

/** The different sorted matrices, small, to be stepped through; what in each differs from the first is marked by a dot. */
export function SortedThumbs({ matrices, from, chosen, onChoose }: SortedThumbsProps) {
  const start = Math.max(0, Math.min(chosen - MOST_THUMBS / 2, matrices.length - MOST_THUMBS));
  const shown = matrices.slice(start, start + MOST_THUMBS);
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = KEYS.indexOf(event.key);
    if (at < 0) return;
    event.preventDefault();
    const next = (chosen + (at % 2 === 0 ? -1 : 1) + matrices.length) % matrices.length;
    onChoose(next);
    event.currentTarget.querySelectorAll("button")[next - start]?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own. */}
      <div className="sorted-thumbs" role="group" aria-label={t`Different sorted matrices`} onKeyDown={step}>
        {shown.map((matrix, k) => {
          const index = start + k;
          return (
            <button
              key={index}
              type="button"
              aria-pressed={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              aria-label={t`Sorted matrix ${index + 1}, from ${from[index]} orders`}
              onClick={() => onChoose(index)}
            >
              <Thumb matrix={matrix} first={matrices[0]} />
              <span aria-hidden="true">{index + 1}</span>
            </button>
          );
        })}
      </div>
      {matrices.length > shown.length && (
        <p className="control-help">{t`${shown.length} of ${matrices.length} are shown, those about the chosen one.`}</p>
      )}
    </>
  );
}

/** Shades from the smallest to the largest entry, by their logarithm. */
const SHADED = [0.1, 80] as const;
const SAME = 1e-9;

function Thumb({ matrix, first }: { readonly matrix: Float64Array; readonly first: Float64Array }) {
  const n = Math.sqrt(matrix.length);
  const largest = Math.max(...first);
  return (
    <svg viewBox={`0 0 ${n} ${n}`} aria-hidden="true">
      {Array.from(matrix, (value, k) => {
        const [column, row] = [k % n, Math.floor(k / n)];
        const share = Math.log(Math.max(value, SHADED[0]) / SHADED[0]) / Math.log(SHADED[1] / SHADED[0]);
        const differs = Math.abs(value - first[k]) > SAME * largest;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a matrix.
          <g key={k}>
            <rect
              x={column}
              y={row}
              width={0.96}
              height={0.96}
              style={{ "--share": `${Math.round(60 * Math.min(1, share))}%` } as CSSProperties}
            />
            {differs && <circle cx={column + 0.48} cy={row + 0.48} r={0.2} />}
          </g>
        );
      })}
    </svg>
  );
}
