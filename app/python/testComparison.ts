import { createGenerator } from "../../src/random/xoshiro128.ts";
import { literal, type Value } from "./literals.ts";

/** So close are Python's numbers and the engine's, relative to the larger of them and 1. */
export const CLOSE = 1e-10;

/** Random numbers between two bounds, always the same. */
export function numbers(count: number, from: number, to: number, seed = 1): Float64Array {
  const { uniform } = createGenerator(seed);
  return new Float64Array(count).map(() => from + (to - from) * uniform());
}

/** What Python says of its expressions, against numbers of the engine. */
export interface Comparison {
  readonly name: string;
  readonly source: string;
  readonly pairs: Readonly<Record<string, Value>>;
}

/** All comparisons in one run of Python, each in a namespace of its own. */
export function programOf(comparisons: readonly Comparison[]): string {
  const tests = comparisons.map(({ name, source, pairs: expected }) => {
    const checks = Object.entries(expected).map(
      ([expression, value]) => `    (${literal(expression)}, ${literal(value)}),`,
    );
    return `compare(${literal(name)}, ${literal(source)}, [\n${checks.join("\n")}\n])`;
  });
  return `import numpy as np

def compare(name, source, checks):
    space = {"np": np}
    exec(source, space)
    for expression, engine in checks:
        here, engine = np.asarray(eval(expression, space), dtype=float), np.asarray(engine, dtype=float)
        assert here.shape == engine.shape, f"{name}, {expression}: {here.shape}, not {engine.shape}"
        both = np.isnan(here) & np.isnan(engine) | (here == engine)
        error = np.abs(np.where(both, 0, here - engine)) / np.maximum(1, np.abs(np.where(both, 1, engine)))
        assert np.all(error <= ${CLOSE}), f"{name}, {expression}: {np.max(error)}"
    print("same:", name)

with np.errstate(all="ignore"):
${tests
  .join("\n")
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
`;
}
