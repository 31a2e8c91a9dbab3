import { isNumberSpec } from "../parameters/number.ts";
import type { AnySettings } from "./SettingsContext.ts";

/** Another draw: everything stays but the seed of this key, which counts on, round and round. */
export function drawAnother({ specs, store }: AnySettings, key: string): void {
  const { values, setValue } = store.getState();
  const spec = specs[key];
  const seed = values[key];
  if (!isNumberSpec(spec) || typeof seed !== "number") throw new Error(`“${key}” is no seed.`);
  setValue(key, seed >= spec.max ? spec.min : seed + 1);
}
