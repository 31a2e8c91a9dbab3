import { t } from "../../messages/t.ts";
import type { PlacedCharge } from "../../parameters/charges.ts";
import { readNumber, writeNumber } from "../../parameters/numberText.ts";

/** Charges as read from a table, or one sentence: what is wrong with it. */
export type ChargesReading =
  | { readonly ok: true; readonly charges: readonly PlacedCharge[] }
  | { readonly ok: false; readonly problem: string };

/** A line for each charge: x y z q. */
export function writeCharges(charges: readonly PlacedCharge[]): string {
  return charges.map(({ x, y, z, q }) => [x, y, z, q].map(writeNumber).join("  ")).join("\n");
}

/** Reads lines of x, y, z, q, by spaces, commas, semicolons or tabs; an element's symbol may stand first, and empty lines are passed over. */
export function readCharges(text: string): ChargesReading {
  const charges: PlacedCharge[] = [];
  for (const [row, line] of text.split(/\r?\n/).entries()) {
    const words = line.split(/[\s,;]+/).filter((word) => word !== "");
    if (words.length === 0) continue;
    const fields = words.length === 5 && /^[A-Z][a-z]?$/.test(words[0]) ? words.slice(1) : words;
    if (fields.length !== 4) {
      return { ok: false, problem: t`Line ${row + 1} must be four numbers, x y z q; it has ${fields.length} entries.` };
    }
    const values: number[] = [];
    for (const field of fields) {
      const reading = readNumber(field);
      if (!reading.ok) return { ok: false, problem: t`Line ${row + 1} must be four numbers, x y z q; ${reading.why}.` };
      values.push(reading.value);
    }
    const [x, y, z, q] = values;
    charges.push({ x, y, z, q });
  }
  return { ok: true, charges };
}
