import fc from "fast-check";
import { derivative as mathjsDerivative } from "mathjs/number";
import { describe, expect, test } from "vitest";
import { Problem } from "../problem.ts";
import { parseExpression } from "./parseExpression.ts";
import { LONGEST_EXPRESSION } from "./scan.ts";
import { functionNames } from "./vocabulary.ts";

const value = (text: string, r = 1.7) => parseExpression(text, ["r"]).evaluate([r]);

/** The problem that a text is refused with. */
function problemOf(text: string, variables: readonly string[] = ["r"]): Problem {
  try {
    parseExpression(text, variables);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error(`${text} was not refused.`);
}

describe("reads", () => {
  test.each<[string, number]>([
    ["4*((1/r)^12 - (1/r)^6)", 4 * (1.7 ** -12 - 1.7 ** -6)],
    ["4 × (r^−12 − r^-6)", 4 * (1.7 ** -12 - 1.7 ** -6)],
    ["-r^2", -(1.7 ** 2)],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["8/4/2", 1],
    ["1-2-3", -4],
    ["+r - -r", 3.4],
    ["2r", 3.4],
    ["2(r+1)(r-1)", 2 * 2.7 * 0.7],
    ["r exp(-r)", 1.7 * Math.exp(-1.7)],
    ["1.5e-1 + .5 + 2. * 1E2", 200.65],
    ["pow(r, 2) + min(r, 1) + max(r, 3)", 1.7 ** 2 + 1 + 3],
    ["ln(e) + log10(100) + log(e^2)", 5],
    ["sin(pi/2) + cos(π)", 0],
    ["sqrt(abs(-r))*sign(-r)", -Math.sqrt(1.7)],
    ["asin(.5)+acos(.5)+atan(.5)", Math.PI / 2 + Math.atan(0.5)],
    ["sinh(r)/cosh(r) - tanh(r) + tan(r)", Math.tan(1.7)],
    ["  r ", 1.7],
  ])("%s", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 13);
  });

  test("several variables, in the order in which they are named", () => {
    const { evaluate, text } = parseExpression("x - 2*y", ["x", "y"]);
    expect([evaluate([5, 1]), evaluate(Float64Array.of(1, 5)), text]).toEqual([3, -9, "x - 2*y"]);
  });

  test("numbers beyond mathematics' domain as no number, not as an error", () => {
    expect([value("sqrt(-r)"), value("1/(r-r)"), value("(-r)^0.5")]).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });
});

describe("points at the character", () => {
  test.each<[string, number, string]>([
    ["", 1, "empty"],
    ["   ", 1, "empty"],
    ["4*r + ", 6, "missing at the end"],
    ["4*(r + 1", 9, "closing bracket is missing"],
    ["(r))", 4, "“)” cannot stand here"],
    ["r + * 2", 5, "“*” cannot stand here"],
    ["r + x", 5, "“x” is unknown. There are r, pi, π and e"],
    ["r + foo(r)", 5, "“foo” is unknown"],
    ["2 + sin", 5, "sin is a function and needs an argument: sin(r)"],
    ["2 + sin r", 5, "sin is a function and needs an argument: sin(r)"],
    ["r + max", 5, "max(r, 2)"],
    ["r^2 + exp(r, 2)", 7, "exp takes one argument, and is given 2"],
    ["r^2 + max(r)", 7, "max takes two arguments, separated by a comma, and is given 1"],
    ["1 + r(r-1)", 5, "r is no function; write a product as r * (…)"],
    ["sin(r) + pi(2)", 10, "pi is no function"],
    ["r²", 2, "write a power as ^2"],
    ["r⁶", 2, "write a power as ^6"],
    ["1 + √r", 5, "sqrt(…)"],
    ["1,2", 2, "“,” cannot stand here"],
    ["r ** 2", 4, "“*” cannot stand here"],
    ["1e999 r", 1, "too large"],
    ["r + 2 * 1e999", 9, "1e999 is too large"],
    // A name, and no number.
    ["r + Infinity", 5, "unknown"],
  ])("%s", (text, character, what) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ kind: "input", parameter: "expression", character });
    expect(problem.message).toMatch(new RegExp(`^The formula cannot be read at character ${character}: `));
    expect(problem.message).toContain(what);
  });
});

describe("refuses everything but mathematics", () => {
  test.each([
    "r = 2",
    "f(r) = r",
    "r; r",
    "r\n2",
    "[1, 2]",
    "{a: 1}",
    "'r'",
    '"r"',
    "`r`",
    "r.constructor",
    'r["constructor"]',
    "constructor",
    "__proto__",
    "toString()",
    "hasOwnProperty(r)",
    "this",
    "import(r)",
    "eval(r)",
    "Function(r)",
    "parse(r)",
    "createUnit(r)",
    "globalThis",
    "(r) => r",
    "r > 1 ? 1 : 2",
    "r == 1",
    "r and 1",
    "not r",
    "r mod 2",
    "5 cm to m",
    "r!",
    "5%",
    "r'",
    "1:3",
    "i",
    "true",
    "null",
    "NaN",
    "Infinity",
    "0x1f",
    "r # comment",
    "r | 1",
    "a b",
    "\u0000",
    "😀",
    "r.^2",
    "add(1, 2)",
    "negate(r)",
  ])("%s", (text) => {
    const problem = problemOf(text);
    expect(problem.character).toBeGreaterThanOrEqual(1);
    expect(problem.character).toBeLessThanOrEqual(text.length + 1);
  });

  test("any text whatever is read or refused with a character within it, and never anything else", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "r",
        "x",
        "1",
        "2.5",
        "+",
        "-",
        "*",
        "/",
        "^",
        "(",
        ")",
        ",",
        " ",
        "sin",
        "max",
        "pi",
        ".",
        "=",
        "e",
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 30 }),
          pieces.map((parts) => parts.join("")),
        ),
        (text) => {
          try {
            expect(typeof parseExpression(text, ["r"]).evaluate([1.5])).toBe("number");
          } catch (thrown) {
            if (!(thrown instanceof Problem)) throw thrown;
            expect(thrown.kind).toBe("input");
            expect(thrown.character).toBeGreaterThanOrEqual(1);
            expect(thrown.character).toBeLessThanOrEqual(text.length + 1);
          }
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("formulas longer than they may be", () => {
    const longest = `r${"+r".repeat((LONGEST_EXPRESSION - 1) / 2)}`.padEnd(LONGEST_EXPRESSION);
    expect(value(longest, 1)).toBe(Math.floor((LONGEST_EXPRESSION - 1) / 2) + 1);
    expect(problemOf(`${longest} `)).toMatchObject({ character: LONGEST_EXPRESSION + 1 });
    expect(problemOf("(".repeat(LONGEST_EXPRESSION))).toBeInstanceOf(Problem);
    expect(value(`${"(".repeat(99)}r${")".repeat(99)}`)).toBe(1.7);
  });
});

test("makes no code from text", () => {
  // Where a page forbids it, these throw; here they would be called.
  const { Function: original } = globalThis;
  const forbidden = () => {
    throw new Error("Code was made from text.");
  };
  globalThis.Function = new Proxy(original, { apply: forbidden, construct: forbidden });
  try {
    expect(parseExpression("exp(-r)*sin(r)", ["r"]).derivative("r").evaluate([0])).toBe(1);
  } finally {
    globalThis.Function = original;
  }
});

/** A random formula as text, with its value by JavaScript's own arithmetic. */
const formula: fc.Arbitrary<{ readonly text: string; readonly at: (r: number) => number }> = fc.letrec<{
  tree: { text: string; at: (r: number) => number };
}>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ text: "r", at: (r: number) => r }),
    fc.integer({ min: 1, max: 9 }).map((n) => ({ text: String(n), at: () => n })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `(${a.text} + ${b.text})`,
      at: (r: number) => a.at(r) + b.at(r),
    })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `(${a.text} - ${b.text})`,
      at: (r: number) => a.at(r) - b.at(r),
    })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `${a.text} * ${b.text}`,
      at: (r: number) => a.at(r) * b.at(r),
    })),
    tie("tree").map((a) => ({ text: `(-${a.text})`, at: (r: number) => -a.at(r) })),
    tie("tree").map((a) => ({ text: `sin(${a.text})`, at: (r: number) => Math.sin(a.at(r)) })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `max(${a.text}, ${b.text})`,
      at: (r: number) => Math.max(a.at(r), b.at(r)),
    })),
  ),
})).tree;

test("random formulas have the value that arithmetic gives them", () => {
  fc.assert(
    fc.property(
      formula.filter(({ text }) => text.length <= LONGEST_EXPRESSION),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      ({ text, at }, r) => {
        const expected = at(r);
        expect(Math.abs(value(text, r) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
      },
    ),
    { numRuns: 500, seed: 2 },
  );
});

describe("derivatives", () => {
  const smooth = [
    "4*((1/r)^12-(1/r)^6)",
    "exp(-2*(r-1))^2 - 2*exp(-2*(r-1))",
    "sin(3*r)*cos(r)/tan(r)",
    "asin(r/3)+acos(r/4)-atan(2*r)",
    "sinh(r)*cosh(r)*tanh(r)",
    "log(r^2+1)*log10(r)",
    "sqrt(1+r)/(1-r^2)",
    "r^r",
    "2^r - r^2.5",
    "pow(r, 3) - -r",
    "7",
  ];

  test.each(smooth)("%s, as by mathjs", (text) => {
    const slope = parseExpression(text, ["r"]).derivative("r");
    const reference = mathjsDerivative(text, "r");
    for (const r of [0.7, 1.3, 2.2]) {
      const expected = reference.evaluate({ r });
      expect(Math.abs(slope.evaluate([r]) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
    }
  });

  test.each([...functionNames, "pow(1.3, u)", "pow(u, 1.3)", "u/1.3", "1.3/u", "1.3*u", "-u", "1.3-u"])(
    "%s, by finite differences",
    (name) => {
      const two = ["pow", "min", "max"].includes(name);
      const text = functionNames.includes(name) ? `${name}(u${two ? ", 0.61" : ""})` : name;
      const { evaluate, derivative } = parseExpression(text.replaceAll("u", "(0.4*r+0.1)"), ["r"]);
      const h = 1e-6;
      for (const r of [0.9, 1.6]) {
        expect(derivative("r").evaluate([r])).toBeCloseTo((evaluate([r + h]) - evaluate([r - h])) / (2 * h), 7);
      }
    },
  );

  test("partial and repeated ones", () => {
    const { derivative } = parseExpression("x^3*y - y^2", ["x", "y"]);
    expect(derivative("x").evaluate([2, 5])).toBe(60);
    expect(derivative("y").evaluate([2, 5])).toBe(-2);
    expect(derivative("x").derivative("y").evaluate([2, 5])).toBe(12);
    expect(derivative("x").derivative("x").evaluate([2, 5])).toBe(60);
  });

  test("hold where what does not depend on the variable has no logarithm: (−r)² at r > 0", () => {
    expect(parseExpression("(-r)^2", ["r"]).derivative("r").evaluate([3])).toBe(6);
    expect(parseExpression("0^2*r", ["r"]).derivative("r").evaluate([3])).toBe(0);
  });

  test("are written out so that they can be read again", () => {
    for (const text of [...smooth, "max(r, -2) - (-3)*r"]) {
      const slope = parseExpression(text, ["r"]).derivative("r");
      if (slope.text.length > LONGEST_EXPRESSION) continue;
      expect(parseExpression(slope.text, ["r"]).evaluate([1.3])).toBeCloseTo(slope.evaluate([1.3]), 12);
    }
    expect(parseExpression("r^2 + 3*r", ["r"]).derivative("r").text).toBe("(2 * r) + 3");
  });
});
