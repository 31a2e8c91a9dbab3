import { t } from "../messages/t.ts";
import { readNumber, writeNumber } from "./numberText.ts";
import type { Parsed } from "./spec.ts";

/** Numbers as read from "1,2.5,−3", or why they are not (the end of a sentence). */
export type NumbersReading =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly why: string };

/** Numbers, comma-separated. */
export function writeNumbers(values: readonly number[]): string {
  return values.map(writeNumber).join(",");
}

/** Reads comma-separated numbers; with `count`, exactly so many. */
export function readNumbers(text: string, count?: number): NumbersReading {
  const parts = text.split(",");
  if (count !== undefined && parts.length !== count) {
    const given = parts.length;
    return {
      ok: false,
      why: given === 1 ? t`one was given instead of ${count}` : t`${given} were given instead of ${count}`,
    };
  }
  const values: number[] = [];
  for (const part of parts) {
    const reading = readNumber(part);
    if (!reading.ok) return { ok: false, why: reading.why === t`the field is empty` ? t`one is empty` : reading.why };
    values.push(reading.value);
  }
  return { ok: true, values };
}

/**
 * Reads exactly `count` numbers as a value, and checks it.
 * @param rule what the parameter must be: the beginning of the sentence where the text is something else.
 */
export function parseNumbers<T>(
  text: string,
  count: number,
  rule: string,
  make: (values: readonly number[]) => T,
  check: (value: T) => string | null,
): Parsed<T> {
  const reading = readNumbers(text, count);
  if (!reading.ok) return { ok: false, problem: `${rule}; ${reading.why}.` };
  const value = make(reading.values);
  const problem = check(value);
  return problem === null ? { ok: true, value } : { ok: false, problem };
}
