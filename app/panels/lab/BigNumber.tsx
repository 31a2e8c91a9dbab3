import { digits } from "../../format/numbers.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number that matters, large, with its unit; powers of ten as real exponents, which fonts set better than small digits. */
export function BigNumber({ value, sign = false }: { readonly value: number | null; readonly sign?: boolean }) {
  const text = value === null ? "–" : sign && value > 0 ? `+${digits(value)}` : digits(value);
  const [mantissa, exponent] = text.split("×10");
  return (
    <p className="big-number">
      {mantissa}
      {exponent !== undefined && (
        <>
          ×10
          <sup>{exponent.replace("⁻", "−").replace(/[⁰¹²³⁴-⁹]/g, (small) => String(SUPERSCRIPTS.indexOf(small)))}</sup>
        </>
      )}{" "}
      <small>kT₀</small>
    </p>
  );
}
