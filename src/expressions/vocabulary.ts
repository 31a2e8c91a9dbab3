import type { Tree } from "./types.ts";

/** How a function's derivatives are written. */
export interface Builder {
  readonly number: (value: number) => Tree;
  readonly call: (name: string, ...given: readonly Tree[]) => Tree;
}

type Partial = (build: Builder, given: readonly Tree[]) => Tree;

/** A function of one or two numbers, with its partial derivatives, one an argument. */
interface MathematicalFunction {
  readonly value: (a: number, b: number) => number;
  readonly partials: readonly Partial[];
}

/** A derivative d(u) written as a tree of the argument u. */
const of =
  (write: (build: Builder, u: Tree) => Tree): Partial =>
  (build, [u]) =>
    write(build, u);

/** 1/√(1 ± u²), up to its sign. */
const inverseRoot = ({ number, call }: Builder, sign: "add" | "subtract", u: Tree) =>
  call("pow", call(sign, number(1), call("pow", u, number(2))), number(-0.5));

/** What operators are called in a tree. */
const OPERATIONS = {
  add: { value: (a, b) => a + b, partials: [({ number }) => number(1), ({ number }) => number(1)] },
  subtract: { value: (a, b) => a - b, partials: [({ number }) => number(1), ({ number }) => number(-1)] },
  multiply: { value: (a, b) => a * b, partials: [(_, [, b]) => b, (_, [a]) => a] },
  divide: {
    value: (a, b) => a / b,
    partials: [
      ({ number, call }, [, b]) => call("divide", number(1), b),
      ({ number, call }, [a, b]) => call("divide", call("negate", a), call("pow", b, number(2))),
    ],
  },
  negate: { value: (a) => -a, partials: [({ number }) => number(-1)] },
} as const satisfies Record<string, MathematicalFunction>;

/** What may be called by name. */
const FUNCTIONS = {
  pow: {
    value: (a, b) => a ** b,
    partials: [
      ({ number, call }, [a, b]) => call("multiply", b, call("pow", a, call("subtract", b, number(1)))),
      ({ call }, [a, b]) => call("multiply", call("log", a), call("pow", a, b)),
    ],
  },
  sqrt: { value: Math.sqrt, partials: [of(({ number, call }, u) => call("divide", number(0.5), call("sqrt", u)))] },
  exp: { value: Math.exp, partials: [of(({ call }, u) => call("exp", u))] },
  log: { value: Math.log, partials: [of(({ number, call }, u) => call("divide", number(1), u))] },
  log10: {
    value: Math.log10,
    partials: [of(({ number, call }, u) => call("divide", number(Math.LOG10E), u))],
  },
  sin: { value: Math.sin, partials: [of(({ call }, u) => call("cos", u))] },
  cos: { value: Math.cos, partials: [of(({ call }, u) => call("negate", call("sin", u)))] },
  tan: { value: Math.tan, partials: [of(({ number, call }, u) => call("pow", call("cos", u), number(-2)))] },
  asin: { value: Math.asin, partials: [of((build, u) => inverseRoot(build, "subtract", u))] },
  acos: { value: Math.acos, partials: [of((build, u) => build.call("negate", inverseRoot(build, "subtract", u)))] },
  atan: {
    value: Math.atan,
    partials: [
      of(({ number, call }, u) => call("divide", number(1), call("add", number(1), call("pow", u, number(2))))),
    ],
  },
  sinh: { value: Math.sinh, partials: [of(({ call }, u) => call("cosh", u))] },
  cosh: { value: Math.cosh, partials: [of(({ call }, u) => call("sinh", u))] },
  tanh: { value: Math.tanh, partials: [of(({ number, call }, u) => call("pow", call("cosh", u), number(-2)))] },
  abs: { value: Math.abs, partials: [of(({ call }, u) => call("sign", u))] },
  sign: { value: Math.sign, partials: [({ number }) => number(0)] },
  min: {
    value: Math.min,
    partials: [(build, [a, b]) => isBelow(build, a, b), (build, [a, b]) => isBelow(build, b, a)],
  },
  max: {
    value: Math.max,
    partials: [(build, [a, b]) => isBelow(build, b, a), (build, [a, b]) => isBelow(build, a, b)],
  },
} as const satisfies Record<string, MathematicalFunction>;

/** ½ (1 + sign(b − a)): one where a < b, zero where a > b. */
function isBelow({ number, call }: Builder, a: Tree, b: Tree): Tree {
  return call("multiply", number(0.5), call("add", number(1), call("sign", call("subtract", b, a))));
}

/** Names by which the same is called elsewhere. */
const ALIASES: Readonly<Record<string, string>> = { ln: "log" };

const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, π: Math.PI, e: Math.E };

const KNOWN = new Map<string, MathematicalFunction>(Object.entries({ ...OPERATIONS, ...FUNCTIONS }));

/** The functions that may be called, in the order of a help text. */
export const functionNames: readonly string[] = [...Object.keys(FUNCTIONS), ...Object.keys(ALIASES)];

/** The constants that may be named. */
export const constantNames: readonly string[] = Object.keys(CONSTANTS);

/** @returns undefined for what is no constant */
export function constantNamed(name: string): number | undefined {
  return Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
}

/** What a name stands for among the functions that may be called; undefined where it is none of them. */
export function callableName(name: string): string | undefined {
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  return Object.hasOwn(FUNCTIONS, name) ? name : undefined;
}

/** How many arguments a function takes. */
export function arity(name: string): number {
  return functionNamed(name).partials.length;
}

export function functionNamed(name: string): MathematicalFunction {
  const known = KNOWN.get(name);
  if (known === undefined) throw new Error(`“${name}” is in a formula's tree, but no function.`);
  return known;
}
