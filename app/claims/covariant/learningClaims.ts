import { quartiles } from "../../figures/learningCurve.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { fitCost } from "../../panels/covariant/curves/curveCosts.ts";
import { forceChange, turningResidual } from "../../panels/covariant/turning/turningNumbers.ts";
import { judge, pending } from "../verdict.ts";
import type { CovariantClaim, CovariantMeasurements } from "./types.ts";

/** What is the same to rounding, in parts of the forces, or in ε. */
const ROUNDING = 1e-6;
/** By so much an energy changes that one can see it, in ε. */
const CHANGES = 1e-3;
/** So many times larger an error is that is larger at some angle. */
const WORSE = 2;
/** What part of the data covariant kernels need. */
const FEWER = 1 / 4;
/** What part of the operations. */
const CHEAPER = 1 / 2;

const measuredWith = (figure: number) => pending(t`measured with Figure ${figure}`);

function modelOf({ turned }: CovariantMeasurements, name: "componentwise" | "invariant" | "covariant") {
  const model = turned?.models.find((each) => each.model === name);
  return turned === null || model === undefined ? null : { turned, model };
}

function energyOf({ turned }: CovariantMeasurements, name: "componentwise" | "invariant") {
  return turned?.energies.find((each) => each.model === name) ?? null;
}

/** The median errors of a model at every N, and the sizes; null until all sample sets are done. */
function medianOf({ curves }: CovariantMeasurements, name: "componentwise" | "augmented" | "covariant") {
  if (curves === null || curves.done < curves.counts.length * curves.repeats) return null;
  const curve = curves.curves.find(({ id }) => id === name);
  return curve === undefined ? null : quartiles(curve.errors, curves.counts.length, curves.repeats).median;
}

const last = (values: Float64Array) => values[values.length - 1];

/** What the prose says of the models, Figures 1 and 4, by name, and how it is measured. */
export const learningClaims = {
  componentwiseFails: {
    needs: ["turned"],
    judge: (measured) => {
      const known = modelOf(measured, "componentwise");
      if (known === null) return measuredWith(1);
      const { errors } = known.model;
      const most = Math.max(...errors);
      return judge(
        most > WORSE * errors[0],
        t`${digits(errors[0], 2)} ε/σ at 0°, up to ${digits(most, 2)} ε/σ elsewhere`,
        t`here it has not learnt much even at 0°`,
      );
    },
  },

  invariantStays: {
    needs: ["turned"],
    judge: (measured) => {
      const known = modelOf(measured, "invariant");
      if (known === null) return measuredWith(1);
      const change = forceChange(known.model, known.turned);
      return judge(change < ROUNDING, t`to ${digits(change, 1)} of the force`, t`rounding is as large as that here`);
    },
  },

  covariantTurns: {
    needs: ["turned"],
    judge: (measured) => {
      const known = modelOf(measured, "covariant");
      if (known === null) return measuredWith(1);
      const residual = turningResidual(known.model, known.turned);
      return judge(
        residual < ROUNDING,
        t`to ${digits(residual, 1)} of the force`,
        t`rounding is as large as that here`,
      );
    },
  },

  sameError: {
    needs: ["turned"],
    judge: (measured) => {
      const known = modelOf(measured, "covariant");
      if (known === null) return measuredWith(1);
      const { errors } = known.model;
      const [least, most] = [Math.min(...errors), Math.max(...errors)];
      return judge(
        most - least < ROUNDING * known.turned.spread,
        t`${digits(errors[0], 2)} ε/σ, to ${digits((most - least) / known.turned.spread, 1)}`,
        t`rounding is as large as that here`,
      );
    },
  },

  energyStays: {
    needs: ["turned"],
    judge: (measured) => {
      const energy = energyOf(measured, "invariant");
      if (energy === null) return measuredWith(1);
      return judge(energy.change < ROUNDING, t`to ${digits(energy.change, 1)} ε`, t`rounding is as large as that here`);
    },
  },

  energyChanges: {
    needs: ["turned"],
    judge: (measured) => {
      const energy = energyOf(measured, "componentwise");
      if (energy === null) return measuredWith(1);
      return judge(
        energy.change > CHANGES,
        t`by up to ${digits(energy.change, 2)} ε`,
        t`it has learnt hardly more than the mean`,
      );
    },
  },

  covariantNeedsFewer: {
    needs: ["curves"],
    judge: (measured) => {
      const [covariant, componentwise] = [medianOf(measured, "covariant"), medianOf(measured, "componentwise")];
      if (covariant === null || componentwise === null || measured.curves === null) return measuredWith(4);
      const { counts } = measured.curves;
      const row = covariant.findIndex((error) => error <= last(componentwise));
      const [enough, most] = [counts[row] ?? Number.POSITIVE_INFINITY, last(counts)];
      return judge(
        enough <= FEWER * most,
        Number.isFinite(enough)
          ? t`N = ${enough} at most, against N = ${most}`
          : t`${digits(last(covariant), 2)} ε/σ at N = ${most}, against ${digits(last(componentwise), 2)} ε/σ`,
        t`here a quarter of the samples is not enough`,
      );
    },
  },

  copiesHelp: {
    needs: ["curves"],
    judge: (measured) => {
      const names = ["componentwise", "augmented", "covariant"] as const;
      const [plain, augmented, covariant] = names.map((name) => medianOf(measured, name));
      if (!(plain && augmented && covariant)) return measuredWith(4);
      const errors = [plain, augmented, covariant].map(last);
      const said = errors.map((error) => digits(error, 2)).join(", ");
      return judge(
        errors[0] > errors[1] && errors[1] > errors[2],
        t`${said} ε/σ`,
        t`with so few samples, or copies, there is no such order`,
      );
    },
  },

  covariantIsCheaper: {
    needs: ["curves"],
    judge: ({ curves }) => {
      if (curves === null) return measuredWith(4);
      const most = last(curves.counts);
      const [covariant, augmented] = (["covariant", "augmented"] as const).map(
        (model) => fitCost(curves.of, model, most).operations,
      );
      return judge(
        covariant < CHEAPER * augmented,
        t`${digits(covariant / augmented, 2)} of the operations at N = ${most}`,
        t`so few copies do not cost much`,
      );
    },
  },
} as const satisfies Record<string, CovariantClaim>;
