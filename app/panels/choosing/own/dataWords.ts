import type { ReadMoleculesResult } from "../../../../src/experiments/molecules/readMolecules.ts";
import { frameCount } from "../../../../src/molecules/frames.ts";
import { extent } from "../../../figures/scales.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { FEWEST_FRAMES } from "../../../store/choosing/toOwn.ts";

/** So many formulas are named. */
const NAMED = 4;

const UNITS: Readonly<Record<string, string>> = { eV: "eV", kcal: "kcal/mol", hartree: t`hartree` };

/** What is in a file: formulas, frames, atoms, and how far its energies reach. */
export function contentsOf({ frames, formulas }: ReadMoleculesResult, unit: string): string {
  const count = frameCount(frames);
  const named = formulas
    .slice(0, NAMED)
    .map((entry) => (formulas.length === 1 ? entry.formula : `${entry.formula} (${entry.count})`));
  const rest = formulas.length - named.length;
  const list = rest > 0 ? t`${named.join(", ")} and ${rest} others` : named.join(", ");
  const sizes = Array.from({ length: count }, (_, k) => frames.starts[k + 1] - frames.starts[k]);
  const [fewest, most] = extent(sizes);
  const atoms = fewest === most ? t`${most} atoms each` : t`${fewest} to ${most} atoms`;
  const what = t`${list}: ${count} frames of ${atoms}`;
  if (frames.energies === null) return `${what}.`;
  const [low, high] = extent(frames.energies);
  return t`${what}, energies over a range of ${digits(high - low)} ${UNITS[unit] ?? unit}.`;
}

/** What a reader should know of how a file was read. */
export function notesOf({ frames, notes, sameAtoms }: ReadMoleculesResult): readonly string[] {
  const count = frameCount(frames);
  const { lattices, bareEnergies, withForces } = notes;
  return [
    lattices > 0 ? t`${lattices} frames have a Lattice: it is left aside, each molecule is taken to be alone.` : null,
    bareEnergies > 0
      ? t`In ${bareEnergies} frames the second line is a bare number: it is taken for the energy.`
      : null,
    withForces > 0 && withForces < count
      ? t`${withForces} frames have forces, the others none: forces are left aside.`
      : null,
    sameAtoms
      ? null
      : t`The atoms are not the same, or not listed alike, in all frames: what keeps to their order compares unlike atoms.`,
  ].filter((note) => note !== null);
}

/** Why nothing can be learnt from a file that was read; null where something can. */
export function refusalOf({ frames, notes }: ReadMoleculesResult): string | null {
  const count = frameCount(frames);
  if (notes.withEnergy === 0)
    return t`No frame has an energy, so there is nothing to learn: each frame’s second line must say energy=….`;
  if (frames.energies === null)
    return t`${count - notes.withEnergy} of the ${count} frames have no energy, so not all can be learnt: each frame’s second line must say energy=….`;
  if (count < FEWEST_FRAMES) return t`A learning curve needs at least ${FEWEST_FRAMES} frames, and there are ${count}.`;
  return null;
}
