import type { NumberSpec } from "../parameters/number.ts";
import type { ParameterSet } from "../parameters/spec.ts";
import type { Settings } from "./settings.ts";

/** Another draw: everything stays but the seed, which counts on, round and round. */
export function drawAnother<P extends ParameterSet & { readonly seed: NumberSpec }>({
  specs,
  store,
}: Settings<P>): void {
  const { values, set } = store.getState();
  const { min, max } = specs.seed;
  const next = values.seed >= max ? min : values.seed + 1;
  set({ ...values, seed: next });
}
