import { expect, it } from "vitest";
import { clampToPlot, keyboardMove } from "./keyboardMove.ts";
import { plotGeometry } from "./plotGeometry.ts";

const margin = { l: 0, r: 0, t: 0, b: 0 };
const square = plotGeometry({ margin, xaxis: { range: [-5, 5] }, yaxis: { range: [-5, 5] } }, 100, 100)!;
const plain = { shiftKey: false, altKey: false };

it("moves by the step, five times it with Shift, a fifth with Alt", () => {
  expect(keyboardMove(square, 0, 0, { ...plain, key: "ArrowRight" }, 0.5)).toEqual([0.5, 0]);
  expect(keyboardMove(square, 0, 0, { ...plain, key: "ArrowUp", shiftKey: true }, 0.5)).toEqual([0, 2.5]);
  expect(keyboardMove(square, 0, 0, { ...plain, key: "ArrowDown", altKey: true }, 0.5)).toEqual([0, -0.1]);
});

it("stops at the edge, and leaves other keys alone", () => {
  expect(keyboardMove(square, -4.9, 1, { ...plain, key: "ArrowLeft" }, 0.5)).toEqual([-5, 1]);
  expect(keyboardMove(square, 0, 0, { ...plain, key: "Enter" }, 0.5)).toBeNull();
  expect(clampToPlot(square, 9, -9)).toEqual([5, -5]);
});

it("multiplies on a logarithmic axis: a fiftieth of two decades is a factor of 10^0.04", () => {
  const logarithmic = plotGeometry(
    { margin, xaxis: { type: "log", range: [-1, 1] }, yaxis: { range: [0, 1] } },
    100,
    100,
  )!;
  expect(keyboardMove(logarithmic, 1, 0.5, { ...plain, key: "ArrowRight" })?.[0]).toBeCloseTo(10 ** 0.04, 12);
});
