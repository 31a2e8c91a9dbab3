import type { Molecule } from "../molecules/molecule.ts";
import type { Layout } from "./types.ts";

/** The room that a set of molecules needs. */
export function layoutOf(molecules: readonly Molecule[]): Layout {
  const most = new Map<number, number>();
  let atoms = 0;
  for (const { numbers } of molecules) {
    atoms = Math.max(atoms, numbers.length);
    const counts = new Map<number, number>();
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    for (const [number, count] of counts) most.set(number, Math.max(count, most.get(number) ?? 0));
  }
  const elements = [...most].sort(([a], [b]) => a - b).map(([number, count]) => ({ number, most: count }));
  return { atoms, elements };
}
