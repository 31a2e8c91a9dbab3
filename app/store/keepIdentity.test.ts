import { expect, test } from "vitest";
import { keepIdentity } from "./keepIdentity.ts";

test("what says the same is the same object", () => {
  const keep = keepIdentity<{ readonly a: number }>();
  const first = keep({ a: 1 });
  expect(keep({ a: 1 })).toBe(first);
  expect(keep({ a: 2 })).toEqual({ a: 2 });
  expect(keep({ a: 2 })).not.toBe(first);
});

test("two that take turns each keep their own", () => {
  const keep = keepIdentity<{ readonly a: number }>();
  const [one, two] = [keep({ a: 1 }), keep({ a: 2 })];
  for (let turn = 0; turn < 5; turn++) {
    expect(keep({ a: 1 })).toBe(one);
    expect(keep({ a: 2 })).toBe(two);
  }
});

test("what was left behind long ago is forgotten", () => {
  const keep = keepIdentity<{ readonly a: number }>();
  const first = keep({ a: 0 });
  for (let a = 1; a <= 10; a++) keep({ a });
  expect(keep({ a: 0 })).not.toBe(first);
});
