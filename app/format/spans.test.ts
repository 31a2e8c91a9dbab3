import { expect, it } from "vitest";
import { span } from "./spans.ts";

it.each([
  [2.04e-10, "204 ps"],
  [9.9996e-10, "1.0 ns"],
  [3e-16, "0.30 fs"],
  [12.34, "12 s"],
  [90, "1.5 min"],
  [5400, "1.5 h"],
  [200_000, "2.3 days"],
  [1e9, "32 years"],
  [1e20, "3.2×10¹² years"],
  [Number.NaN, "–"],
])("%d s is told as %s", (seconds, said) => {
  expect(span(seconds)).toBe(said);
});
