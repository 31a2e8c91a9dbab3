import { useId, useRef } from "react";
import type { SamplesResult } from "../../../../src/experiments/samples.ts";
import { t } from "../../../messages/t.ts";
import type { SamplesReading } from "../csv/parseSamples.ts";
import { writeSamples } from "../csv/writeSamples.ts";
import { CsvDialog } from "./CsvDialog.tsx";

const FILE_NAME = "kernel-fields-samples.csv";

export interface CsvControlsProps {
  /** The training set to be taken home; null while there is none. */
  readonly result: SamplesResult | null;
  readonly onReading: (reading: SamplesReading) => string | null;
  readonly onSaid: (sentence: string) => void;
}

/** Samples in and out as CSV. */
export function CsvControls({ result, onReading, onSaid }: CsvControlsProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const copy = async () => {
    if (result === null) return;
    try {
      await navigator.clipboard.writeText(writeSamples(result.positions, result.forces));
      const count = result.positions.length / 2;
      onSaid(count === 1 ? t`1 sample copied as CSV.` : t`${count} samples copied as CSV.`);
    } catch {
      onSaid(t`The browser does not let this page copy; save the samples instead.`);
    }
  };
  return (
    <fieldset className="control plain" aria-labelledby={id}>
      <span id={id} className="legend">{t`Samples as CSV`}</span>
      <div className="button-row">
        <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
          {t`Import…`}
        </button>
        <button type="button" className="button" disabled={result === null} onClick={copy}>{t`Copy`}</button>
        <button
          type="button"
          className="button"
          disabled={result === null}
          onClick={() => result && download(writeSamples(result.positions, result.forces))}
        >
          {t`Save`}
        </button>
      </div>
      <p className="control-help">{t`Or drop a file of x, y, fx, fy on the plot.`}</p>
      <CsvDialog dialog={dialog} onReading={onReading} />
    </fieldset>
  );
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  // The browser has taken what it needs by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
