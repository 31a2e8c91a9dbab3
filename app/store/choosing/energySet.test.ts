import { expect, test } from "vitest";
import { framesOf } from "../../../src/molecules/frames.ts";
import { moleculeOf } from "../../../src/molecules/molecule.ts";
import { energySet, named } from "./energySet.ts";

const hydrogen = (length: number) =>
  moleculeOf([
    ["H", 0, 0, 0],
    ["H", length, 0, 0],
  ]);
const frames = (energies: Float64Array | null) => framesOf([hydrogen(0.7), hydrogen(0.8)], energies);

test("energies are told in meV above the lowest, whatever unit they come in", () => {
  // 1 hartree = 27.2114 eV; 1 kcal/mol = 4184 J / (6.02214076e23 · 1.602176634e-19 C) = 43.3641 meV
  const inMeV = (unit: string) => energySet(frames(Float64Array.of(-3, -2)), unit, "a")?.energies?.[1];
  expect(inMeV("eV")).toBe(1000);
  expect(inMeV("hartree")).toBeCloseTo(27_211.4, 1);
  expect(inMeV("kcal")).toBeCloseTo((4184 / (6.02214076e23 * 1.602176634e-19)) * 1000, 4);
  expect(energySet(frames(null), "eV", "a")).toBeNull();
});

test("a set is short in a key and whole in a worker", () => {
  const set = energySet(frames(Float64Array.of(0, 1)), "eV", { file: 3 });
  expect(JSON.stringify({ frames: set })).toBe('{"frames":{"set":{"file":3},"unit":"eV"}}');
  const sent = structuredClone(set);
  expect(sent?.positions).toEqual(set?.positions);
  expect(Object.getOwnPropertyNames(sent)).not.toContain("toJSON");
});

test("a file can be named too", () => {
  expect(JSON.stringify(named(new Blob(["2"]), { file: 1 }))).toBe('{"file":1}');
});
