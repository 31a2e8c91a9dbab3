import type { VectorField } from "../../fields/types.ts";
import type { Potential } from "../../potentials/types.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import type { TrainingSet } from "../../regression/types.ts";
import { addNoise } from "../../sampling/noise.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { FIELD_BOX, type FieldSampleParameters, MOST_FIELD_SAMPLES } from "./fieldLab.ts";
import { fieldSchemes } from "./fieldSchemes.ts";
import { valuesAt } from "./valuesAt.ts";

/** A field beyond this would overflow where it is squared and summed. */
const LARGEST = 1e100;

/** What schemes that look at no energy are given. */
const FLAT: Potential = { energy: () => 0, force: () => {}, smoothForce: () => {} };

/**
 * The training set: positions by the scheme, the field there, Gaussian noise from its own stream, so that turning the noise up
 * does not move the points.
 * @throws Problem "input"; at "u" or "v" where the field has no value at a sample, or one too large to reckon with
 */
export function fieldSamples(
  { value: field }: Pick<VectorField, "value">,
  { scheme, count, seed, noise }: FieldSampleParameters,
): TrainingSet {
  requireWhole(count, 1, MOST_FIELD_SAMPLES, sentence`N`, "count");
  const found = fieldSchemes.find(({ id }) => id === scheme);
  if (found === undefined) {
    const known = fieldSchemes.map(({ id }) => id).join(", ");
    throw new Problem(
      "input",
      sentence`There is no sampling scheme “${scheme}” for a vector field; use ${known}.`,
      "scheme",
    );
  }
  const positions = found.sample({
    count,
    box: FIELD_BOX,
    missing: null,
    potential: FLAT,
    kT: 1,
    generator: createGenerator(streamSeed(seed, "positions")),
  });
  const values = valuesAt(field, positions);
  requireValues(values, positions);
  return { positions, forces: addNoise(values, noise, createGenerator(streamSeed(seed, "noise"))) };
}

/** Only a formula of one's own can be without a value; it is told where. */
function requireValues(values: Float64Array, positions: Float64Array): void {
  const bad = values.findIndex((value) => !(Math.abs(value) <= LARGEST));
  if (bad < 0) return;
  const component = bad % 2 === 0 ? "u" : "v";
  const place = Array.from(positions.subarray(bad - (bad % 2)).subarray(0, 2), (value) =>
    value.toPrecision(3).replace("-", "−"),
  );
  const at = place.join(", ");
  throw new Problem(
    "input",
    Number.isFinite(values[bad])
      ? sentence`${component} is beyond 10¹⁰⁰ at the sample (${at}): use a formula that stays far below that everywhere from −5 to 5.`
      : sentence`${component} has no finite value at the sample (${at}): use a formula that has one everywhere from −5 to 5.`,
    component,
  );
}
