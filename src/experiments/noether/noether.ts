import { clusterForce, type SymmetryBreaking } from "../../clusters/brokenSymmetry.ts";
import { restingCluster } from "../../clusters/restingCluster.ts";
import { type ClusterTrajectory, clusterTrajectory, type MovingCluster } from "../../clusters/trajectory.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { createPairPotential } from "../../pairPotentials/createPairPotential.ts";
import type { PairPotential } from "../../pairPotentials/types.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing } from "../context.ts";

/** A Lennard-Jones cluster (ε = s = mass = 1) and how it is set in motion. */
export interface NoetherCluster {
  readonly atoms: number;
  readonly dimension: 2 | 3;
  /** Of the velocities it starts with, drawn from Maxwell's distribution: momentum and angular momentum come as they come. */
  readonly kT: number;
  readonly seed: number;
  readonly timeStep: number;
  readonly duration: number;
}

export interface NoetherRequest {
  readonly cluster: NoetherCluster;
  readonly breaking: SymmetryBreaking;
}

/** What was conserved and what was not: a trajectory, and the largest changes on it. */
export interface NoetherResult extends ClusterTrajectory {
  readonly drift: Drift;
}

/** The largest change from the beginning, of vectors the length of the change; NaN where the motion went non-finite. */
export interface Drift {
  readonly momentum: number;
  readonly angularMomentum: number;
  /** NaN where the forces have no energy. */
  readonly energy: number;
}

/** Frames that a trajectory is kept in, about. */
const FRAMES = 400;
const MOST_STEPS = 200_000;

/**
 * A small Lennard-Jones cluster left to itself, or with symmetries broken by hand: with momentum, angular momentum (about its centre of
 * mass) and energy.
 * @throws Problem "input", "cancelled"
 */
export async function noether(
  { cluster, breaking }: NoetherRequest,
  context: ExperimentContext,
): Promise<NoetherResult> {
  requireCluster(cluster);
  requireBreaking(breaking);
  const pair = await lennardJonesPair();
  const start = await startingMotion(pair, cluster, context);
  const force = clusterForce(pair, cluster.dimension, breaking);
  const steps = clusterTrajectory(start, force, stepsOf(cluster));
  const trajectory = await runWithPauses(steps, pausing(context, sentence`moving the cluster`));
  return { ...trajectory, drift: driftOf(trajectory, cluster.dimension) };
}

/** ε = s = 1. */
export function lennardJonesPair(): Promise<PairPotential> {
  return createPairPotential({ id: "lennardJones", values: { depth: 1, diameter: 1 }, expression: "" });
}

/** A cluster at rest in its lowest minimum found, with velocities drawn at kT. */
export async function startingMotion(
  pair: PairPotential,
  { atoms, dimension, kT, seed }: NoetherCluster,
  context: ExperimentContext,
): Promise<MovingCluster> {
  const generator = createGenerator(streamSeed(seed, "cluster"));
  const { positions } = await runWithPauses(restingCluster(pair, atoms, dimension, generator), () =>
    context.checkpoint(),
  );
  const { normal } = createGenerator(streamSeed(seed, "velocities"));
  return { positions, dimension, velocities: positions.map(() => Math.sqrt(kT) * normal()) };
}

/** How many steps, and which of them are kept. */
export function stepsOf({ timeStep, duration }: Pick<NoetherCluster, "timeStep" | "duration">) {
  const steps = Math.max(1, Math.round(duration / timeStep));
  return { timeStep, steps, every: Math.max(1, Math.round(steps / FRAMES)) };
}

export function driftOf({ momentum, angularMomentum, energy }: ClusterTrajectory, dimension: number): Drift {
  return {
    momentum: largestChange(momentum, dimension),
    angularMomentum: largestChange(angularMomentum, 3),
    energy: largestChange(energy, 1),
  };
}

/** Of vectors [frames×size], the longest difference from the first. */
function largestChange(values: Float64Array, size: number): number {
  let largest = 0;
  for (let at = 0; at < values.length; at += size) {
    let square = 0;
    for (let k = 0; k < size; k++) square += (values[at + k] - values[k]) ** 2;
    if (Number.isNaN(square)) return Number.NaN;
    largest = Math.max(largest, Math.sqrt(square));
  }
  return largest;
}

/** @throws Problem "input" */
export function requireCluster({ atoms, dimension, kT, timeStep, duration }: NoetherCluster): void {
  requireWhole(dimension, 2, 3, sentence`The number of dimensions`, "dimension");
  requireWhole(atoms, 2, 13, sentence`The number of atoms`, "atoms");
  requirePositive(kT, 1, sentence`The temperature kT`, "kT");
  requirePositive(timeStep, 0.05, sentence`The time step`, "timeStep");
  requirePositive(duration, MOST_STEPS * timeStep, sentence`The duration`, "duration");
}

function requireBreaking({ field, wall, anisotropy, modulation, period }: SymmetryBreaking): void {
  requireFinite([field, wall ?? 0], sentence`The field and the wall’s place`, "field");
  requirePositive(1 + anisotropy, 4, sentence`The stretching 1 + a of one direction`, "anisotropy");
  requirePositive(1 + modulation, 2, sentence`The modulation 1 + b`, "modulation");
  requirePositive(period, 1e6, sentence`The period`, "period");
}
