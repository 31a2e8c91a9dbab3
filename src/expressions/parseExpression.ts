import {
  create,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  parseDependencies,
} from "mathjs/number";
import type { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { expressionProblem, type Name, respell, scan } from "./scan.ts";
import { call, compile, differentiate, number, print } from "./tree.ts";
import type { Expression, Tree } from "./types.ts";
import { arity, callableName, constantNamed } from "./vocabulary.ts";

const { parse } = create(parseDependencies, {});

/** The operators read, by mathjs's names for them. */
const OPERATORS: Readonly<Record<string, string>> = {
  add: "add",
  subtract: "subtract",
  multiply: "multiply",
  divide: "divide",
  pow: "pow",
  unaryMinus: "negate",
};

/**
 * Reads a formula in named variables, such as 4 * ((1/r)^12 − (1/r)^6) in r.
 *
 * mathjs reads the grammar; what it found is then rebuilt from the few nodes and functions allowed here, as closures of
 * our own, so that nothing but mathematics can be said and no code is made from text. 2r is 2·r, r^2^3 is r^(2^3) and
 * −r^2 is −(r^2).
 *
 * @param variables their names, in the order in which `evaluate` is given their values
 * @throws Problem "input" with the character it is about, for anything but mathematics
 */
export function parseExpression(text: string, variables: readonly string[]): Expression {
  const spelled = respell(text);
  const names = scan(spelled, variables);
  const tree = rebuild(grammar(spelled), names[Symbol.iterator](), variables);
  return expressionOf(tree, text, variables);
}

function expressionOf(tree: Tree, text: string, variables: readonly string[]): Expression {
  return {
    text,
    tree,
    evaluate: compile(tree),
    derivative: (variable) => {
      const slope = differentiate(tree, variables.indexOf(variable));
      return expressionOf(slope, print(slope, variables), variables);
    },
  };
}

function grammar(text: string): MathNode {
  try {
    return parse(text);
  } catch (thrown) {
    throw grammarProblem(text, thrown);
  }
}

/** mathjs's complaint in our words: it names the character as `char`, 1 for the first. */
function grammarProblem(text: string, thrown: unknown): Problem {
  const character = thrown instanceof Error && "char" in thrown ? Number(thrown.char) : 1;
  const bracket = thrown instanceof Error && thrown.message.startsWith("Parenthesis");
  const end = text.trimEnd().length + 1;
  if (character >= end) {
    return expressionProblem(
      end,
      bracket ? sentence`a closing bracket is missing.` : sentence`something is missing at the end.`,
    );
  }
  const sign = text[character - 1];
  if (bracket) return expressionProblem(character, sentence`a closing bracket is missing before “${sign}”.`);
  return expressionProblem(character, sentence`“${sign}” cannot stand here.`);
}

/** @param names those of the text in their order, which is that of the nodes with names */
function rebuild(node: MathNode, names: Iterator<Name>, variables: readonly string[]): Tree {
  const next = (child: MathNode) => rebuild(child, names, variables);
  if (isParenthesisNode(node)) return next(node.content);
  if (isConstantNode(node)) return constant(node.value);
  if (isSymbolNode(node)) return symbol(nextName(names), variables);
  if (isFunctionNode(node)) return call(callee(nextName(names), node.args.length), ...node.args.map(next));
  if (isOperatorNode(node)) {
    const [fn, args]: [string, readonly MathNode[]] = [node.fn, node.args];
    if (fn === "unaryPlus") return next(args[0]);
    if (Object.hasOwn(OPERATORS, fn)) return call(OPERATORS[fn], ...args.map(next));
  }
  throw expressionProblem(1, sentence`it is more than numbers, operations, brackets and functions.`);
}

/** The function that is called by a name. */
function callee({ text, character }: Name, given: number): string {
  const name = callableName(text);
  if (name === undefined) {
    throw expressionProblem(character, sentence`${text} is no function; write a product as ${text} * (…).`);
  }
  const expected = arity(name);
  if (given === expected) return name;
  const needed = expected === 1 ? sentence`one argument` : sentence`two arguments, separated by a comma`;
  throw expressionProblem(character, sentence`${text} takes ${needed}, and is given ${given}.`);
}

function nextName(names: Iterator<Name>): Name {
  const { value, done } = names.next();
  if (done) throw new Error("A formula has more named nodes than names.");
  return value;
}

function constant(value: unknown): Tree {
  if (typeof value === "number" && Number.isFinite(value)) return number(value);
  throw expressionProblem(1, sentence`it is not made of numbers.`);
}

function symbol({ text, character }: Name, variables: readonly string[]): Tree {
  const index = variables.indexOf(text);
  if (index >= 0) return { type: "variable", index };
  const value = constantNamed(text);
  if (value !== undefined) return number(value);
  const name = callableName(text) ?? text;
  const example = arity(name) === 1 ? `${text}(${variables[0]})` : `${text}(${variables[0]}, 2)`;
  throw expressionProblem(character, sentence`${text} is a function and needs an argument: ${example}.`);
}
