import type { Tree } from "./types.ts";
import { functionNamed } from "./vocabulary.ts";

/** A formula as something to call with its variables' values. */
export type Compiled = (values: ArrayLike<number>) => number;

/** The tree as closures, one a node; no code is ever made from text. */
export function compile(tree: Tree): Compiled {
  if (tree.type === "number") {
    const { value } = tree;
    return () => value;
  }
  if (tree.type === "variable") {
    const { index } = tree;
    return (values) => values[index];
  }
  const { value } = functionNamed(tree.name);
  const [first, second] = tree.arguments.map(compile);
  return second === undefined ? (at) => value(first(at), 0) : (at) => value(first(at), second(at));
}

/** ∂tree/∂(variable of that index), by the chain rule; what does not depend on it falls away. */
export function differentiate(tree: Tree, index: number): Tree {
  if (tree.type === "number") return number(0);
  if (tree.type === "variable") return number(tree.index === index ? 1 : 0);
  const inner = tree.arguments.map((argument) => differentiate(argument, index));
  const partials = functionNamed(tree.name).partials;
  return tree.arguments.reduce<Tree>((sum, _, k) => {
    // A partial derivative is not asked for where nothing depends on it: that of uᵛ by v has a logarithm of u.
    if (isNumber(inner[k], 0)) return sum;
    return call("add", sum, call("multiply", partials[k](build, tree.arguments), inner[k]));
  }, number(0));
}

export function number(value: number): Tree {
  return { type: "number", value };
}

/** A call, without what adds zero or multiplies by one; a call of numbers is their number. */
export function call(name: string, ...given: readonly Tree[]): Tree {
  const [a, b] = given;
  if (given.every((tree) => tree.type === "number"))
    return number(compile({ type: "call", name, arguments: given })([]));
  if (name === "add" && isNumber(a, 0)) return b;
  if (name === "add" && isNumber(b, 0)) return a;
  if (name === "subtract" && isNumber(b, 0)) return a;
  if (name === "multiply" && (isNumber(a, 0) || isNumber(b, 0))) return number(0);
  if (name === "multiply" && isNumber(a, 1)) return b;
  if (name === "multiply" && isNumber(b, 1)) return a;
  if (name === "pow" && isNumber(b, 1)) return a;
  return { type: "call", name, arguments: given };
}

/** What the vocabulary writes its derivatives with. */
const build = { number, call };

function isNumber(tree: Tree, value: number): boolean {
  return tree.type === "number" && tree.value === value;
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: " + ",
  subtract: " - ",
  multiply: " * ",
  divide: " / ",
  pow: "^",
};

/** The formula in print, with a bracket around every operation but the outermost: nothing is left to convention. */
export function print(tree: Tree, variables: readonly string[], outermost = true): string {
  if (tree.type === "number") return tree.value < 0 && !outermost ? `(${tree.value})` : String(tree.value);
  if (tree.type === "variable") return variables[tree.index];
  const operator = OPERATORS[tree.name];
  const parts = tree.arguments.map((argument) =>
    print(argument, variables, operator === undefined && tree.name !== "negate"),
  );
  if (operator === undefined && tree.name !== "negate") return `${tree.name}(${parts.join(", ")})`;
  const text = operator === undefined ? `-${parts[0]}` : parts.join(operator);
  return outermost ? text : `(${text})`;
}
