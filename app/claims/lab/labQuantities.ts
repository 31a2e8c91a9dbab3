import type { ModelId } from "../../../src/experiments/lab.ts";
import { largestSize } from "../../figures/scales.ts";
import { digits, plain } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import type { Quantity } from "../verdict.ts";
import { errorAgainst, fairForce } from "./measures.ts";
import type { LabMeasurements } from "./types.ts";

type LabQuantity = Quantity<LabMeasurements>;

function reportsOf({ fields }: LabMeasurements) {
  return fields?.models.flatMap(({ report }) => (report === null ? [] : [report])) ?? [];
}

const reportOf = (measured: LabMeasurements, id: ModelId) => reportsOf(measured).find((report) => report.id === id);

function fairError(id: ModelId): LabQuantity {
  return {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, id);
      return report ? digits(errorAgainst(fairForce(reportsOf(measured), measured.corrugationFloor), report)) : null;
    },
  };
}

function trueError(id: ModelId): LabQuantity {
  return {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, id);
      return report ? digits(report.rmseTrue) : null;
    },
  };
}

function trueChange(id: ModelId): LabQuantity {
  return {
    needs: ["constantEnergy"],
    say: ({ constantEnergy }) => {
      const run = constantEnergy?.runs.find(({ source, problem }) => source === id && problem === null);
      return run ? `${digits(largestSize(run.trueDrift))} kT₀` : null;
    },
  };
}

/** What the lab’s prose quotes, each measured now. */
export const labQuantities = {
  fairForce: {
    needs: ["fields"],
    inWords: true,
    say: (measured) => {
      const reports = reportsOf(measured);
      if (reports.length === 0) return null;
      return fairForce(reports, measured.corrugationFloor) === "smooth" ? t`smooth part of the force` : t`true force`;
    },
  },
  errorIndependent: fairError("independent"),
  errorEnergyConserving: fairError("energyConserving"),
  trueErrorIndependent: trueError("independent"),
  trueErrorEnergyConserving: trueError("energyConserving"),
  rippleVariance: { needs: [], say: ({ corrugationFloor }) => digits(corrugationFloor ** 2) },
  ridge: {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, "energyConserving");
      return report ? plain(report.ridge) : null;
    },
  },
  trueChangeIndependent: trueChange("independent"),
  trueChangeEnergyConserving: trueChange("energyConserving"),
} as const satisfies Record<string, LabQuantity>;
