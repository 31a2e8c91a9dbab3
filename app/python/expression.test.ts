import fc from "fast-check";
import { expect, it } from "vitest";
import { parseExpression } from "../../src/expressions/parseExpression.ts";
import { functionNames } from "../../src/expressions/vocabulary.ts";
import { pythonOf } from "./expression.ts";
import { literal, pairs } from "./literals.ts";
import { ownPairPotential, ownVectorField } from "./ownFormula.ts";
import { type Comparison, numbers, programOf } from "./testComparison.ts";
import { runPython, withPython } from "./testPython.ts";

const U = numbers(30, 0.7, 3, 6);
const [X, Y] = [numbers(40, -5, 5, 1), numbers(40, -5, 5, 2)];
const PLACES = `x, y = ${literal(X)}, ${literal(Y)}\n`;

const FORMULAS = [
  "4 * ((1/r)^12 - (1/r)^6)",
  "-r^2 + 2r^3^0.5 - (-r)^2",
  "min(r, 1.5) + max(0.9, 1/r) * abs(r - 2) - sign(r - 1)",
  "exp(-r) * sin(3 r) / (1 + ln(r)) + log10(r) - sqrt(r)",
  "tan(r/3) + asin(r/4) - acos(r/4) + atan(r) + sinh(r) - cosh(r/2) + tanh(r)",
  "pow(r, -3) + 1e-3 + pi - e",
  "7",
  "(-1)^2 - 2^-1 + r - -3",
];

/** Formulas as trees would grow: every function of the vocabulary, of every smaller formula. */
const anyFormula = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom("r", "1.5", "2", "0.3"),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/"), tie("formula"))
      .map(([a, o, b]) => `(${a}) ${o} (${b})`),
    tie("formula").map((a) => `(${a})^2`),
    tie("formula").map((a) => `-(${a})`),
    fc
      .tuple(
        fc.constantFrom(
          ...functionNames.filter((name) => !["pow", "min", "max", "sinh", "cosh", "exp"].includes(name)),
        ),
        tie("formula"),
      )
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom("min", "max"), tie("formula"), tie("formula"))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
  ),
})).formula;

function ofFormula(text: string): Comparison {
  const formula = parseExpression(text, ["r"]);
  return {
    name: `formula ${text}`.replace(/[^ -~]/g, "?"),
    source: `r = ${literal(U)}\n${ownPairPotential(text)}`,
    pairs: { "true_energy(r)": U.map((r) => formula.evaluate([r])) },
  };
}

const formulas = FORMULAS.map((text): Comparison => {
  const slope = parseExpression(text, ["r"]).derivative("r");
  const { pairs: values, ...rest } = ofFormula(text);
  return { ...rest, pairs: { ...values, "true_slope(r)": U.map((r) => slope.evaluate([r])) } };
});

const ownField: Comparison = (() => {
  const [u, v] = ["sin(x) - y/3", "x^2 * y"].map((text) => parseExpression(text, ["x", "y"]));
  const at = (formula: typeof u) => X.map((x, i) => formula.evaluate([x, Y[i]]));
  const [ux, uy, vx, vy] = [u.derivative("x"), u.derivative("y"), v.derivative("x"), v.derivative("y")].map(at);
  return {
    name: "own field",
    source: `${PLACES}${ownVectorField("sin(x) - y/3", "x^2 * y")}`,
    pairs: {
      "true_field(x, y)": pairs(at(u), at(v)),
      "true_curl(x, y)": vx.map((value, i) => value - uy[i]),
      "true_divergence(x, y)": ux.map((value, i) => value + vy[i]),
    },
  };
})();

it("formulas read as in Python", () => {
  const written = (text: string) => pythonOf(parseExpression(text, ["r"]).tree, ["r"]);
  expect(written("2r^2 - 1/r")).toBe("(2.0 * (r**2.0)) - (1.0 / r)");
  expect(written("-r^2")).toBe("(-(r**2.0))");
  expect(written("min(r, ln(r))")).toBe("np.minimum(r, np.log(r))");
  expect(written("7")).toBe("7.0 + 0 * r");
});

it(
  "Python's formulas and their derivatives have the engine's values",
  withPython((python) => {
    const { status, output } = runPython(programOf([...formulas, ownField]), python);
    expect(status, output).toBe(0);
  }),
);

it(
  "any formula that can be typed has the engine's values",
  withPython((python) => {
    const some = fc.sample(anyFormula, { numRuns: 150, seed: 7 });
    const { status, output } = runPython(programOf(some.map(ofFormula)), python);
    expect(status, output).toBe(0);
  }),
);
