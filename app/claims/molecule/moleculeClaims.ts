import type { MolecularCurvesResult } from "../../../src/experiments/molecule/molecularCurvesResult.ts";
import type { MolecularFitResult } from "../../../src/experiments/molecule/molecularFit.ts";
import type { MolecularHeatResult } from "../../../src/experiments/molecule/molecularHeat.ts";
import type { ForceModelId } from "../../../src/gradientDomain/types.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { type Account, accountsOf, largestOf } from "../../panels/molecule/motion/accounts.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import type { MoleculeClaim } from "./types.ts";

/** Energy that the integrator itself lets come and go is at most this part of a model's beyond which a drift is one. */
const DRIFTS = 10;
/** A model's own energy may come and go by so many times what the true one's does: both are the integrator's doing. */
const LIKE_THE_TRUTH = 3;
/** ħ, of rounding. */
const NO_TORQUE = 1e-8;
/** cm⁻¹. */
const SAME_LINE = 10;
/** So many times the error at the training temperature is a failure. */
const FAILS = 20;
/** So many times the expected error at the training temperature is a warning that can't be missed. */
const WARNS = 5;

const measuredWith = (figure: number) => pending(t`measured with Figure ${figure}`);

/** Root-mean-square errors of the forces by model, meV/Å; null while not all are there. */
function forceErrors(fit: MolecularFitResult): Readonly<Record<ForceModelId, number>> | null {
  const of = (id: ForceModelId) => fit.models.find((model) => model.id === id)?.forceErrors?.rootMeanSquare;
  const [cartesian, descriptor, conserving] = [of("cartesian"), of("descriptor"), of("conserving")];
  if (cartesian === undefined || descriptor === undefined || conserving === undefined) return null;
  return { cartesian, descriptor, conserving };
}

/** Median errors of the forces of one model [counts]. */
function medians({ counts, repeats, curves }: MolecularCurvesResult, id: ForceModelId): Float64Array | null {
  const curve = curves.find((each) => each.id === id);
  return curve === undefined ? null : quartiles(curve.forceRootMeanSquare, counts.length, repeats).median;
}

function accountOf(accounts: readonly Account[], source: Account["source"]): Account | undefined {
  return accounts.find((account) => account.source === source);
}

/** Whether a motion without an energy of its own makes or destroys true energy, or tears the molecule apart. */
function driftVerdict(account: Account, truth: Account): Verdict {
  const [made, usual] = [largestOf(account.true), largestOf(truth.true)];
  const fate = account.lasts ? "" : ` ${t`and then the molecule comes apart`}`;
  return judge(
    !account.lasts || made > DRIFTS * usual,
    t`${digits(made, 2)} meV, true forces ${digits(usual, 2)} meV${fate}`,
    t`so many geometries, or so short a motion, leave nothing to be seen`,
  );
}

/** Every statement the prose makes, by name, and how it is measured. */
export const moleculeClaims = {
  conservingErrsLeast: {
    needs: ["fit"],
    judge: ({ fit }) => {
      const errors = fit && forceErrors(fit);
      if (!errors) return measuredWith(1);
      const { cartesian, descriptor, conserving } = errors;
      const other = Math.min(cartesian, descriptor);
      return judge(
        conserving < other,
        t`${digits(conserving, 2)} against ${digits(other, 2)} meV/Å at best`,
        t`here a model by components errs less: so small and so stiff a molecule can be learnt by its coordinates too, or σ and λ do not suit them alike`,
      );
    },
  },

  turnedAlikeMatters: {
    needs: ["fit"],
    judge: ({ fit }) => {
      const errors = fit && forceErrors(fit);
      if (!fit || !errors) return measuredWith(1);
      const { cartesian, descriptor } = errors;
      const least = Math.min(cartesian, descriptor) / fit.forceSpread;
      return judge(
        least < 0.5,
        t`${digits(100 * least, 2)} % of the forces`,
        t`they err by as much as the forces are: geometries that lie every way round, or too few of them`,
      );
    },
  },

  leastAtMostSizes: {
    needs: ["curves"],
    judge: ({ curves }) => {
      if (curves === null || curves.done < curves.counts.length * curves.repeats) return measuredWith(2);
      const [conserving, ...others] = (["conserving", "cartesian", "descriptor"] as const).map((id) =>
        medians(curves, id),
      );
      const sizes = Array.from(curves.counts.keys());
      const won = sizes.filter((row) => others.every((other) => (conserving?.[row] ?? NaN) < (other?.[row] ?? NaN)));
      return judge(
        2 * won.length > sizes.length,
        t`${won.length} of ${sizes.length}`,
        t`rounding, the ridge, or so stiff a molecule set the error here, not what the kernel knows`,
      );
    },
  },

  ownEnergyKept: {
    needs: ["motion"],
    judge: ({ motion }) => {
      if (motion === null) return measuredWith(3);
      const accounts = accountsOf(motion);
      const [conserving, truth] = [accountOf(accounts, "conserving"), accountOf(accounts, "truth")];
      if (conserving === undefined || truth === undefined)
        return pending(t`there is no true motion to compare with, or no model`);
      const [own, usual] = [largestOf(conserving.own), largestOf(truth.own)];
      return judge(
        conserving.lasts && own < LIKE_THE_TRUTH * usual,
        t`${digits(own, 2)} meV, true forces ${digits(usual, 2)} meV`,
        t`it has left what it learnt, where its energy rises too steeply for this time step`,
      );
    },
  },

  angularMomentumKept: {
    needs: ["motion"],
    judge: ({ motion }) => {
      const conserving = motion && accountOf(accountsOf(motion), "conserving");
      if (!conserving) return measuredWith(3);
      const change = largestOf(conserving.angular);
      return judge(
        change < NO_TORQUE,
        t`${digits(change, 1)} ħ`,
        t`the molecule has come apart, and numbers as large as these are rounded`,
      );
    },
  },

  distancesDrift: {
    needs: ["motion"],
    judge: ({ motion }) => {
      if (motion === null) return measuredWith(3);
      const accounts = accountsOf(motion);
      const [model, truth] = [accountOf(accounts, "descriptor"), accountOf(accounts, "truth")];
      if (model === undefined || truth === undefined)
        return pending(t`there is no true motion to compare with, or no model`);
      return driftVerdict(model, truth);
    },
  },

  linesAgree: {
    needs: ["spectrum"],
    judge: ({ spectrum }) => {
      const [truth, model] = ["truth", "conserving"].map(
        (wanted) => spectrum?.spectra.find(({ source }) => source === wanted)?.harmonic,
      );
      if (truth === undefined || model === undefined) return measuredWith(4);
      const off = Math.max(...truth.map((frequency, k) => Math.abs(frequency - (model[k] ?? Number.NaN))));
      return judge(
        off < SAME_LINE,
        t`at most ${digits(off, 2)} cm⁻¹ apart`,
        t`from so few geometries, or of so soft a molecule, the curvature of the energy is not learnt that well`,
      );
    },
  },

  failsBeyond: {
    needs: ["heat"],
    judge: ({ heat }) => {
      const ends = heat && heatEnds(heat, "forceRootMeanSquare");
      if (!ends) return measuredWith(5);
      return judge(
        ends.hot > FAILS * ends.cold,
        t`${digits(ends.hot, 2)} meV/Å at ${ends.at} K, ${digits(ends.cold, 2)} at the coldest`,
        t`it was trained so hot, or on so much, that there is little it has not seen`,
      );
    },
  },

  lightWarns: {
    needs: ["heat"],
    judge: ({ heat }) => {
      const ends = heat && heatEnds(heat, "energyDeviation");
      if (!ends) return measuredWith(5);
      return judge(
        ends.hot > WARNS * ends.cold,
        t`${digits(ends.hot, 2)} meV at ${ends.at} K, ${digits(ends.cold, 2)} at the coldest`,
        t`it was trained so hot that it has seen the like of all this`,
      );
    },
  },
} as const satisfies Record<string, MoleculeClaim>;

export type MoleculeClaimId = keyof typeof moleculeClaims;

/** What the energy-conserving model's number is at the coldest and at the hottest; null while not all is known. */
function heatEnds(
  { temperatures, done, curves }: MolecularHeatResult,
  of: "forceRootMeanSquare" | "energyDeviation",
): { readonly cold: number; readonly hot: number; readonly at: number } | null {
  const values = curves.find(({ id }) => id === "conserving")?.[of];
  const last = temperatures.length - 1;
  if (values === undefined || done <= last || !Number.isFinite(values[last])) return null;
  return { cold: values[0], hot: values[last], at: temperatures[last] };
}
