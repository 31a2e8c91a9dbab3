import { BOND, movedSystem } from "../../../src/experiments/molecularDynamics/movedSystem.ts";
import { CUTOFF } from "../../../src/molecularDynamics/fluid/fluidForces.ts";
import { createMolecularForceField } from "../../../src/potentials/molecular/forceField.ts";
import { springsOf } from "../../../src/potentials/molecular/springs.ts";
import { TIME_UNIT } from "../../../src/potentials/molecular/units.ts";
import { lastFinite } from "../../figures/lineLayout.ts";
import type { MotionValues } from "../../store/molecularDynamics/motionParameters.ts";
import { toFluidDrive, toFluidSetup, toIntegrateMotion } from "../../store/molecularDynamics/toMotion.ts";
import { assignments, Python, rows, type Value } from "../literals.ts";
import bondPanel from "../panels/molecularDynamics/bond.py?raw";
import fluidPanel from "../panels/molecularDynamics/fluid.py?raw";
import integratorsPanel from "../panels/molecularDynamics/integrators.py?raw";
import moleculePanel from "../panels/molecularDynamics/molecule.py?raw";
import { code, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

/** Figure 1: a bond or a molecule by four rules, their energy errors, and the longest step. */
export const integrators: Recipe<MotionValues> = async (values, { run }) => {
  const request = toIntegrateMotion(values);
  const { system: id, timeStep, duration, temperature, seed } = request;
  const { motions, limit, period } = await run("integrateMotion", request);
  const { system, start } = movedSystem(id, temperature, seed);
  const isBond = id === "bond";
  const minimum = isBond ? new Float64Array(1) : createMolecularForceField(id).equilibrium;
  return [
    words(
      `## What moves\n\n${
        isBond
          ? "A bond between oxygen and hydrogen, a spring; its stretch moves with the reduced mass."
          : `${id[0].toUpperCase()}${id.slice(1)}, in a classical force field of springs between bonded atoms and in the angles between bonds.`
      } Lengths in Å, energies in kcal/mol, masses in u: the unit of time is then ${TIME_UNIT} fs. It is let go at rest from a place whose energy is $k_\\mathrm{B}T$ for each vibration, $T = ${temperature}$ K.`,
    ),
    code(
      assignments({
        time_unit: TIME_UNIT,
        time_step: timeStep,
        steps: Math.max(1, Math.round(duration / timeStep)),
        masses: system.masses,
        minimum,
        start: start.positions,
      }),
      assignments(isBond ? { stiffness: BOND.stiffness } : springTables(id)),
      onPage({
        largest_errors: new Map<string, Value>(
          motions.map(({ id: rule, bounded, largestError }) => [rule, bounded ? lastFinite(largestError) : null]),
        ),
        limit,
        period,
      }),
    ),
    isBond ? bondPanel : moleculePanel,
    integratorsPanel,
  ];
};

function springTables(id: string) {
  const { bonds, angles } = springsOf(id);
  const table = (lines: readonly (readonly number[])[]) =>
    new Python(`[\n${lines.map((line) => `    (${line.join(", ")}),`).join("\n")}\n]`);
  return {
    bonds: table(bonds.map(({ atoms, stiffness, length }) => [...atoms, stiffness, length])),
    angles: table(angles.map(({ atoms, stiffness, degrees }) => [...atoms, stiffness, degrees])),
  };
}

/** In reduced units: a longer stretch would forget where it began. */
const STRETCH = 0.5;
const BINS = 120;

/** Figure 3: the fluid's beginning, moved on for a stretch, and its g(r). */
export const fluid: Recipe<MotionValues> = async (values, { run }) => {
  const setup = toFluidSetup(values);
  const drive = { ...toFluidDrive(values), thermostat: false };
  const begun = await run("fluid", { ...setup, ...drive, steps: 0, state: null });
  const steps = Math.max(5, Math.min(200, Math.round(STRETCH / drive.timeStep)));
  const end = await run("fluid", { ...setup, ...drive, steps, state: begun.state });
  const { total, temperature, pressure } = end.moments[end.moments.length - 1];
  return [
    words(
      `## The fluid\n\n${setup.particles} Lennard-Jones particles at density ${setup.density} in a square that repeats itself, with velocities drawn at $kT = ${drive.temperature}\\,\\varepsilon$. Lengths in $s$, energies in $\\varepsilon$, masses 1.\n\n$$u(r) = 4\\,(r^{-12} - r^{-6}) - 4\\,(r_c^{-12} - r_c^{-6}), \\qquad r < r_c = ${CUTOFF}$$`,
    ),
    code(
      assignments({
        positions: rows(begun.state.positions, 2),
        velocities: rows(begun.state.velocities, 2),
        side: begun.state.side,
        cutoff: CUTOFF,
      }),
      assignments({ time_step: drive.timeStep, steps, farthest: end.farthest, bins: BINS }),
      onPage({ total, temperature, pressure, end: rows(end.state.positions, 2) }),
    ),
    fluidPanel,
  ];
};
