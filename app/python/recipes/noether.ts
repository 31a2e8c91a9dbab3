import { WALL_STIFFNESS } from "../../../src/clusters/brokenSymmetry.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { lennardJonesPair, startingMotion, stepsOf } from "../../../src/experiments/noether/noether.ts";
import { learningTask } from "../../../src/experiments/noether/noetherLearned.ts";
import type { RepresentationValues } from "../../store/representations/representationParameters.ts";
import { toLearnt, toNoether, toUnbroken } from "../../store/representations/toNoether.ts";
import features from "../library/features.py?raw";
import { assignments, rows } from "../literals.ts";
import { packedRows } from "../packed.ts";
import noetherPanel from "../panels/representations/noether.py?raw";
import noetherLearntPanel from "../panels/representations/noetherLearnt.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

/** Figure 6: a cluster by velocity Verlet, and what it keeps; where learnt forces are shown, by the true one and by those. */
export const noether: Recipe<RepresentationValues> = async (values, { run }) => {
  const isLearnt = values.noetherView === "learnt";
  const { cluster, breaking } = isLearnt
    ? { ...toUnbroken(values), cluster: toLearnt(values).cluster }
    : toNoether(values);
  const { energy, positions, times, drift } = await run("noether", { cluster, breaking });
  const start = await startingMotion(await lennardJonesPair(), cluster, QUIET);
  const size = positions.length / times.length;
  const { timeStep, steps, every } = stepsOf(cluster);
  const { field, wall, anisotropy, modulation, period } = breaking;
  const learnt = isLearnt ? await learntPart(values, run) : null;
  return [
    words(
      `## The cluster\n\n${cluster.atoms} Lennard-Jones atoms in the plane, at rest in a low minimum, with velocities drawn at $kT = ${cluster.kT}\\,\\varepsilon$. Lengths in $s$, energies in $\\varepsilon$, masses 1.${
        isLearnt ? " This is the motion by the true force, which the learnt ones are held against." : ""
      }`,
    ),
    code(
      assignments({ positions: rows(start.positions, 2), velocities: rows(start.velocities, 2) }),
      assignments({ time_step: timeStep, steps, every }),
    ),
    words(
      "## What acts\n\n$$E = \\Bigl(1 + b\\sin\\frac{2\\pi t}{T}\\Bigr)\\sum_{i<j} U(\\rho_{ij}) - F\\sum_i x_i + \\sum_{x_i > x_w}\\tfrac12 k (x_i - x_w)^2, \\qquad \\rho^2 = x^2 + (1 + a)\\,y^2$$\n\nThe field $F$ and the wall break the symmetry under shifts in space, $a$ and the wall that under turns, $b$ that under shifts in time.",
    ),
    code(
      assignments({ field, wall, stiffness: WALL_STIFFNESS, anisotropy, modulation, period }),
      onPage({
        energy: energy[0],
        end: rows(positions.slice(-size), 2),
        drift: { ...drift },
        ...(learnt === null ? {} : { learnt: learnt.shown }),
      }),
    ),
    noetherPanel,
    ...(learnt === null ? [] : learnt.parts),
  ];
};

/** What the learnt forces add: the clusters they are learnt from, each model's σ and λ, and what is kept on the page. */
async function learntPart(values: RepresentationValues, run: Kitchen["run"]) {
  const request = toLearnt(values);
  const { training } = await learningTask(request, QUIET);
  const { motions } = await run("noetherLearned", request);
  const shown = Object.fromEntries(
    motions
      .filter(({ models }) => models.length > 0)
      .map(({ id, models, drift, intact, trajectory }) => [
        id,
        {
          energy: trajectory.energy[0],
          lengthScale: models.map(({ lengthScale }) => lengthScale),
          ridge: models.map(({ ridge }) => ridge),
          drift: { ...drift },
          intact,
        },
      ]),
  );
  return {
    shown,
    parts: [
      code("import base64", features),
      code(packedRows("training", training.positions, training.positions.length / request.count)),
      noetherLearntPanel,
    ],
  };
}
