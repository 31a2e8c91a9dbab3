import { describe, expect, it } from "vitest";
import { tuneMap } from "./fixtures.ts";
import { beatsMap, endsOf, isAtEdge, isOnMap } from "./tuneMap.ts";

describe("the σ–λ map", () => {
  const map = tuneMap();

  it("says that a setting off the grid is better than all of it, where it is by more than rounding", () => {
    const point = { lengthScale: 0.2, ridge: 1e-6, leaveOneOut: 0.98, logMarginalLikelihood: -8 };
    expect(beatsMap(map, "leaveOneOut", point)).toBe(true);
    expect(beatsMap(map, "leaveOneOut", { ...point, leaveOneOut: 0.995 })).toBe(false);
    expect(beatsMap(map, "logMarginalLikelihood", point)).toBe(true);
    expect(beatsMap(map, "logMarginalLikelihood", { ...point, logMarginalLikelihood: -9.5 })).toBe(false);
    expect(beatsMap(map, "logMarginalLikelihood", { ...point, logMarginalLikelihood: null })).toBe(false);
    expect(beatsMap({ ...map, best: null }, "leaveOneOut", point)).toBe(false);
  });

  it("tells a best point on the rim from one inside", () => {
    expect(isAtEdge(map, { lengthScale: 1, ridge: 1e-3 })).toBe(true);
    expect(isAtEdge(map, { lengthScale: 10, ridge: 1e-2 })).toBe(true);
    expect(isAtEdge(map, { lengthScale: 10, ridge: 1e-3 })).toBe(false);
    expect(endsOf(map, { lengthScale: 100, ridge: 1e-4 })).toEqual({ lengthScale: "largest", ridge: "smallest" });
  });

  it("reaches half a cell beyond its last σ", () => {
    expect(isOnMap(map, { lengthScale: 300, ridge: 1e-4 })).toBe(true);
    expect(isOnMap(map, { lengthScale: 330, ridge: 1e-4 })).toBe(false);
  });
});
