import { t } from "../../../messages/t.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";

/** Two thousand samples with ten columns stay below half of it; a million rows are refused without being looked at. */
const LARGEST = 1_000_000;

/** One sentence where so many bytes or characters can't be a table of samples, else null. */
export function tooLong(length: number): string | null {
  if (length <= LARGEST) return null;
  const most = labSpecs.points.most;
  return t`It is ${(length / 1e6).toFixed(1)} MB long, which is too many rows: the lab fits at most ${most} samples, and they need far less than 1 MB.`;
}
