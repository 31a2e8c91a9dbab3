import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";

/** Memory as one says it. */
export function memoryText(bytes: number): string {
  if (bytes < 1e6) return t`${digits(bytes / 1e3, 2)} kB`;
  return bytes < 1e9 ? t`${digits(bytes / 1e6, 2)} MB` : t`${digits(bytes / 1e9, 2)} GB`;
}

/** An estimated time as one says it. */
export function secondsText(seconds: number): string {
  if (seconds < 0.1) return t`less than 0.1 s`;
  return seconds < 120 ? t`about ${roughly(seconds)} s` : t`about ${roughly(seconds / 60)} min`;
}

/** No more digits than an estimate is worth. */
function roughly(value: number): string {
  return digits(value, value < 10 ? 1 : 2);
}
