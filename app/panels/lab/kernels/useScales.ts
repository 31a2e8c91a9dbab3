import { useMemo } from "react";
import type { FieldsResult } from "../../../../src/experiments/fields.ts";
import { type FieldScales, type ScaleOptions, sharedScales } from "../../../figures/field.ts";
import { useLast } from "./useLast.ts";

/**
 * The scales the maps of a row share. Where no model could be fitted there is nothing to scale by, and the last scales stay, as the
 * last pictures do.
 * @returns null before the first result; `isShared` is false until there has been a model.
 */
export function useScales(
  result: FieldsResult | null,
  background: "error" | "energy",
  { differences, displayRange }: Required<ScaleOptions>,
): (FieldScales & { readonly isShared: boolean }) | null {
  const scales = useMemo(
    () => (result === null ? null : sharedScales(result, background, { differences, displayRange })),
    [result, background, differences, displayRange],
  );
  const isFitted = result?.models.some(({ map }) => map !== null) ?? false;
  const fitted = useLast(isFitted ? scales : null);
  return useMemo(() => {
    if (scales === null) return null;
    const isShared = fitted?.background === background;
    if (!isShared) return { ...scales, isShared: background === "energy" };
    return { ...scales, range: fitted.range, differenceReference: fitted.differenceReference, isShared };
  }, [scales, fitted, background]);
}
