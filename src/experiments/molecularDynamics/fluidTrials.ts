import { sharesOf, surroundings } from "../../molecularDynamics/fluid/order.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { type ExperimentContext, stretchOf } from "../context.ts";
import { beginningOf, type FluidSetup, requireFluid } from "./fluid.ts";
import { createBath, type FluidDrive, hasFlownApart } from "./fluidBath.ts";

/** Fluids to be moved each by itself, to see what becomes of them. */
export interface FluidTrialsRequest {
  readonly trials: readonly (FluidSetup & FluidDrive & { readonly name: string })[];
  /** Steps with the thermostat, whether it is on afterwards or not. */
  readonly settling: number;
  readonly steps: number;
}

export interface FluidTrial {
  readonly name: string;
  /** At the end: the parts of the particles that are of each of `KINDS` [3]; null where they have flown apart. */
  readonly shares: Float64Array | null;
  /** The largest |E − E₀| over the steps after settling, and the mean kinetic energy, each for one particle in ε; infinite where they have flown apart. */
  readonly energyError: number;
  readonly kinetic: number;
}

export interface FluidTrialsResult {
  readonly trials: readonly FluidTrial[];
}

/** Steps between two looks at the messages that wait, and at the energy. */
const STRETCH = 10;

/**
 * What becomes of fluids: which part of them is crystal in the end, and how well their energy is kept.
 * @throws Problem "input", "cancelled"
 */
export async function fluidTrials(
  { trials, settling, steps }: FluidTrialsRequest,
  context: ExperimentContext,
): Promise<FluidTrialsResult> {
  const found: FluidTrial[] = [];
  for (const [k, trial] of trials.entries()) {
    requireFluid({ ...trial, steps: settling + steps, state: null });
    try {
      found.push(
        await tryFluid(trial, settling, steps, stretchOf(context, k / trials.length, (k + 1) / trials.length)),
      );
    } catch (error) {
      if (!hasFlownApart(error)) throw error;
      // What becomes of too long a step is an answer, too.
      const infinite = Number.POSITIVE_INFINITY;
      found.push({ name: trial.name, shares: null, energyError: infinite, kinetic: infinite });
    }
  }
  return { trials: found };
}

/** One fluid, moved to the end. */
async function tryFluid(
  trial: FluidTrialsRequest["trials"][number],
  settling: number,
  steps: number,
  part: ExperimentContext,
): Promise<FluidTrial> {
  const generator = createGenerator(streamSeed(trial.seed, "thermostat"));
  const warm = createBath(beginningOf(trial), { ...trial, thermostat: true }, generator, 0);
  for (let done = 0; done < settling; done += STRETCH) {
    warm.advance(Math.min(STRETCH, settling - done));
    part.progress(done / (settling + steps), sentence`moving the particles`);
    await part.checkpoint();
  }
  const bath = createBath(warm.fluid.point, trial, generator, settling);
  const first = bath.moment();
  let [energyError, kinetic, looks] = [0, 0, 0];
  for (let done = 0; done < steps; done += STRETCH) {
    bath.advance(Math.min(STRETCH, steps - done));
    const { total, potential } = bath.moment();
    energyError = Math.max(energyError, Math.abs(total - first.total));
    kinetic += total - potential;
    looks++;
    part.progress((settling + done) / (settling + steps), sentence`moving the particles`);
    await part.checkpoint();
  }
  const shares = sharesOf(surroundings(bath.fluid.point, bath.fluid.neighbours()));
  return { name: trial.name, shares, energyError, kinetic: kinetic / Math.max(1, looks) };
}
