import { describe, expect, test } from "vitest";
import { forcesAt, framesOf, moleculeAt } from "../../molecules/frames.ts";
import { findLibraryMolecule, libraryMolecules } from "../../molecules/library.ts";
import { readXyz } from "../../molecules/readXyz.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { QUIET } from "../context.ts";
import { moleculeCurves } from "./moleculeCurves.ts";
import { moleculeFit } from "./moleculeFit.ts";
import { moleculeSet } from "./moleculeSet.ts";
import { curveNamed, curveSettings, errorsAt } from "./testCurves.ts";

const SET = {
  molecule: "water",
  bondForm: "harmonic",
  geometries: { kind: "thermal", temperature: 300 },
  frames: 200,
  seed: 1,
  asText: true,
} as const;

describe("a data set of our own", async () => {
  const { frames, text } = await moleculeSet(SET, QUIET);

  test("has the force field's energies and forces, in eV", () => {
    const { evaluate } = createMolecularForceField("water");
    const { numbers, positions } = moleculeAt(frames, 7);
    const forces = new Float64Array(9);
    expect([...numbers]).toEqual([8, 1, 1]);
    // 1 eV = 23.0605 kcal/mol
    expect((frames.energies?.[7] ?? 0) * 23.060548).toBeCloseTo(evaluate(positions, forces), 9);
    forcesAt(frames, 7)?.forEach((force, c) => {
      expect(force * 23.060548).toBeCloseTo(forces[c], 7);
    });
  });

  test("comes back from its file as it is", () => {
    const { frames: read } = readXyz(text ?? "");
    for (const field of ["starts", "numbers", "positions", "energies", "forces"] as const) {
      expect(read[field]).toEqual(frames[field]);
    }
  });

  test("is written only where that is wanted", async () => {
    expect((await moleculeSet({ ...SET, frames: 2, asText: false }, QUIET)).text).toBeNull();
  });
});

test("the force field's molecules are the library's, atom by atom", () => {
  for (const { id } of libraryMolecules) {
    const { symbols } = createMolecularForceField(id);
    const numbers = { H: 1, C: 6, N: 7, O: 8 } as Record<string, number>;
    expect(symbols.map((symbol) => numbers[symbol])).toEqual([...findLibraryMolecule(id).create().numbers]);
  }
});

describe("water's energy learnt from 300 geometries", async () => {
  const { frames } = await moleculeSet({ ...SET, frames: 300, asText: false }, QUIET);
  const inverse = { id: "inverse", representation: "inverseDistances", options: { exponent: 1 } };
  const cartesian = { id: "cartesian", representation: "cartesian", options: {} };

  test("from inverse distances falls fast; from coordinates that turn at will it does not", async () => {
    const curve = curveSettings([20, 150], 3);
    const result = await moleculeCurves(
      { frames, representations: [inverse, cartesian], testCount: 100, curve },
      QUIET,
    );
    expect(Math.max(...errorsAt(result, "inverse", 150))).toBeLessThan(0.02 * result.spread);
    expect(Math.max(...errorsAt(result, "inverse", 150))).toBeLessThan(
      0.1 * Math.min(...errorsAt(result, "inverse", 20)),
    );
    expect(Math.min(...errorsAt(result, "cartesian", 150))).toBeGreaterThan(0.5 * result.spread);
    expect(curveNamed(result, "inverse").dimension).toBe(3);
  });

  const fit = {
    frames,
    representation: inverse,
    count: 100,
    testCount: 50,
    seed: 4,
    kernel: "matern52",
    standardise: true,
    mostForChoice: 100,
    worst: 3,
  };

  test("one model: its parity, its errors, and its worst cases", async () => {
    const result = await moleculeFit(fit, QUIET);
    const { tested, truth, predicted, errors, worst } = result;
    expect([tested.length, truth.length, predicted.length, worst.length]).toEqual([50, 50, 50, 3]);
    tested.forEach((frame, at) => {
      expect(truth[at]).toBe(frames.energies?.[frame]);
    });
    const misses = predicted.map((energy, at) => Math.abs(energy - truth[at]));
    expect(errors.largest).toBe(misses[worst[0]]);
    expect(misses[worst[0]]).toBeGreaterThanOrEqual(misses[worst[1]]);
    expect(misses[worst[1]]).toBeGreaterThanOrEqual(misses[worst[2]]);
    expect(errors.rootMeanSquare).toBeLessThan(0.1 * result.spread);
    expect(result.leaveOneOut).toBeLessThan(0.1 * result.spread);
  });

  test("how far a frame is from those learnt from: nothing where it is one of them, else to the nearest", async () => {
    const few = { ...fit, count: 2, testCount: 2, mostForChoice: 2 };
    // Four frames of O–H 1 Å, H–H 2, 3, 4 and 5 Å, in a line with O–H 1, 2, 3 and 4 Å: r⁻¹ by hand.
    const water = (far: number) => ({
      numbers: Uint8Array.of(8, 1, 1),
      positions: Float64Array.of(0, 0, 0, -1, 0, 0, far, 0, 0),
    });
    const set = framesOf([1, 2, 3, 4].map(water), Float64Array.of(0, 1, 2, 3));
    const { tested, nearest } = await moleculeFit({ ...few, frames: set }, QUIET);
    const learnt = [0, 1, 2, 3].filter((frame) => !tested.includes(frame));
    const apart = (a: number, b: number) => Math.hypot(1 / (a + 1) - 1 / (b + 1), 1 / (a + 2) - 1 / (b + 2));
    tested.forEach((frame, at) => {
      expect(nearest[at]).toBeCloseTo(Math.min(...learnt.map((other) => apart(frame, other))), 12);
    });
  });

  test("is refused without energies, with too many frames, and for an unknown representation", async () => {
    const refused = (change: object, parameter: string) =>
      expect(moleculeFit({ ...fit, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
    await refused({ frames: { ...frames, energies: null } }, "file");
    await refused({ count: 251 }, "count");
    await refused({ testCount: 300 }, "testCount");
    await refused({ representation: { ...inverse, representation: "smiles" } }, "representation");
  });
});
