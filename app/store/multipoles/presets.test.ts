import { describe, expect, test } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { multipoleFallOff } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import { multipoleMap } from "../../../src/experiments/multipoles/multipoleMap.ts";
import { originDependence } from "../../../src/experiments/multipoles/originDependence.ts";
import { presetValues } from "../presets.ts";
import { distanceOfError } from "./distanceOfError.ts";
import { multipoleDefaults } from "./multipoleParameters.ts";
import { multipolePresets } from "./presets.ts";
import { toMap, toOriginDependence, toSphere } from "./toMultipoles.ts";

const valuesOf = (id: string) => presetValues({ defaults: multipoleDefaults, presets: multipolePresets }, id);

async function slopesOf(id: string): Promise<number[]> {
  const { orders } = await multipoleFallOff(toSphere(valuesOf(id)), QUIET);
  return orders.map(({ slope }) => slope);
}

async function momentsOf(id: string) {
  return (await multipoleMap({ ...toMap(valuesOf(id)), points: 2 }, QUIET)).moments;
}

/** How much the dipole's components change with the origin. */
function dipoleChange(id: string, shiftAlong: "x" | "y" | "z"): number {
  const { dipoles } = originDependence(toOriginDependence({ ...valuesOf(id), shiftAlong }));
  return Math.max(...dipoles.map((value, k) => Math.abs(value - dipoles[k % 3])));
}

describe("what the presets say", () => {
  test("“An ion”: after each term the error falls one power faster", async () => {
    expect(Math.abs((await momentsOf("ion")).charge)).toBeGreaterThan(0.5);
    const slopes = await slopesOf("ion");
    for (const [k, expected] of [-2, -3, -4].entries()) expect(Math.abs(slopes[k] - expected)).toBeLessThan(0.05);
  });

  test("“Water”: the dipole comes first, and stays the same wherever the origin is", async () => {
    const { charge, dipole } = await momentsOf("water");
    expect(charge).toBeCloseTo(0, 12);
    expect(Math.hypot(...dipole)).toBeGreaterThan(0.4);
    for (const axis of ["x", "y", "z"] as const) expect(dipoleChange("water", axis)).toBeLessThan(1e-12);
  });

  test("“Benzene”: neither charge nor dipole, and after the quadrupole faster than R⁻⁴", async () => {
    const { charge, dipole, quadrupole } = await momentsOf("benzene");
    expect(charge).toBeCloseTo(0, 12);
    expect(Math.hypot(...dipole)).toBeLessThan(1e-6);
    expect(Math.hypot(...quadrupole)).toBeGreaterThan(1);
    expect((await slopesOf("benzene"))[2]).toBeLessThan(-4.9);
  });

  test("“Methane”: all three vanish, and the potential falls as R⁻⁴", async () => {
    const { charge, dipole, quadrupole } = await momentsOf("methane");
    expect(Math.hypot(charge, ...dipole, ...quadrupole)).toBeLessThan(1e-6);
    expect(Math.abs((await slopesOf("methane"))[0] + 4)).toBeLessThan(0.05);
  });

  test("“Plus, minus, plus”: a quadrupole of 2 · ½ · 0.8² e Å² along x, and nothing below it", async () => {
    const { charge, dipole, quadrupole } = await momentsOf("row");
    expect(Math.hypot(charge, ...dipole)).toBeCloseTo(0, 12);
    expect(quadrupole[0]).toBeCloseTo(0.64, 12);
    expect(dipoleChange("row", "y")).toBeLessThan(1e-12);
  });
});

test("the distance of an error is where two power laws cross", () => {
  const distances = Float64Array.from({ length: 40 }, (_, k) => 1.2 ** k);
  const orders = [{ order: 1, errors: distances.map((R) => 3 / R ** 3), slope: -3 } as const];
  const result = { distances, potential: distances.map((R) => 2 / R ** 2), orders, radius: 1 };
  // 3/R³ = 0.01 · 2/R² at R = 150.
  expect(distanceOfError(result, 1, 0.01)).toBeCloseTo(150, 8);
  expect(distanceOfError(result, 1, 1e-9)).toBeNaN();
});
