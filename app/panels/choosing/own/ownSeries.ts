import { findMoleculeRepresentation } from "../../../../src/moleculeRepresentations/registry.ts";
import type { NamedSeries } from "../../../figures/representationCurves.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { SUPERSCRIPTS } from "../../../format/numbers.ts";
import { t, translated } from "../../../messages/t.ts";
import { OWN_REPRESENTATIONS, type OwnRepresentation } from "../../../store/choosing/ownParameters.ts";

const SHORT: Readonly<Record<OwnRepresentation, string>> = {
  symmetryFunctions: t`symmetry<br>functions`,
  inverseDistances: "",
  sortedCoulombMatrix: t`sorted<br>Coulomb m.`,
  coulombSpectrum: t`spectrum`,
  cartesian: t`coordinates`,
};

/** r⁻ⁿ, with a number for n. */
export function inversePower(power: number): string {
  return `r⁻${String(power).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])}`;
}

/** A representation's name in a sentence. */
export function ownName(id: string, power: number): string {
  return id === "inverseDistances" ? inversePower(power) : translated(findMoleculeRepresentation(id).label);
}

/** The representations of Figure 4 by name and look, each the same whichever others are shown. */
export function ownSeries(power: number): (theme: FigureTheme) => (id: string) => NamedSeries | null {
  return (theme) => {
    const styles = seriesStyles(theme);
    return (id) => {
      const known = OWN_REPRESENTATIONS.find((candidate) => candidate === id);
      if (known === undefined) return null;
      const shortLabel = known === "inverseDistances" ? `<i>r</i><sup>−${power}</sup>` : SHORT[known];
      return { ...styles[OWN_REPRESENTATIONS.indexOf(known)], label: ownName(known, power), shortLabel };
    };
  };
}
