import { useId, useState } from "react";
import { ControlLabel } from "../../../controls/ControlLabel.tsx";
import { t } from "../../../messages/t.ts";
import { chargeActions } from "../../../store/multipoles/chargeActions.ts";
import { OWN_CHARGES } from "../../../store/multipoles/chargeParameters.ts";
import { readCharges, writeCharges } from "../../../store/multipoles/chargeText.ts";
import { multipoleSpecs } from "../../../store/multipoles/multipoleParameters.ts";
import { multipoleStore, useMultipoles } from "../../../store/multipoles/multipoleStore.ts";
import { chargesNow } from "../../../store/multipoles/toMultipoles.ts";

const spec = multipoleSpecs.charges;

/** All charges as a table of text, to be typed or pasted; what is wrong with it is said under it, and the last good ones stay. */
export function ChargesText() {
  const id = useId();
  const values = useMultipoles((state) => state.values);
  /** What is being typed: spaces and unfinished lines stay as they are until the field is left. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly problem: string | null } | null>(null);
  const isOwn = values.source === OWN_CHARGES;
  const complaint = typed?.problem ?? null;
  const change = (text: string) => {
    const reading = readCharges(text);
    const problem = reading.ok
      ? (chargeActions.replace(reading.charges, { coalesce: "charges" })?.message ?? null)
      : reading.problem;
    setTyped({ text, problem });
  };
  return (
    <div className="control" data-control="charges">
      <ControlLabel htmlFor={id} spec={spec} />
      <textarea
        id={id}
        className="text-field charges-field"
        rows={5}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={complaint !== null}
        aria-describedby={`${id}-help`}
        value={typed?.text ?? writeCharges(chargesNow(values))}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          // What could not be read stays, with what is wrong with it.
          if (complaint === null) setTyped(null);
          multipoleStore.getState().endGesture();
        }}
      />
      <p id={`${id}-help`} className={complaint === null ? "control-help" : "control-problem"} role="status">
        {complaint !== null
          ? t`${complaint} The charges are as they were.`
          : isOwn
            ? spec.help
            : t`The molecule’s, in Å and elementary charges. Changed, they become your own.`}
      </p>
    </div>
  );
}
