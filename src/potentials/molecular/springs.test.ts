import { expect, it } from "vitest";
import { createMolecularForceField } from "./forceField.ts";
import { springsOf } from "./springs.ts";

it.each(["water", "ammonia", "methane"])("all of the energy of %s is in its springs", (id) => {
  const { equilibrium, evaluate } = createMolecularForceField(id);
  const { bonds, angles } = springsOf(id);
  const energyOf = (x: Float64Array) => {
    const between = (i: number, j: number) => [0, 1, 2].map((k) => x[3 * i + k] - x[3 * j + k]);
    const stretched = bonds.map(
      ({ atoms: [i, j], stiffness, length }) => stiffness * (Math.hypot(...between(i, j)) - length) ** 2,
    );
    const bent = angles.map(({ atoms: [i, j, l], stiffness, degrees }) => {
      const [u, v] = [between(i, j), between(l, j)];
      const dot = u.reduce((sum, value, k) => sum + value * v[k], 0);
      const angle = Math.acos(dot / (Math.hypot(...u) * Math.hypot(...v)));
      return stiffness * (angle - (degrees * Math.PI) / 180) ** 2;
    });
    return [...stretched, ...bent].reduce((sum, energy) => sum + energy, 0);
  };
  const moved = equilibrium.map((x, c) => x + 0.07 * Math.sin(3 * c + 1));
  const found = evaluate(moved, new Float64Array(moved.length));
  expect(energyOf(moved) - energyOf(equilibrium)).toBeCloseTo(found, 9);
});
