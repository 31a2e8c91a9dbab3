import { TypedTextControl } from "../../../controls/TypedTextControl.tsx";
import { useTypedText } from "../../../controls/useTypedText.ts";
import { t } from "../../../messages/t.ts";
import { chargeActions } from "../../../store/multipoles/chargeActions.ts";
import { OWN_CHARGES } from "../../../store/multipoles/chargeParameters.ts";
import { readCharges, writeCharges } from "../../../store/multipoles/chargeText.ts";
import { multipoleSpecs } from "../../../store/multipoles/multipoleParameters.ts";
import { multipoleStore, useMultipoles } from "../../../store/multipoles/multipoleStore.ts";
import { chargesNow } from "../../../store/multipoles/toMultipoles.ts";

const spec = multipoleSpecs.charges;

function take(text: string): string | null {
  const reading = readCharges(text);
  const problem = reading.ok
    ? (chargeActions.replace(reading.charges, { coalesce: "charges" })?.message ?? null)
    : reading.problem;
  return problem === null ? null : t`${problem} The charges are as they were.`;
}

/** All charges as a table of text, to be typed or pasted; what is wrong with it is said under it, and the last good ones stay. */
export function ChargesText() {
  const values = useMultipoles((state) => state.values);
  const typed = useTypedText(take, multipoleStore.getState().endGesture);
  return (
    <TypedTextControl
      spec={spec}
      name="charges"
      className="charges-field"
      rows={5}
      value={writeCharges(chargesNow(values))}
      typed={typed}
      help={
        values.source === OWN_CHARGES
          ? spec.help
          : t`The molecule’s, in Å and elementary charges. Changed, they become your own.`
      }
    />
  );
}
