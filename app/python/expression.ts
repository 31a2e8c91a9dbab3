import type { Tree } from "../../src/expressions/types.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  pow: "**",
};

/** NumPy's names of the functions that a formula may call, where they are others than the formula's own. */
const NAMES: Readonly<Record<string, string>> = {
  asin: "arcsin",
  acos: "arccos",
  atan: "arctan",
  min: "minimum",
  max: "maximum",
};

/**
 * A formula as Python that takes NumPy arrays: `2 * r^2` becomes `2.0 * r**2.0`. All numbers are floating-point ones, for
 * Python's whole numbers have powers of their own.
 */
export function pythonOf(tree: Tree, variables: readonly string[]): string {
  const text = write(tree, variables, true);
  // Without a variable it would be one number, where one for each place is meant.
  return usesVariable(tree) ? text : `${text} + 0 * ${variables[0]}`;
}

function write(tree: Tree, variables: readonly string[], outermost = false): string {
  if (tree.type === "number") {
    // A formula may be none anywhere, as acos(2) is.
    if (!Number.isFinite(tree.value))
      return Number.isNaN(tree.value) ? "np.nan" : `(${tree.value < 0 ? "-" : ""}np.inf)`;
    const text = /[.e]/.test(String(tree.value)) ? String(tree.value) : `${tree.value}.0`;
    return tree.value < 0 || Object.is(tree.value, -0) ? `(${text})` : text;
  }
  if (tree.type === "variable") return variables[tree.index];
  const parts = tree.arguments.map((argument) => write(argument, variables));
  if (tree.name === "negate") return `(-${parts[0]})`;
  const operator = OPERATORS[tree.name];
  if (operator === undefined)
    return `np.${NAMES[tree.name] ?? tree.name}(${tree.arguments.map((argument) => write(argument, variables, true)).join(", ")})`;
  const text = operator === "**" ? parts.join("**") : parts.join(` ${operator} `);
  return outermost ? text : `(${text})`;
}

function usesVariable(tree: Tree): boolean {
  return tree.type === "variable" || (tree.type === "call" && tree.arguments.some(usesVariable));
}
