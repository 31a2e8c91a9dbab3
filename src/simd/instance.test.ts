import { describe, expect, it } from "vitest";
import { simd } from "./instance.ts";
import { builds } from "./testBuilds.ts";

describe("the module", () => {
  it("runs in its fastest build where the platform has the instructions", () => {
    expect(simd?.build).toBe("relaxed");
  });

  it("starts in both builds, with memory to hand out", () => {
    for (const { heap } of builds) {
      const region = heap.allocate(10);
      expect(region.address % 64).toBe(0);
      expect(region.doubles()).toHaveLength(10);
    }
  });
});
