import { BOLTZMANN } from "../../gradientDomain/units.ts";
import { molecularFit } from "../molecule/molecularFit.ts";
import type { MolecularLab } from "../molecule/molecularLab.ts";
import { molecularMotion } from "../molecule/molecularMotion.ts";
import type { MeasureConclusion } from "./types.ts";

/** fs. */
const STEP = 0.25;
const STEPS = 2000;
const TEMPERATURE = 300;

/** A molecule at room temperature, its forces learnt from thirty geometries. */
function labFrom(molecule: string, models: MolecularLab["models"], seed: number): MolecularLab {
  const source = { kind: "thermal", field: { molecule, bondForm: "morse" }, temperature: TEMPERATURE } as const;
  return {
    data: { source, aligned: true, count: 30, testCount: 50, seed },
    learning: { profile: "gaussian", lengthScale: 8, ridge: 1e-12, chosen: false, permutations: "bonds" },
    models,
  };
}

/** The same kernel on a molecule: with an energy that does not notice exchanges, ammonia’s forces are learnt far better. */
export const moleculeLearnt: MeasureConclusion = async (seed, context) => {
  const { models } = await molecularFit(labFrom("ammonia", ["cartesian", "conserving"], seed), context);
  const [apart, conserving] = models.map(({ forceErrors }) => forceErrors?.rootMeanSquare ?? Number.NaN);
  return apart / conserving;
};

/** Moved by its own forces it keeps its own energy. The total's change over half a picosecond, in k_BT. */
export const moleculeKeepsEnergy: MeasureConclusion = async (seed, context) => {
  const fit = await molecularFit(labFrom("water", ["conserving"], seed), context);
  const { runs } = await molecularMotion(
    {
      field: null,
      models: fit.models.flatMap(({ trained }) => trained ?? []),
      start: { positions: fit.positions.slice(0, 3 * fit.numbers.length), temperature: TEMPERATURE, seed },
      states: null,
      timeStep: STEP,
      steps: STEPS,
      every: 20,
      budgetMilliseconds: Number.POSITIVE_INFINITY,
      bath: null,
    },
    context,
  );
  const { kinetic, potential } = runs[0];
  const total = kinetic.map((energy, frame) => energy + potential[frame]);
  return (Math.max(...total) - Math.min(...total)) / (BOLTZMANN * TEMPERATURE);
};
