/** A formula in named variables, as typed. */
export interface Expression {
  /** As typed, or as derived. */
  readonly text: string;
  /** The same as a tree, to be written in another language. */
  readonly tree: Tree;
  /** Its value at the variables' values, given in the order in which they were named. */
  readonly evaluate: (values: ArrayLike<number>) => number;
  /** ∂/∂variable, as a formula of its own (almost everywhere, for abs, sign, min and max). */
  readonly derivative: (variable: string) => Expression;
}

/** The formula's tree: numbers, variables by their place in the list, and functions of one or two trees. */
export type Tree =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "variable"; readonly index: number }
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Tree[] };
