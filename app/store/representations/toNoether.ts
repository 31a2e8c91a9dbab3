import { type SymmetryBreaking, UNBROKEN } from "../../../src/clusters/brokenSymmetry.ts";
import type { NoetherCluster, NoetherRequest } from "../../../src/experiments/noether/noether.ts";
import type { NoetherLearnedRequest } from "../../../src/experiments/noether/noetherLearned.ts";
import type { RepresentationValues } from "./representationParameters.ts";

/** Everything is in the plane: angular momentum is one number there. */
const DIMENSION = 2;

/** T of the pulse. */
export const PULSE_PERIOD = 1;

function toCluster({
  clusterAtoms,
  heat,
  clusterSeed,
  clusterStep,
  clusterTime,
}: RepresentationValues): NoetherCluster {
  return {
    atoms: clusterAtoms,
    dimension: DIMENSION,
    kT: heat,
    seed: clusterSeed,
    timeStep: clusterStep,
    duration: clusterTime,
  };
}

/** What is broken now. */
export function toBreaking(values: RepresentationValues): SymmetryBreaking {
  return {
    field: values.fieldOn ? values.field : 0,
    wall: values.wallOn ? values.wall : null,
    anisotropy: values.directionOn ? values.direction : 0,
    modulation: values.pulseOn ? values.pulse : 0,
    period: PULSE_PERIOD,
  };
}

export function toNoether(values: RepresentationValues): NoetherRequest {
  return { cluster: toCluster(values), breaking: toBreaking(values) };
}

/** The same cluster with all symmetries in place. */
export function toUnbroken(values: RepresentationValues): NoetherRequest {
  return { cluster: toCluster(values), breaking: { ...UNBROKEN, period: PULSE_PERIOD } };
}

export function toLearnt(values: RepresentationValues): NoetherLearnedRequest {
  const { learntAtoms, learntHeat, clusterSeed, clusterStep, learntTime, learntCount, learntExtent } = values;
  return {
    cluster: {
      atoms: learntAtoms,
      dimension: DIMENSION,
      kT: learntHeat,
      seed: clusterSeed,
      timeStep: clusterStep,
      duration: learntTime,
    },
    count: learntCount,
    extent: learntExtent,
    turn: Math.PI,
  };
}
