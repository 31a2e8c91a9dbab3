import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxParameter } from "./box.ts";
import { choiceParameter } from "./choice.ts";
import { cutParameter } from "./cut.ts";
import { loopParameter } from "./loop.ts";
import { matrixParameter } from "./matrix.ts";
import { type NumberSpec, numberParameter } from "./number.ts";
import { pointsParameter } from "./points.ts";
import type { Spec } from "./spec.ts";
import { switchParameter } from "./switch.ts";

const text = { label: "Thing", help: "A thing." };
const sigma = numberParameter({ ...text, symbol: "σ", min: 0.1, max: 100, default: 8, scale: "log" });
const ridge = numberParameter({
  ...text,
  symbol: "λ",
  min: 1e-12,
  max: 10,
  default: 1e-3,
  scale: "log",
  zeroAllowed: true,
});
const count = numberParameter({ ...text, symbol: "N", min: 5, max: 500, default: 50, integer: true });
const choice = choiceParameter({
  ...text,
  default: "one",
  options: [
    { id: "one", label: "One" },
    { id: "two", label: "Two" },
  ],
});
const onOff = switchParameter({ ...text, default: false });
const within = { x0: -5, x1: 5, y0: -5, y1: 5 };
const box = boxParameter({ ...text, default: within, within });
const cut = cutParameter({ ...text, default: { x0: -4.5, y0: 0, x1: 4.5, y1: 0 }, reach: 5 });
const matrix = matrixParameter({ ...text, default: [2, 2, 1, -1], largest: 100 });
const points = pointsParameter({ ...text, most: 500 });
const loop = loopParameter({ ...text, default: { kind: "circle", x: 0, y: 0, radius: 3 }, reach: 10 });

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

/** Each kind with a source of allowed values. */
function everyKind(): { name: string; run: (visit: <T>(spec: Spec<T>, values: fc.Arbitrary<T>) => void) => void }[] {
  return [
    { name: "number, log", run: (visit) => visit(sigma, real(0.1, 100)) },
    { name: "number, log with zero", run: (visit) => visit(ridge, fc.oneof(fc.constant(0), real(1e-12, 10))) },
    { name: "whole number", run: (visit) => visit(count, fc.integer({ min: 5, max: 500 })) },
    { name: "choice", run: (visit) => visit(choice, fc.constantFrom("one", "two")) },
    { name: "switch", run: (visit) => visit(onOff, fc.boolean()) },
    {
      name: "box",
      run: (visit) =>
        visit(
          box,
          fc.tuple(real(-5, 0), real(1, 5), real(-5, 0), real(1, 5)).map(([x0, x1, y0, y1]) => ({ x0, x1, y0, y1 })),
        ),
    },
    {
      name: "cut",
      run: (visit) =>
        visit(
          cut,
          fc.tuple(real(-5, -1), real(-5, 5), real(1, 5), real(-5, 5)).map(([x0, y0, x1, y1]) => ({ x0, y0, x1, y1 })),
        ),
    },
    {
      name: "matrix",
      run: (visit) =>
        visit(
          matrix,
          // a, d ≥ 2 and |b|, |c| ≤ 1 keep the determinant at 3 or more.
          fc
            .tuple(real(2, 100), real(-1, 1), real(-1, 1), real(2, 100))
            .map(([a, b, c, d]): [number, number, number, number] => [a, b, c, d]),
        ),
    },
    {
      name: "points",
      run: (visit) =>
        visit(
          points,
          fc.array(
            fc.oneof(
              fc.record({ x: real(-1000, 1000), y: real(-1000, 1000) }),
              fc.record({ x: real(-5, 5), y: real(-5, 5), fx: real(-1e6, 1e6), fy: real(-1e6, 1e6) }),
            ),
            { maxLength: 20 },
          ),
        ),
    },
    {
      name: "loop",
      run: (visit) =>
        visit(
          loop,
          fc.oneof(
            fc.record({
              kind: fc.constant("circle" as const),
              x: real(-10, 10),
              y: real(-10, 10),
              radius: real(0.05, 10),
            }),
            fc.record({
              kind: fc.constant("circle" as const),
              x: real(-10, 10),
              y: real(-10, 10),
              radius: real(0.05, 10),
              clockwise: fc.constant(true),
            }),
            fc.record({
              kind: fc.constant("polygon" as const),
              vertices: fc.array(fc.tuple(real(-10, 10), real(-10, 10)), { minLength: 3, maxLength: 30 }),
            }),
          ),
        ),
    },
  ];
}

/** Text that is nearly right, as from a mangled link. */
const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("1", "2", "-", ".", ",", "_", "e", "/", "circle,", "NaN", "∞", "%", " "),
    maxLength: 30,
  }),
);

describe.each(everyKind())("$name", ({ run }) => {
  it("reads back exactly what it writes, in characters a link carries", () => {
    run((spec, values) => {
      fc.assert(
        fc.property(values, (value) => {
          const written = spec.format(value);
          expect(written).toMatch(/^[A-Za-z0-9.,_-]*$/);
          expect(spec.check(value)).toBeNull();
          expect(spec.parse(written)).toEqual({ ok: true, value });
          expect(spec.describe(value).length).toBeGreaterThan(0);
        }),
        { seed: 1 },
      );
    });
  });

  it("never throws, and lets nothing through that its own check refuses", () => {
    run((spec) => {
      fc.assert(
        fc.property(junk, (typed) => {
          const parsed = spec.parse(typed);
          if (parsed.ok) expect(spec.check(parsed.value)).toBeNull();
          else expect(parsed.problem).toMatch(/ must .*\.$/s);
        }),
        { seed: 2, numRuns: 500 },
      );
    });
  });

  it("has an allowed default", () => {
    run((spec) => expect(spec.check(spec.default)).toBeNull());
  });
});

describe("what is said about a number", () => {
  const problemOf = (spec: NumberSpec, typed: string): string => {
    const parsed = spec.parse(typed);
    return parsed.ok ? `no problem: ${parsed.value}` : parsed.problem;
  };

  it.each([
    ["abc", "σ must be a number between 0.1 and 100; “abc” is not one."],
    ["", "σ must be a number between 0.1 and 100; the field is empty."],
    ["0", "σ must be a number between 0.1 and 100; 0 is too small."],
    ["-3", "σ must be a number between 0.1 and 100; -3 is too small."],
    ["200", "σ must be a number between 0.1 and 100; 200 is too large."],
    ["0,5", "σ must be a number between 0.1 and 100; write “0.5”, with a point, instead of “0,5”."],
    ["NaN", "σ must be a number between 0.1 and 100; “NaN” is not one."],
    ["Infinity", "σ must be a number between 0.1 and 100; “Infinity” is not one."],
    ["1e999", "σ must be a number between 0.1 and 100; “1e999” is not finite."],
    ["1/0", "σ must be a number between 0.1 and 100; “1/0” is not finite."],
    ["0x10", "σ must be a number between 0.1 and 100; “0x10” is not one."],
  ])("σ = “%s”", (typed, sentence) => {
    expect(problemOf(sigma, typed)).toBe(sentence);
  });

  it.each([
    [ridge, "-1e-3", "λ must be 0 or a number between 1e-12 and 10; -0.001 is too small."],
    [count, "7.5", "N must be a whole number between 5 and 500; 7.5 is not whole."],
  ] as const)("%#", (spec, typed, sentence) => {
    expect(problemOf(spec, typed)).toBe(sentence);
  });

  it.each([
    ["1e-3", 1e-3],
    [" 0.5 ", 0.5],
    ["+2", 2],
    ["1/25", 0.04],
    [".5", 0.5],
  ])("reads “%s”", (typed, value) => {
    expect(ridge.parse(typed)).toEqual({ ok: true, value });
  });

  it("reads a typographic minus", () => {
    const signed = numberParameter({ ...text, min: -5, max: 5, default: 0 });
    expect(signed.parse("−2.5")).toEqual({ ok: true, value: -2.5 });
  });

  it("speaks powers of ten", () => {
    expect(ridge.describe(1e-12)).toBe("1 times 10 to the minus 12");
    expect(sigma.describe(8)).toBe("8");
  });
});

describe("what the other kinds refuse", () => {
  it("a singular matrix", () => {
    expect(matrix.parse("1,2,2,4")).toMatchObject({ ok: false, problem: expect.stringContaining("singular") });
    expect(matrix.parse("0,0,0,0").ok).toBe(false);
  });
  it("a box inside out, or outside", () => {
    expect(box.parse("2,1,0,1").ok).toBe(false);
    expect(box.parse("0,6,0,1").ok).toBe(false);
  });
  it("a cut without length", () => {
    expect(cut.parse("1,1,1,1").ok).toBe(false);
  });
  it("too many points, half a force, not a number", () => {
    expect(points.parse(Array.from({ length: 501 }, () => "1,1").join("_"))).toMatchObject({
      ok: false,
      problem: "Thing must be at most 500 points; there are 501.",
    });
    expect(points.parse("1,1,2").ok).toBe(false);
    expect(points.check([{ x: 1, y: 1, fx: 2 }])).not.toBeNull();
    expect(points.check([{ x: Number.NaN, y: 1 }])).not.toBeNull();
  });
  it("a loop of two corners", () => {
    expect(loop.parse("0,0_1,1").ok).toBe(false);
  });
  it("an unknown choice, naming the known", () => {
    expect(choice.parse("three")).toEqual({ ok: false, problem: "Thing must be one of one, two; “three” is not." });
  });
});
