import type { PotentialParameter } from "../../src/potentials/types.ts";
import { translated } from "../messages/t.ts";
import { type NumberSpec, numberParameter } from "../parameters/number.ts";

/** The key of one registry entry's own parameter, e.g. "lecture.c". */
export type EntryKey = `${string}.${string}`;

/** An entry of a registry that brings adjustable numbers of its own, such as a potential. */
interface Entry {
  readonly id: string;
  readonly parameters: readonly PotentialParameter[];
}

/** Every entry's own parameters, under "entry.parameter". */
export function entryParameters(entries: readonly Entry[]): Readonly<Record<EntryKey, NumberSpec>> {
  const specs: Record<EntryKey, NumberSpec> = {};
  for (const entry of entries) {
    for (const { id, label, help, ...parameter } of entry.parameters) {
      const name = translated(label);
      const sentenceCase = name.charAt(0).toUpperCase() + name.slice(1);
      specs[`${entry.id}.${id}`] = numberParameter({ ...parameter, label: sentenceCase, help: translated(help) });
    }
  }
  return specs;
}
