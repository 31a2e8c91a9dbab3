import { describe, expect, it } from "vitest";
import { createChoosing } from "../store/choosing/choosingStore.ts";
import { createCovariant } from "../store/covariant/covariantStore.ts";
import { createKrr } from "../store/kernelRidge/krrStore.ts";
import { createLab } from "../store/lab/labStore.ts";
import { createMotion } from "../store/molecularDynamics/motionStore.ts";
import { createMolecule } from "../store/molecule/moleculeStore.ts";
import { createMultipoles } from "../store/multipoles/multipoleStore.ts";
import { createRepresentations } from "../store/representations/representationStore.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { createVectorFields } from "../store/vectorFields/vectorFieldStore.ts";
import { notebookOf } from "./notebook.ts";
import type { Program } from "./program.ts";
import { allRecipes, findRecipe } from "./recipes.ts";
import { scriptOf } from "./script.ts";
import { testKitchen } from "./testKitchen.ts";
import { runPython, withPython } from "./testPython.ts";
import { writeProgram } from "./writeProgram.ts";

/** A chapter's settings of their own. */
const SETTINGS: Readonly<Record<string, () => AnySettings>> = {
  lab: () => createLab() as AnySettings,
  "kernel-ridge": () => createKrr() as AnySettings,
  "vector-fields": () => createVectorFields() as AnySettings,
  representations: () => createRepresentations() as AnySettings,
  choosing: () => createChoosing() as AnySettings,
  multipoles: () => createMultipoles() as AnySettings,
  dynamics: () => createMotion() as AnySettings,
  covariant: () => createCovariant() as AnySettings,
  molecule: () => createMolecule() as AnySettings,
};

/** Far from the defaults, so that every branch of the recipes is run; presets by their ids. */
const ELSEWHERE: Readonly<Record<string, readonly (string | Readonly<Record<string, unknown>> | null)[]>> = {
  "multipoles/charges": [
    { source: "ethanol", originX: 0.5, plane: "yz", height: 1, asPrinted: true },
    { charges: [{ x: 0, y: 0, z: 0, q: 1 }], order: "dipole" },
  ],
  "multipoles/fall-off": [null, { source: "methane", direction: "line", polar: 54, azimuth: 45, farthest: 50 }],
  "multipoles/element-curves": [{ maximumCount: "25", repeats: 2, seed: 3 }],
  "multipoles/origin": [{ source: "water", shiftAlong: "y", farthestShift: 1 }],
  "lab/landscape": [{ potential: "mullerBrown", kT: 2 }],
  "lab/samples": [
    {
      scheme: "hand",
      points: [
        { x: 1, y: 2, fx: 0.5, fy: -0.25 },
        { x: -3, y: 0.125 },
      ],
    },
    { noise: 0.5, missing: true },
  ],
  "lab/kernels": [{ asPrinted: true, representation: "linear", matrix: [1, 0.5, -0.2, 2], profile: "matern52" }],
  "lab/loop": [
    {
      potential: "doubleWell",
      loop: {
        kind: "polygon",
        vertices: [
          [-2, -1],
          [2, -2],
          [1.5, 3],
        ],
      },
    },
    { loop: { kind: "circle", x: 1, y: 1, radius: 2, clockwise: true }, asPrinted: true },
  ],
  "lab/energy": ["noisy", "point", { potential: "harmonic", representation: "lecture", profile: "matern52" }],
  "lab/dynamics": [
    { dynamicsView: "stationary", potential: "doubleWell" },
    { dynamicsView: "constantEnergy" },
    { dynamicsView: "constantEnergy", "lecture.c": 0, N: 20, verletX: 4.5, verletVx: 4, verletSteps: 800 },
    { walkerForces: "table", walkers: 20, bins: "25" },
  ],
  "lab/learning-curve": [{ "lecture.c": 0 }],
  "kernel-ridge/by-hand": [
    { potential: "expression", U: "r^2 - 3 sin(2r) + abs(r-1)", kernel: "matern32", priorMean: "mean" },
  ],
  "kernel-ridge/extrapolation": ["sure", { potential: "morse", kernel: "laplacian", scheme: "hand", lambda: 0 }],
  "kernel-ridge/sigma-lambda": ["noisy", { potential: "harmonic", kernel: "linear", noise: 0.2, lambda: 0.01 }],
  "kernel-ridge/priors": ["sure", { lambda: 0, sigma: 0.5 }],
  "kernel-ridge/cost": [{ kernel: "matern52" }],
  "vector-fields/matrix-kernel": [{ firstColumn: "half", profile: "matern52", forceAngle: -95 }],
  "vector-fields/decomposition": [
    "noisy",
    { field: "own", fieldU: "y / x", fieldV: "2" },
    { gamma: 1, profile: "matern52" },
  ],
  "vector-fields/decomposition-curve": ["saddle", { field: "own", repeats: 3, maximumCount: "100" }],
  "vector-fields/ambiguity": [
    { harmonicField: "chapter", field: "shear" },
    { harmonicField: "threefold", gamma: 0 },
  ],
  "choosing/uniqueness": [
    { fromExponential: true, fromSine: true, repeats: 2, own: "min(x, 1) ^ 2 - 2 x" },
    { centre: 0, kernel: "laplacian", repeats: 1, maximumCount: "80", own: "3" },
  ],
  "choosing/target-similarity": [
    { repeats: 2, n: 5 },
    { potential: "expression", repeats: 1, maximumCount: "80", kernel: "matern52", atoms: 3, seed: 7 },
  ],
  "choosing/three-body": [
    { repeats: 2, kernel: "laplacian", neighbours: 3 },
    { threeBody: "axilrodTeller", repeats: 1, maximumCount: "80", seed: 5 },
  ],
  "choosing/own-data": [
    { frames: 200, ownKernel: "matern52", parityOf: "inverseDistances", ownPower: 2 },
    { setMolecule: "water", frames: 150, ownKernel: "laplacian", geometries: "thermal" },
  ],
  "covariant/turning": [null, { turningForce: "pairs", angle: 201, turningRidge: 1e-5, turningCount: 7, seed: 4 }],
  "covariant/group-average": [null, { averageBase: "squared", reflections: true, added: 3, lawMirrored: true }],
  "covariant/force-curves": [
    { maximumCount: "20", repeats: 2, withInvariant: true, withRotations: true },
    { maximumCount: "20", repeats: 1, withInvariant: true, withRotations: true, curveBase: "squared" },
    { maximumCount: "40", repeats: 1, curveSpace: "space", curveBase: "modulated", copies: 3, curveForce: "triples" },
  ],
  "covariant/sideways": [null, { acrossBase: "squared", acrossNeighbours: 2, acrossCount: 9 }],
  "molecule/learned-dynamics": [{ molecule: "ammonia", count: 20, ridge: 1e-6, startTemperature: 100 }],
  "molecule/spectrum": [
    { count: 20, ridge: 1e-6, spectrumDuration: 0.5, startTemperature: 100 },
    { molecule: "ammonia", count: 15, ridge: 1e-5, timeStep: 0.2, startTemperature: 100, spectrumDuration: 0.5 },
  ],
  "molecule/gradient-domain": [
    null,
    { molecule: "ammonia", count: 15, ridge: 1e-4, symmetrise: false, aligned: false },
  ],
  "molecule/molecule-curves": [
    { curveMaximum: "20", curveRepeats: 2 },
    { molecule: "ammonia", curveRepeats: 1, ridge: 1e-6, symmetrise: false, aligned: false, seed: 3 },
    { molecule: "water", curveMaximum: "20", curveRepeats: 2, chosen: true },
  ],
  "molecule/heating": [
    { count: 20 },
    { molecule: "ammonia", count: 15, ridge: 1e-6, symmetrise: false, aligned: false, temperature: 250 },
  ],
  "representations/symmetry-functions": [
    {},
    { molecule: "ethanol", middleAtom: 2, neighbourAtom: 9, pull: 0.3, cutoff: 2.5, angularSign: "narrow", zeta: 1 },
    { molecule: "own", xyz: "1\n\nHe 0 0 0\n" },
  ],
  "representations/noether": [
    {},
    { wallOn: true, directionOn: true, pulseOn: true, clusterAtoms: 5 },
    { clusterAtoms: 13, heat: 0.3, clusterTime: 25, clusterStep: 0.01 },
    { noetherView: "learnt", learntCount: 60, learntTime: 2 },
  ],
  "dynamics/integrators": [{ duration: 30 }, { moved: "methane", step: 0.7, heat: 500 }, { step: 3.2, duration: 300 }],
  "dynamics/fluid": [
    { particles: 150, beginning: "spread", density: 0.7, temperature: 1 },
    { particles: 64, density: 0.9, fluidStep: 0.01 },
  ],
  "representations/molecule": [
    { molecule: "ethanol", unit: "angstrom", turnX: 40, shiftZ: 1, atomOrder: 3, stretch: 0.2 },
  ],
  "representations/orders": [null, { molecule: "methane", movedAtom: 2, unit: "angstrom" }],
  "representations/twins": [null, { molecule: "own", twinSeed: 4 }],
  "vector-fields/vector-priors": [{ learnt: "divergenceFree", ownRidge: "shared", profile: "matern52", N: 300 }],
};

async function programFor(
  chapter: string,
  panel: string,
  setting: string | Readonly<Record<string, unknown>> | null,
): Promise<Program> {
  const settings = SETTINGS[chapter]();
  const { applyPreset, set, getState } = { ...settings.store.getState(), ...settings.store };
  if (typeof setting === "string") applyPreset(setting);
  else if (setting !== null) expect(set(setting)).toBeNull();
  const recipe = await findRecipe(chapter, panel);
  if (recipe === undefined) throw new Error(`No recipe for ${chapter}/${panel}.`);
  const heading = { number: 1, title: panel, link: "https://example.org/#/" };
  return writeProgram(recipe, getState().values, testKitchen(), heading);
}

/** What the code cells of a notebook say, one after the other. */
function codeOf(notebook: string): string {
  const { cells } = JSON.parse(notebook) as { cells: { cell_type: string; source: string[] }[] };
  return cells
    .filter(({ cell_type: type }) => type === "code")
    .map(({ source }) => source.join(""))
    .join("\n\n");
}

const PANELS = await allRecipes();
describe("a panel's program finds the page's numbers again", () => {
  for (const [chapter, panel] of PANELS) {
    // What a reader sees who changes nothing is run by e2e/python.spec.ts.
    for (const setting of ELSEWHERE[`${chapter}/${panel}`] ?? [null]) {
      it(
        `${chapter}/${panel}, ${JSON.stringify(setting)}`,
        withPython(async (python) => {
          const { status, output } = runPython(scriptOf(await programFor(chapter, panel, setting)), python);
          expect(status, output.slice(-3000)).toBe(0);
          expect(output).toContain("as on the page");
        }),
        150_000,
      );
    }
  }
});

describe("a program", () => {
  it(
    "says the same as a notebook",
    withPython(async (python) => {
      const program = await programFor("kernel-ridge", "by-hand", null);
      const { status, output } = runPython(codeOf(notebookOf(program)), python);
      expect(status, output).toBe(0);
    }),
  );

  it(
    "stops where one of the page's numbers is wrong in its eighth digit",
    withPython(async (python) => {
      const script = scriptOf(await programFor("lab", "kernels", null));
      const [, found] = /rmse_true=([\d.]+)/.exec(script) ?? [];
      const wrong = script.replace(`rmse_true=${found}`, `rmse_true=${Number(found) + 3e-8}`);
      expect(wrong).not.toBe(script);
      const { status, output } = runPython(wrong, python);
      expect(status).not.toBe(0);
      expect(output).toContain("AssertionError: error, true force");
    }),
  );

  it(
    "runs without matplotlib, and says so",
    withPython(async (python) => {
      const script = scriptOf(await programFor("kernel-ridge", "by-hand", null));
      const without = script.replace("    import matplotlib\n", '    raise ImportError("as where it is missing")\n');
      expect(without).not.toBe(script);
      const { status, output } = runPython(without, python);
      expect(status, output).toBe(0);
      expect(output).toContain("matplotlib is not installed, so no figures are drawn.");
    }),
  );
});
