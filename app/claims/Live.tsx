import type { ModelId } from "../../src/experiments/lab.ts";
import { digits } from "../format/numbers.ts";
import type { LabMeasurements } from "./types.ts";
import { useLabMeasurements } from "./useLabMeasurements.ts";

function smoothError({ fields }: LabMeasurements, id: ModelId): number {
  return fields?.models.find((model) => model.id === id)?.report?.rmseSmooth ?? Number.NaN;
}

/** The numbers the prose quotes, each measured now. */
const QUANTITIES = {
  rmseSmoothIndependent: (measured: LabMeasurements) => smoothError(measured, "independent"),
  rmseSmoothEnergyConserving: (measured: LabMeasurements) => smoothError(measured, "energyConserving"),
  corrugationFloor: ({ fields }: LabMeasurements) => fields?.corrugationFloor ?? Number.NaN,
} as const;

/** A number in the prose, measured live. */
export function Live({ of }: { readonly of: keyof typeof QUANTITIES }) {
  const value = QUANTITIES[of](useLabMeasurements());
  return <output className="live-number">{Number.isNaN(value) ? "…" : digits(value)}</output>;
}
