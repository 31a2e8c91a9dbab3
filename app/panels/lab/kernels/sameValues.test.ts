import { expect, it } from "vitest";
import { sameValues } from "./sameValues.ts";

const value = () => ({ id: "a", map: { x: Float64Array.from([1, Number.NaN, 3]), energy: null }, box: [{ x0: 0 }] });

it("finds the same in values made anew, and holes where there are holes", () => {
  expect(sameValues(value(), value())).toBe(true);
});

it("finds what differs, wherever it is", () => {
  const other = { ...value(), map: { ...value().map, x: Float64Array.from([1, Number.NaN, 4]) } };
  expect(sameValues(value(), other)).toBe(false);
  expect(sameValues(value(), { ...value(), box: [{ x0: 0 }, { x0: 1 }] })).toBe(false);
  expect(sameValues(value(), { ...value(), map: null })).toBe(false);
  expect(sameValues(value(), { ...value(), more: undefined })).toBe(false);
  expect(sameValues({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameValues([1, 2], Float64Array.from([1, 2]))).toBe(false);
});
