import type { MolecularSpectrumResult } from "../../../../src/experiments/molecule/molecularSpectrumResult.ts";
import { t } from "../../../messages/t.ts";
import { ModelTitle } from "../ModelTitle.tsx";

/** Whose columns keep the place of those to come. */
const EXPECTED = ["truth", "conserving"] as const;

export interface VibrationTableProps {
  readonly result: MolecularSpectrumResult | null;
  /** How many vibrations the molecule has, where no result says it yet. */
  readonly vibrations: number;
}

/** Frequencies of small vibrations about each source's own minimum. */
export function VibrationTable({ result, vibrations }: VibrationTableProps) {
  const none = new Float64Array(0);
  const spectra = result?.spectra ?? EXPECTED.map((source) => ({ source, harmonic: none }));
  const rows = result === null ? vibrations : Math.max(0, ...spectra.map(({ harmonic }) => harmonic.length));
  return (
    <table className="change-table vibration-table">
      <caption>{t`Frequencies of small vibrations, cm⁻¹`}</caption>
      <thead>
        <tr>
          <td />
          {spectra.map(({ source }) => (
            <th key={source} scope="col">
              <ModelTitle id={source} />
            </th>
          ))}
          <th scope="col">{t`difference`}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => {
          const values = spectra.map(({ harmonic }) => harmonic[row] ?? Number.NaN);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a vibration is its place in the list
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {spectra.map(({ source }, k) => (
                <td key={source}>{waveNumber(values[k])}</td>
              ))}
              <td>{values.length < 2 ? "–" : signed(values[1] - values[0])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** An imaginary frequency, which a saddle has, is told as one. */
function waveNumber(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value < 0 ? `${(-value).toFixed(1)} i` : value.toFixed(1);
}

function signed(value: number): string {
  if (Number.isNaN(value)) return "–";
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
