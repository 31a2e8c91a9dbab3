import { Mathematical } from "../format/Mathematical.tsx";
import { digits, signedDigits } from "../format/numbers.ts";

/** An energy that matters, large, with its unit. */
export function BigNumber({ value, sign = false }: { readonly value: number | null; readonly sign?: boolean }) {
  const text = value === null ? "–" : sign ? signedDigits(value) : digits(value);
  return (
    <p className="big-number">
      <Mathematical text={text} />
      {value !== null && (
        <small>
          {" "}
          <Mathematical text="kT₀" />
        </small>
      )}
    </p>
  );
}
