import plain from "virtual:simd/plain";
import relaxed from "virtual:simd/relaxed";
import { describe, expect, it } from "vitest";
import { simd } from "./instance.ts";
import { startModule } from "./module.ts";

describe("the module", () => {
  it("runs in its fastest build where the platform has the instructions", () => {
    expect(simd?.build).toBe("relaxed");
  });

  it("starts in both builds, with memory to hand out", () => {
    for (const [build, bytes] of [
      ["relaxed", relaxed],
      ["plain", plain],
    ] as const) {
      const { heap } = startModule(build, bytes);
      const region = heap.allocate(10);
      expect(region.address % 64).toBe(0);
      expect(region.doubles()).toHaveLength(10);
    }
  });
});
