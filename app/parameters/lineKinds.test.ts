import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalParameter } from "./interval.ts";
import { numbersParameter } from "./numbers.ts";

const text = { label: "Thing", help: "A thing." };
const numbers = numbersParameter({ ...text, default: [1, 2], min: 0.7, max: 3, most: 4 });
const interval = intervalParameter({
  ...text,
  default: { from: 1, to: 2 },
  within: { from: 0.7, to: 3 },
  shortest: 0.1,
  step: 0.02,
});
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("numbers on a line", () => {
  it("are written so that they are read back exactly", () => {
    fc.assert(
      fc.property(fc.array(real(0.7, 3), { maxLength: 4 }), (values) => {
        expect(numbers.check(values)).toBeNull();
        expect(numbers.parse(numbers.format(values))).toEqual({ ok: true, value: values });
      }),
    );
    expect(numbers.format([1, 0.97])).toBe("1,0.97");
    expect([numbers.describe([1]), numbers.describe([])]).toEqual(["1 place", "0 places"]);
  });

  it("are refused with what is wrong", () => {
    expect(numbers.parse("1,2,3,1,2")).toEqual({ ok: false, problem: "Thing must be at most 4 numbers; there are 5." });
    expect(numbers.parse("1,0.5")).toEqual({ ok: false, problem: "Thing must be numbers between 0.7 and 3." });
    expect(numbers.parse("1,,2")).toEqual({
      ok: false,
      problem: "Thing must be numbers between commas; one is empty.",
    });
    expect(numbers.check([Number.NaN])).toBe("Thing must be numbers between 0.7 and 3.");
  });
});

describe("an interval", () => {
  it("is written so that it is read back exactly", () => {
    fc.assert(
      fc.property(real(0.7, 2.8), real(0, 1), (from, part) => {
        const to = from + 0.1 + part * (3 - from - 0.1);
        fc.pre(to <= 3);
        expect(interval.check({ from, to })).toBeNull();
        expect(interval.parse(interval.format({ from, to }))).toEqual({ ok: true, value: { from, to } });
      }),
    );
    expect(interval.describe({ from: 1.12, to: 3 })).toBe("1.12 to 3");
  });

  it("is refused with what is wrong", () => {
    const refused = (from: string) => interval.parse(from);
    expect(refused("1")).toEqual({
      ok: false,
      problem: "Thing must be two numbers from,to; one was given instead of 2.",
    });
    expect(refused("0.5,2")).toEqual({ ok: false, problem: "Thing must lie between 0.7 and 3." });
    expect(refused("2,1")).toEqual({ ok: false, problem: "Thing must end at least 0.1 above where it begins." });
    expect(interval.check({ from: Number.NaN, to: 2 })).toBe("Thing must lie between 0.7 and 3.");
  });
});
