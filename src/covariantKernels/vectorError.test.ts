import { expect, test } from "vitest";
import { vectorError } from "./vectorError.ts";

test("is the root of the mean square over all components, and pauses on the way", async () => {
  const neighbourhoods = [1, 2].map((x) => ({ positions: Float64Array.of(x, 0), dimension: 2 as const }));
  // It says (x, 1) where (1, 0) and (4, 1) are right: errors 0, 1, −2 and 0.
  const model = {
    weights: new Float64Array(0),
    predict: ({ positions }: { readonly positions: Float64Array }) => Float64Array.of(positions[0], 1),
  };
  let pauses = 0;
  const error = await vectorError(model, { neighbourhoods, targets: Float64Array.of(1, 0, 4, 1) }, async () => {
    pauses++;
  });
  expect(error).toBeCloseTo(Math.sqrt(5 / 4), 14);
  expect(pauses).toBeGreaterThan(0);
});
