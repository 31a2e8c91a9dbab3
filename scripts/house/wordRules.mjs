import { Visitor } from "vite";
import { isTest, lineAt } from "./source.mjs";

/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {import("./importRules.mjs").Violation} Violation */

const LONGEST_FILE = 350;
const TEST_FUNCTIONS = ["test", "it", "describe", "bench", "suite"];
const TEST_DODGES = ["only", "skip", "skipIf", "runIf", "fixme", "todo"];

/**
 * Every word a file must not hold, and its length.
 * @param {Source} source
 * @returns {Violation[]}
 */
export function wordViolations(source) {
  const { path, text, program, comments } = source;
  /** @type {Violation[]} */
  const found = [];
  /** @type {(offset: number, rule: string, message: string) => void} */
  const report = (offset, rule, message) => {
    found.push({ path, line: lineAt(text, offset), rule, message });
  };

  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > LONGEST_FILE && /^(src|app)\//.test(path)) {
    report(text.length - 1, "file-length", `has ${lines} lines, more than ${LONGEST_FILE}: one concept a file`);
  }
  for (const { value, start } of comments) {
    const silencer = /^[\s*/]*@ts-(ignore|nocheck|expect-error)\b/.exec(value)?.[1];
    // A test may state that something is a type error.
    if (silencer !== undefined && !(silencer === "expect-error" && isTest(path))) {
      report(start, "no-silencing", `@ts-${silencer} hides what the compiler says: correct the types`);
    }
  }
  if (program === undefined) return found;

  new Visitor({
    TSAnyKeyword(node) {
      report(node.start, "no-any", "any switches the type check off: use the type, or unknown");
    },
    TSAsExpression(node) {
      const inner = withoutParentheses(node.expression);
      if (inner.type === "TSAsExpression" && inner.typeAnnotation.type === "TSUnknownKeyword") {
        report(node.start, "no-forced-cast", "a cast through unknown forces a type: narrow it with a check");
      }
    },
    MemberExpression(node) {
      const name = memberName(node);
      if (name === undefined) return;
      const root = rootName(node.object);
      if (root === "Math" && name === "random") {
        report(
          node.start,
          "no-math-random",
          "the language's own random numbers cannot be repeated: take a seeded generator as an argument",
        );
      }
      if (root === "Date" && name === "now" && path.startsWith("src/")) {
        report(node.start, "no-clock", "Date.now makes the engine depend on the clock");
      }
      if (TEST_DODGES.includes(name) && root !== undefined && TEST_FUNCTIONS.includes(root)) {
        report(node.start, "no-skipped-test", `${root}.${name} keeps tests from running`);
      }
    },
    NewExpression(node) {
      const isDate = node.callee.type === "Identifier" && node.callee.name === "Date";
      if (isDate && node.arguments.length === 0 && path.startsWith("src/")) {
        report(node.start, "no-clock", "new Date() makes the engine depend on the clock");
      }
    },
  }).visit(program);
  return found;
}

/**
 * Lock files hold no download addresses: they name one registry, and others must be able to use theirs.
 * @param {string} path
 * @param {string} text
 * @returns {Violation[]}
 */
export function lockViolations(path, text) {
  return Array.from(text.matchAll(/"resolved":/g), (match) => ({
    path,
    line: lineAt(text, match.index),
    rule: "lock-addresses",
    message: 'holds a "resolved" address: npm install with the .npmrc of this project leaves them out',
  }));
}

/** @typedef {import("vite").ESTree.Expression | import("vite").ESTree.Super} Expression */

/**
 * @param {Expression} node
 * @returns {Expression}
 */
function withoutParentheses(node) {
  return node.type === "ParenthesizedExpression" ? withoutParentheses(node.expression) : node;
}

/** @param {import("vite").ESTree.MemberExpression} node */
function memberName(node) {
  if (node.property.type === "Identifier" && !node.computed) return node.property.name;
  if (node.property.type === "Literal" && typeof node.property.value === "string") return node.property.value;
  return undefined;
}

/**
 * `describe` of `describe.each(…)`, `test` of `test.describe`.
 * @param {Expression} node
 * @returns {string | undefined}
 */
function rootName(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") return rootName(node.object);
  if (node.type === "CallExpression") return rootName(node.callee);
  return undefined;
}
