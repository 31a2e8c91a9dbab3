import { freeEnergyOf } from "../../src/dynamics/freeEnergy.ts";
import { t } from "../messages/t.ts";
import type { ColorOptions, ScalarMap } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** Free energies above this many k_BT₀ are visited too rarely to be worth showing. */
export const CEILING = 12;

/** The free-energy surface of a histogram [bins×bins]; a gap where nothing was ever seen. */
export function freeEnergyMap(cells: Float64Array, x: Float64Array, y: Float64Array, kT: number): ScalarMap {
  return { x, y, values: freeEnergyOf(cells, kT) };
}

/** How free energies are coloured: also what a shared `<ColorBar>` shows. */
export function freeEnergyColors(theme: FigureTheme): ColorOptions {
  return { scale: theme.energyScale, range: [0, CEILING], title: t`free energy (${KT0})`, hover: ["<i>F</i>", ".2f"] };
}
