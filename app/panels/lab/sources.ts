import type { FieldMap, FieldsResult, FittedField } from "../../../src/experiments/fields.ts";
import type { ModelId, SourceId } from "../../../src/experiments/lab.ts";
import { t } from "../../messages/t.ts";

/** Plain names for sentences. */
export const SOURCE_NAMES: Readonly<Record<SourceId, string>> = {
  truth: t`the true field`,
  independent: t`the independent model`,
  energyConserving: t`the energy-conserving model`,
  asPrinted: t`the model as printed`,
};

/** One model's entry in the fields, if it is there. */
export function modelOf(result: FieldsResult | null, id: ModelId): FittedField | undefined {
  return result?.models.find((model) => model.id === id);
}

/** The map of truth or a model; null where it could not be fitted. */
export function mapOf(result: FieldsResult | null, id: SourceId): FieldMap | null {
  if (result === null) return null;
  return id === "truth" ? result.truth : (modelOf(result, id)?.map ?? null);
}
