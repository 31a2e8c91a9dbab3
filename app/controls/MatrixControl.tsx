import { useId, useState } from "react";
import { t } from "../messages/t.ts";
import type { Matrix2, MatrixSpec } from "../parameters/matrix.ts";
import { writeNumber } from "../parameters/numberText.ts";

export interface MatrixControlProps {
  readonly spec: MatrixSpec;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name?: string | undefined;
  readonly value: Matrix2;
  readonly onChange: (value: Matrix2) => void;
}

const ENTRIES = [
  t`first row, first column`,
  t`first row, second column`,
  t`second row, first column`,
  t`second row, second column`,
];

/** A 2×2 matrix typed in; it takes effect when all four entries make a regular matrix. */
export function MatrixControl({ spec, name, value, onChange }: MatrixControlProps) {
  const id = useId();
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const texts = typed ?? value.map(writeNumber);
  const parsed = typed === null ? null : spec.parse(typed.join(","));
  const complaint = parsed !== null && !parsed.ok ? parsed.problem : undefined;

  const type = (index: number, text: string) => {
    const next = texts.map((old, i) => (i === index ? text : old));
    setTyped(next);
    const reading = spec.parse(next.join(","));
    if (reading.ok) onChange(reading.value);
  };
  return (
    <fieldset className="control plain" data-control={name} aria-labelledby={`${id}-label`}>
      <div className="control-label">
        <span id={`${id}-label`} className="legend" title={spec.help}>
          {spec.label} <span className="symbol">{spec.symbol}</span>
        </span>
      </div>
      <div className="matrix-input">
        {texts.map((text, index) => (
          <input
            key={ENTRIES[index]}
            className="number-field"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${spec.label}, ${ENTRIES[index]}`}
            aria-invalid={complaint !== undefined}
            aria-describedby={complaint === undefined ? undefined : `${id}-problem`}
            value={text}
            onChange={(event) => type(index, event.target.value)}
            onBlur={() => parsed?.ok && setTyped(null)}
          />
        ))}
      </div>
      {complaint !== undefined && (
        <p id={`${id}-problem`} className="control-problem" role="status">
          {complaint}
        </p>
      )}
    </fieldset>
  );
}
