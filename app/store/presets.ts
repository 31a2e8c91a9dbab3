import { keysOf, type ParameterSet, sameValue, type ValuesOf } from "../parameters/spec.ts";

/** A prepared experiment: the defaults, and what differs. */
export interface Preset<P extends ParameterSet> {
  readonly id: string;
  readonly label: string;
  /** One sentence: what to look for. */
  readonly explanation: string;
  readonly patch: Partial<ValuesOf<P>>;
}

/** A chapter's prepared experiments, and what they are made of. */
export interface PresetRow<P extends ParameterSet> {
  readonly specs: P;
  readonly defaults: ValuesOf<P>;
  /** In the order of their row. */
  readonly presets: readonly Preset<P>[];
  /** Parameters of how something is looked at, set moving or repeated: they are no part of the experiment. */
  readonly apart?: readonly string[];
}

/** Every value of a prepared experiment; the defaults, where there is none of that name. */
export function presetValues<P extends ParameterSet>(
  { presets, defaults }: Pick<PresetRow<P>, "presets" | "defaults">,
  id: string,
): ValuesOf<P> {
  return { ...defaults, ...presets.find((preset) => preset.id === id)?.patch };
}

/** The prepared experiment these values are, whatever the figures show of it; or null. */
export function presetOf<P extends ParameterSet>(row: PresetRow<P>, values: ValuesOf<P>): string | null {
  const { specs, presets, apart = [] } = row;
  const experiment = keysOf(specs).filter((key) => !apart.includes(key));
  const matches = (id: string): boolean => {
    const wanted = presetValues(row, id);
    return experiment.every((key) => sameValue<unknown>(specs[key], values[key], wanted[key]));
  };
  return presets.find(({ id }) => matches(id))?.id ?? null;
}
