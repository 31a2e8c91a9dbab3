import { atomForceField } from "../../../src/covariantKernels/atomForces.ts";
import type { VectorTraining } from "../../../src/covariantKernels/fitVectors.ts";
import { acrossTraining } from "../../../src/experiments/covariant/forceAcross.ts";
import { turnedSamples } from "../../../src/experiments/covariant/turnedPredictions.ts";
import type { CovariantValues } from "../../store/covariant/covariantParameters.ts";
import { angleIndex, toAcross, toBlock, toTurned } from "../../store/covariant/toCovariant.ts";
import covariant from "../library/covariant.py?raw";
import vectorModel from "../library/vectorModel.py?raw";
import { assignments, Python, rows, type Value } from "../literals.ts";
import groupAveragePanel from "../panels/covariant/groupAverage.py?raw";
import sidewaysPanel from "../panels/covariant/sideways.py?raw";
import turningPanel from "../panels/covariant/turning.py?raw";
import { code, without, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

const KERNELS = words(
  "## The kernels\n\n$$k_b(\\rho, \\rho') = \\int \\rho\\,\\rho'\\,\\mathrm d\\mathbf r, \\qquad \\mathbf K(\\rho, \\rho') = \\int \\mathrm d\\mathbf R\\;\\mathbf R\\,k_b(\\rho, \\mathbf R\\rho')$$\n\nThe page has the integrals in closed form. Here they are taken by the letter, as means over 512 turns: two ways to the same numbers.",
);

/** Neighbourhoods as one array [N, n, 2]. */
function places({ neighbourhoods }: VectorTraining): Python {
  const all = Float64Array.from(neighbourhoods.flatMap(({ positions }) => Array.from(positions)));
  const each = neighbourhoods[0].positions.length;
  return new Python(`${rows(all, each).code}.reshape(-1, ${each / 2}, 2)`);
}

/** Figure 1: a cluster turned, and three models of the force on its atom. */
export const turning: Recipe<CovariantValues> = async (values, { run }) => {
  const request = toTurned(values);
  const { models, truth } = await run("turnedPredictions", request);
  const { training, test } = turnedSamples(request);
  const at = angleIndex(values);
  const rest = Float64Array.from(request.positions);
  const force = atomForceField(request.force)({ positions: rest, dimension: 2 });
  const shown = models.map(({ model, predictions, errors }) => {
    const said: Value = { force: predictions.slice(2 * at, 2 * at + 2), error: errors[at] };
    return [model, said] as const;
  });
  return [
    words(
      `## The samples\n\nAn atom is at the origin. ${training.neighbourhoods.length} distortions of its neighbours are learnt from, with the force on it; errors are over ${test.neighbourhoods.length} others.`,
    ),
    code(
      assignments({
        at_rest: rows(rest, 2),
        true_force: force,
        samples: places(training),
        forces: rows(training.targets, 2),
        test_samples: places(test),
        test_forces: rows(test.targets, 2),
      }),
    ),
    KERNELS,
    code(covariant, vectorModel),
    code(
      assignments({ angle: values.angle, width: values.turningWidth, ridge: values.turningRidge }),
      onPage({ truth: truth.slice(2 * at, 2 * at + 2), models: new Map(shown) }),
    ),
    turningPanel,
  ];
};

/** Figure 2: a 2 × 2 block as an average over a group. */
export const groupAverage: Recipe<CovariantValues> = async (values, { run }) => {
  const request = toBlock(values);
  const { average, integral, averageResidual, integralResidual } = await run("covariantBlock", request);
  return [
    words("## The neighbourhoods\n\nBoth atoms are at the origin; these are their neighbours."),
    code(
      assignments({
        rho: rows(Float64Array.from(request.positions), 2),
        rho_prime: rows(Float64Array.from(request.otherPositions), 2),
        width: request.width,
        power: powerOf(request.base),
        order: request.order,
        reflections: request.reflections,
        added: request.added,
        first_turn: request.turn,
        second_turn: request.otherTurn,
        mirrored: request.mirrored,
      }),
    ),
    KERNELS,
    code(without(covariant, "block")),
    code(
      onPage({
        average: rows(average, 2),
        integral: rows(integral, 2),
        averageResidual,
        integralResidual,
      }),
    ),
    groupAveragePanel,
  ];
};

/** Figure 3: what one neighbour does, learnt with rotations alone and with reflections. */
export const sideways: Recipe<CovariantValues> = async (values, { run }) => {
  const request = toAcross(values);
  const { distances, rotations, reflections } = await run("forceAcross", request);
  const training = acrossTraining(request);
  return [
    words(
      `## The samples\n\n${request.count} atoms at the origin, each among its neighbours, with the Lennard-Jones force on it.`,
    ),
    code(
      assignments({
        samples: places(training),
        forces: rows(training.targets, 2),
        power: powerOf(request.learning.base),
      }),
    ),
    KERNELS,
    code(covariant, vectorModel),
    words("## What the page shows\n\n$s$ and $\\lambda$ are those that it chose by leave-one-out."),
    code(
      assignments({ distances }),
      onPage({
        models: new Map<string, Value>([
          ["rotations", { ...rotations }],
          ["covariant", { ...reflections }],
        ]),
      }),
    ),
    sidewaysPanel,
  ];
};

const powerOf = (base: string): number => (base === "squared" ? 2 : 1);
