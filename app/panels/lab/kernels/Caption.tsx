import type { FieldsResult } from "../../../../src/experiments/fields.ts";
import { digits, plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { LabValues } from "../../../store/lab/labParameters.ts";

interface CaptionProps {
  readonly background: LabValues["fieldBackground"];
  readonly result: FieldsResult | null;
  /** Of the energy, k_BT₀ above its lowest. */
  readonly displayRange: number;
}

/** What arrows and colour of Figure 3 show, and on which scales. */
export function Caption({ background, result, displayRange }: CaptionProps) {
  const floor = result?.corrugationFloor ?? 0;
  if (background === "difference") {
    return (
      <>
        {t`The first map is the true force itself. Arrows and colour of the next ones show each model’s force minus the
          true one, and of the last map the energy-conserving model’s minus the independent one’s; these share their
          colours and the scale of their arrows, which is not the true force’s.`}{" "}
        {floor > 0 && ENVELOPE}
      </>
    );
  }
  return (
    <>
      {background === "error"
        ? t`Arrows show the force; colour shows how far the model’s force is from the true one.`
        : t`Arrows show the force; colour shows the energy, where the model has one, up to ${plain(displayRange)} kT₀ above
          the lowest; what is higher has the last colour.`}{" "}
      {t`All maps share samples (dots), axes, colours and the scale of the arrows.`}{" "}
      {background === "error" && floor > 0 && ENVELOPE}{" "}
      {floor > 0 &&
        t`The corrugation’s floor is ${digits(floor)}: no model of the smooth part alone can score better against the true
          force.`}
    </>
  );
}

/** The maps have too few points an axis for the lecture's corrugation, which takes 400. */
const ENVELOPE = t`The corrugation is finer than these maps: distance from the true force is its rms over
  a patch 6 % of the window wide, so that finer ripples show by their strength, not wave by wave.`;
