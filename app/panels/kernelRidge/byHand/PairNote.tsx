import type { LearnedLine, LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich } from "../../../messages/t.ts";

/** An entry of K, or with i = j the point itself. */
export interface Pair {
  readonly i: number;
  readonly j: number;
}

/** What an entry of K says of its two points, or a row of its one. */
export function PairNote({
  pair: { i, j },
  result: { r },
  learned: { gram, weights },
  lengthScale,
}: {
  readonly pair: Pair;
  readonly result: LineFitResult;
  readonly learned: LearnedLine;
  readonly lengthScale: number;
}) {
  const number = (value: number) => <Mathematical text={digits(value)} />;
  if (i === j) {
    return rich`Point ${i + 1}: its bump is ${number(weights[i])} times the kernel about ${<i>r</i>} = ${r[i].toFixed(3)}.`;
  }
  const apart = Math.abs(r[i] - r[j]);
  return rich`Points ${i + 1} and ${j + 1} are ${apart.toFixed(3)} = ${digits(apart / lengthScale, 2)} ${<i>σ</i>} apart:
    the kernel says ${number(gram[i * r.length + j])}.`;
}
