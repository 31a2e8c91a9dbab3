/** A text read as a value, or one sentence: what is wrong, why, and what is allowed. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** What every parameter says about itself, whatever its kind. */
export interface ParameterText {
  /** Plain name, e.g. "Length scale". */
  readonly label: string;
  /** As shown beside the slider, e.g. "σ". */
  readonly symbol?: string;
  readonly unit?: string;
  /** One or two sentences: what it does, what to try. */
  readonly help: string;
}

/**
 * A parameter, described once: the description drives its control, its key in the link, its validation, its help, its
 * words for a screen reader, and its tests. Methods, so that specs of different values fit one list.
 */
export interface Spec<T> extends ParameterText {
  readonly kind: string;
  readonly default: T;
  /** Short text for a link; `parse` gives exactly the value back. */
  format(value: T): string;
  /** Reads what `format` wrote or a person typed; never throws. */
  parse(text: string): Parsed<T>;
  /** One sentence where the value is not allowed, else null. */
  check(value: T): string | null;
  /** The value in words. */
  describe(value: T): string;
}

/** The parameters of a panel or a chapter, by their keys in the link. */
export type ParameterSet = Readonly<Record<string, Spec<unknown>>>;

export type ValueOf<S> = S extends Spec<infer T> ? T : never;

/** A value for each parameter of a set. */
export type ValuesOf<P extends ParameterSet> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** True where both values mean the same. */
export function sameValue<T>(spec: Spec<T>, a: T, b: T): boolean {
  return Object.is(a, b) || spec.format(a) === spec.format(b);
}

export function isDefault<T>(spec: Spec<T>, value: T): boolean {
  return sameValue(spec, value, spec.default);
}

/** What sentences call the parameter: its symbol where it has one. */
export function nameOf(text: ParameterText): string {
  return text.symbol ?? text.label;
}

/** Both its names: "Length scale σ". */
export function fullNameOf({ label, symbol }: ParameterText): string {
  return symbol === undefined ? label : `${label} ${symbol}`;
}

/** The keys of a set, in its order. */
export function keysOf<P extends ParameterSet>(specs: P): readonly (keyof P & string)[] {
  return Object.keys(specs);
}

/** Every parameter at its default. */
export function defaultsOf<P extends ParameterSet>(specs: P): ValuesOf<P> {
  const entries = keysOf(specs).map((key) => [key, specs[key].default] as const);
  // Object.fromEntries forgets which key had which value; each came from its own spec.
  return Object.fromEntries(entries) as ValuesOf<P>;
}
