import { Mathematical } from "../../../format/Mathematical.tsx";
import type { Pair } from "./BlockMatrix.tsx";

/** The block of the chosen pair in numbers: Φ(rᵢ, rⱼ) = […], as the text writes it. */
export function BlockReadout({
  name,
  pair,
  block,
}: {
  /** The scalar kernel or a matrix-valued one. */
  readonly name: "φ" | "Φ";
  readonly pair: Pair;
  readonly block: readonly number[];
}) {
  return (
    <p className="block-readout">
      <span>
        {name === "φ" ? <i>φ</i> : <b>Φ</b>}(<b>r</b>
        <sub>{pair[0] + 1}</sub>, <b>r</b>
        <sub>{pair[1] + 1}</sub>) =
      </span>
      {block.length === 1 ? (
        <Mathematical text={twoPlaces(block[0])} />
      ) : (
        <span className="block-numbers">
          {block.map((value, k) => (
            // The four places of a block.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={k}>{twoPlaces(value)}</span>
          ))}
        </span>
      )}
    </p>
  );
}

/** Two decimals with a true minus sign; no minus before a zero. */
function twoPlaces(value: number): string {
  const text = value.toFixed(2);
  return (Number(text) === 0 ? "0.00" : text).replace("-", "−");
}
