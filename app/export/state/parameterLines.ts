import { t } from "../../messages/t.ts";
import { fullNameOf, isDefault, keysOf, type Spec } from "../../parameters/spec.ts";
import type { AnySettings } from "../../store/SettingsContext.ts";

/** A number or another value as it is written, with a true minus sign. */
function written(spec: Spec<unknown>, value: unknown): string {
  if (typeof value === "number") {
    const text = spec.format(value).replaceAll("-", "−");
    return spec.unit === undefined ? text : `${text} ${spec.unit}`;
  }
  // Words for a screen reader are written out.
  return spec.describe(value).replaceAll(t`minus ${""}`, "−");
}

/**
 * What a figure was made with, for the line under its picture: the settings that its panel has a control for, and whatever else in
 * the chapter is not at its default, but for how figures are merely looked at.
 * @param offered the keys of the panel's own controls.
 */
export function shownParameters(settings: AnySettings, offered: ReadonlySet<string>): readonly string[] {
  const { specs, store, apart = [] } = settings;
  const { values } = store.getState();
  return keysOf(specs)
    .filter((key) => offered.has(key) || (!apart.includes(key) && !isDefault(specs[key], values[key])))
    .map((key) => {
      const spec: Spec<unknown> = specs[key];
      const value = written(spec, values[key]);
      return spec.symbol === undefined ? `${spec.label}: ${value}` : `${spec.symbol} = ${value}`;
    });
}

/** Every setting of the chapter, each by its full name and its key in a link: for the head of a table. */
export function allParameters({ specs, store }: AnySettings): readonly string[] {
  const { values } = store.getState();
  return keysOf(specs).map((key) => {
    const spec: Spec<unknown> = specs[key];
    return `${fullNameOf(spec)} (${key}): ${written(spec, values[key])}`;
  });
}
