import { expect, test } from "vitest";
import { wrap } from "./wrap.ts";

/** A letter is as wide as another. */
const measure = (text: string) => text.length;

test.each([
  ["what fits stays on one line", ["σ = 8", "λ = 1"], 13, ["σ = 8 · λ = 1"]],
  ["it breaks between pieces", ["σ = 8", "λ = 1"], 12, ["σ = 8", "λ = 1"]],
  ["and within a piece only if that is too wide", ["a b", "one two three"], 9, ["a b · one", "two three"]],
  ["a word too wide stays whole", ["incomprehensible"], 4, ["incomprehensible"]],
  ["nothing is no line", [], 4, []],
])("%s", (_name, pieces, width, lines) => {
  expect(wrap(pieces, width, measure, " · ")).toEqual(lines);
});
