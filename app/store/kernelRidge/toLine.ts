import type {
  LineModelParameters,
  LineParameters,
  LineSampleParameters,
} from "../../../src/experiments/kernelRidge/line.ts";
import type { PairPotentialChoice } from "../../../src/pairPotentials/createPairPotential.ts";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { KrrValues } from "./krrParameters.ts";

function potentialOf(values: KrrValues): PairPotentialChoice {
  const { parameters, takesExpression } = findPairPotential(values.potential);
  const own = parameters.map(({ id }) => [id, values[`${values.potential}.${id}`]] as const);
  return {
    id: values.potential,
    values: Object.fromEntries(own),
    expression: takesExpression ? values.U : "",
  };
}

/** What has no effect is set to a constant, so that changing it asks for nothing new. */
function samplesOf(values: KrrValues, scheme: KrrValues["scheme"]): LineSampleParameters {
  const { N, window, noise, points } = values;
  const byHand = scheme === "hand";
  return {
    scheme,
    count: byHand ? points.length : N,
    from: byHand ? 0 : window.from,
    to: byHand ? 1 : window.to,
    seed: scheme === "random" || noise > 0 ? values.seed : 0,
    noise,
    points: byHand ? points : [],
  };
}

function modelOf({ kernel, sigma, lambda, priorMean }: KrrValues): LineModelParameters {
  return { kernel, lengthScale: sigma, ridge: lambda, priorMean };
}

/** A selector with a memory of its own: the engine's structure, part by part the same object while it says the same. */
function createLineSelector(schemeOf: (values: KrrValues) => KrrValues["scheme"]) {
  const potential = keepIdentity<PairPotentialChoice>();
  const samples = keepIdentity<LineSampleParameters>();
  const model = keepIdentity<LineModelParameters>();
  const whole = keepIdentity<LineParameters>();
  return (values: KrrValues): LineParameters =>
    whole({
      potential: potential(potentialOf(values)),
      samples: samples(samplesOf(values, schemeOf(values))),
      model: model(modelOf(values)),
    });
}

/** The chapter's shared experiment as the engine wants it. */
export const toLine = createLineSelector(({ scheme }) => scheme);

/** The same on the points placed by hand, whatever the others are trained on: the experiment of Figure 1. */
export const toHandLine = createLineSelector(() => "hand");
