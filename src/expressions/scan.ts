import { Problem } from "../problem.ts";
import { type Sentence, sentence } from "../sentence.ts";
import { callableName, constantNamed, constantNames, functionNames } from "./vocabulary.ts";

/** A name in a formula, and where it stands. */
export interface Name {
  readonly text: string;
  /** 1 for the first character. */
  readonly character: number;
}

/** The longest formula that is read. */
export const LONGEST_EXPRESSION = 200;

/** Signs that are written for others: each is one character, so that all others keep their places. */
const SPELLINGS: Readonly<Record<string, string>> = { "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/" };

/** A number, a name, an operator or bracket, or space. */
const TOKEN = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|(\p{L}[\p{L}\d_]*)|[-+*/^(),]| +/uy;

/** A problem with a formula that says where it is. */
export function expressionProblem(character: number, what: Sentence): Problem {
  return new Problem(
    "input",
    sentence`The formula cannot be read at character ${character}: ${what}`,
    "expression",
    character,
  );
}

/** The formula with the usual signs for its operations. */
export function respell(text: string): string {
  return text.replace(/[−–×·⋅÷]/g, (sign) => SPELLINGS[sign]);
}

/**
 * The names in a formula, in their order, once it is known to hold nothing but numbers, the four operations, powers,
 * brackets, commas, and names that mean something here.
 * @throws Problem "input", with the character, for anything else
 */
export function scan(text: string, variables: readonly string[]): readonly Name[] {
  if (text.trim() === "") throw expressionProblem(1, sentence`it is empty; type one in ${list(variables)}.`);
  if (text.length > LONGEST_EXPRESSION) {
    throw expressionProblem(
      LONGEST_EXPRESSION + 1,
      sentence`it may have ${LONGEST_EXPRESSION} characters, and has ${text.length}.`,
    );
  }
  const names: Name[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const character = TOKEN.lastIndex + 1;
    const found = TOKEN.exec(text);
    if (found === null) throw expressionProblem(character, foreign(text, character - 1));
    const [token, name] = found;
    if (name !== undefined) {
      requireKnown(name, character, variables);
      names.push({ text: name, character });
    } else if (Number(token) === Number.POSITIVE_INFINITY) {
      throw expressionProblem(character, sentence`the number ${token} is too large.`);
    }
  }
  return names;
}

function requireKnown(name: string, character: number, variables: readonly string[]): void {
  if (variables.includes(name) || constantNamed(name) !== undefined || callableName(name) !== undefined) return;
  throw expressionProblem(
    character,
    sentence`“${name}” is unknown. There are ${list([...variables, ...constantNames])}, and the functions ${list(functionNames)}.`,
  );
}

function foreign(text: string, at: number): Sentence {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const power = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign);
  if (power >= 0) return sentence`write a power as ^${power}, not “${sign}”.`;
  if (sign === "²" || sign === "³") return sentence`write a power as ^${sign === "²" ? 2 : 3}, not “${sign}”.`;
  if (sign === "√") return sentence`write a square root as sqrt(…).`;
  return sentence`“${sign}” has no meaning here; a formula is made of numbers, + - * / ^, brackets and functions.`;
}

function list(words: readonly string[]): Sentence | string {
  if (words.length < 2) return words.join("");
  return sentence`${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
