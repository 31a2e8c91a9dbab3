import { expect, test } from "vitest";
import { createLab } from "../../store/lab/labStore.ts";
import { allParameters, shownParameters } from "./parameterLines.ts";

test("a figure says what its panel sets, and what else is not as usual", () => {
  const lab = createLab();
  expect(shownParameters(lab, new Set(["sigma"]))).toEqual(["σ = 8"]);
  lab.store.getState().set({ N: 20, verletX: -1.5 });
  // Where a trajectory starts is not part of the experiment that other figures share.
  expect(shownParameters(lab, new Set(["sigma"]))).toEqual(["N = 20", "σ = 8"]);
  expect(shownParameters(lab, new Set(["verletX"]))).toEqual(["N = 20", "Start, x: −1.5"]);
});

test("a table says every setting by its name and its key", () => {
  const lab = createLab();
  const lines = allParameters(lab);
  expect(lines).toHaveLength(Object.keys(lab.specs).length);
  expect(lines).toContain("Length scale σ (sigma): 8");
  // Numbers are written, not spoken.
  expect(lines.filter((line) => line.includes("minus"))).toEqual([]);
});
