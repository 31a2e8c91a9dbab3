import { type ClipboardEvent, useId, useState } from "react";
import { rich, t } from "../../../messages/t.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import type { SamplesReading } from "../csv/parseSamples.ts";
import { tooLong } from "../csv/tooLong.ts";

const EXAMPLE = "x, y, fx, fy\n-2.5, 0.1, 0.42, -0.01\n 3.1, 0.0, -0.77, 0.00";

export interface CsvDialogProps {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  /** Takes the samples; null when all went well, else one sentence: why not. */
  readonly onReading: (reading: SamplesReading) => string | null;
}

/** Where one's own samples are pasted, or their file chosen. */
export function CsvDialog({ dialog, onReading }: CsvDialogProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const take = (reading: SamplesReading) => {
    const refused = onReading(reading);
    setProblem(refused);
    if (refused !== null) return;
    setText("");
    dialog.current?.close();
  };
  const takeText = async () => {
    const { parseSamples } = await import("../csv/parseSamples.ts");
    take(parseSamples(text));
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const { readSamplesFile } = await import("../csv/readSamplesFile.ts");
    take(await readSamplesFile(file));
  };
  /** A text field holding a million lines would freeze the page. */
  const paste = (event: ClipboardEvent) => {
    const length = tooLong(event.clipboardData.getData("text").length);
    if (length === null) return;
    event.preventDefault();
    setProblem(length);
  };

  return (
    <dialog ref={dialog} className="dialog csv-dialog" aria-labelledby={`${id}-title`} onClose={() => setProblem(null)}>
      <h2 id={`${id}-title`}>{t`Your own samples`}</h2>
      <p id={`${id}-help`}>
        {rich`One line for each sample: ${<code>x, y, fx, fy</code>}, or only ${<code>x, y</code>} to take the potential’s force.
          Separate by commas, semicolons, tabs or spaces; write decimals with a point. A header may name the columns in
          any order. At most ${labSpecs.points.most} samples; they replace the present ones.`}
      </p>
      <textarea
        className="csv-text"
        aria-label={t`Samples as text`}
        aria-describedby={problem === null ? `${id}-help` : `${id}-problem`}
        aria-invalid={problem !== null}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={EXAMPLE}
        value={text}
        onPaste={paste}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="problem" role="alert">
          {t`${problem} Your samples are as they were.`}
        </p>
      )}
      <div className="button-row">
        <button type="button" className="button primary" disabled={text.trim() === ""} onClick={takeText}>
          {t`Use these samples`}
        </button>
        <label className="button file-button">
          {t`Choose a file…`}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const input = event.target;
              // Emptied, so that the same file can be chosen again once it is mended.
              void takeFile(input.files?.[0]).finally(() => {
                input.value = "";
              });
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>{t`Cancel`}</button>
      </div>
    </dialog>
  );
}
