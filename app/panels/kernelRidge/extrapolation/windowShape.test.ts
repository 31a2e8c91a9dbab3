import { describe, expect, it } from "vitest";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { gripPlace, moveWindow } from "./windowShape.ts";

const spec = krrSpecs.window;
const { within, shortest } = spec;

describe("a training window", () => {
  const window = { from: 1.12, to: 3 };

  it("is taken hold of at its ends and its middle", () => {
    expect([gripPlace(window, "from"), gripPlace(window, "to"), gripPlace(window, "middle")]).toEqual([1.12, 3, 2.06]);
  });

  it("moves one end to a hundredth, the other staying", () => {
    expect(moveWindow(window, "from", 0.9542, spec)).toEqual({ from: 0.95, to: 3 });
    expect(moveWindow(window, "to", 2.4999, spec)).toEqual({ from: 1.12, to: 2.5 });
  });

  it("slides as a whole, its length staying", () => {
    expect(moveWindow({ from: 1, to: 1.5 }, "middle", 2, spec)).toEqual({ from: 1.75, to: 2.25 });
  });

  it("never leaves its place, nor becomes too short, wherever it is dragged", () => {
    for (const grip of ["from", "to", "middle"] as const) {
      for (const start of [window, { from: 0.7, to: 0.8 }, { from: 2.9, to: 3 }, { from: 1.13, to: 1.24 }]) {
        for (const at of [-5, 0.7, 1.117, 1.2, 2.03, 3, 9]) {
          const moved = moveWindow(start, grip, at, spec);
          expect(spec.check(moved)).toBeNull();
          if (grip === "middle") expect(moved.to - moved.from).toBeCloseTo(start.to - start.from, 9);
        }
      }
    }
    expect(moveWindow(window, "from", 9, spec).from).toBeCloseTo(within.to - shortest, 9);
  });
});
