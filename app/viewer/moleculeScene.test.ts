import { expect, test } from "vitest";
import { turnAbout, UNTURNED } from "../../src/molecules/quaternion.ts";
import { figureTheme } from "../figures/theme.ts";
import { moleculeFigure } from "./moleculeFigure.ts";
import { type MoleculeScene, seenFrom } from "./moleculeScene.ts";

const scene: MoleculeScene = {
  symbols: ["O", "H", "H"],
  positions: Float64Array.of(1, 1, 1, 2, 1, 1, 0, 1, 1),
  bonds: [
    [0, 1],
    [0, 2],
  ],
  arrows: Float64Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0),
};

test("a scene is turned about its own middle, arrows with it", () => {
  expect(Array.from(seenFrom(scene, UNTURNED).positions)).toEqual([0, 0, 0, 1, 0, 0, -1, 0, 0]);
  const seen = seenFrom(scene, turnAbout("z", 90));
  const rounded = (values: Float64Array | undefined) => Array.from(values ?? [], (value) => Math.round(value) + 0);
  expect(rounded(seen.positions)).toEqual([0, 0, 0, 0, 1, 0, 0, -1, 0]);
  expect(rounded(seen.arrows)).toEqual([0, 0, 0, -1, 0, 0, 0, 0, 0]);
});

test("the flat picture draws nearer atoms last, and lists where they are, not where they are seen", () => {
  // Turned about y by 90°, what was at the left comes nearest.
  const seen = seenFrom(scene, turnAbout("y", 90));
  const { data, layout } = moleculeFigure(scene, seen, figureTheme("light"));
  const [atoms] = data;
  if (atoms.type !== "scatter") throw new Error("other");
  expect(atoms.inNumbers?.atom).toEqual([2, 1, 3]);
  expect(atoms.inNumbers?.["x (Å)"]).toEqual([2, 1, 0]);
  for (const x of atoms.x as number[]) expect(x).toBeCloseTo(0, 12);
  expect(layout.yaxis?.scaleanchor).toBe("x");
});
