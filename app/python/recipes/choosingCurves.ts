import { findThreeBodyPotential } from "../../../src/clusters/threeBody/registry.ts";
import type { Cluster } from "../../../src/clusters/types.ts";
import { samplePlaces } from "../../../src/experiments/choosing/gaussianCurves.ts";
import { drawClusters } from "../../../src/experiments/choosing/pairCurves.ts";
import type {
  CurveSettings,
  RepresentationCurve,
  RepresentationCurves,
} from "../../../src/experiments/choosing/representationCurvesResult.ts";
import { drawEnvironments } from "../../../src/experiments/choosing/threeBodyCurves.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { parseExpression } from "../../../src/expressions/parseExpression.ts";
import { findFeatureKernel } from "../../../src/featureRegression/registry.ts";
import { entriesAt, type Split, splitRows } from "../../../src/featureRegression/samples.ts";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import { checkParameters } from "../../../src/potentials/registry.ts";
import type { RequestOf } from "../../../src/worker/protocol.ts";
import type { CurvesJob } from "../../panels/choosing/curves/useCurves.ts";
import { PAIR_CURVES, POWER_SCAN } from "../../panels/choosing/targetSimilarity/usePairCurves.ts";
import { THREE_BODY_CURVES } from "../../panels/choosing/threeBody/useThreeBody.ts";
import { GAUSSIAN_CURVES } from "../../panels/choosing/uniqueness/useUniqueness.ts";
import type { ChoosingValues } from "../../store/choosing/choosingParameters.ts";
import {
  toGaussianCurves,
  toPairCurves,
  toPairShape,
  toPowerScan,
  toThreeBodyCurves,
} from "../../store/choosing/toCurves.ts";
import { pythonPairPotentials, pythonThreeBody } from "../entries.ts";
import { pythonOf } from "../expression.ts";
import curves from "../library/curves.py?raw";
import features from "../library/features.py?raw";
import { assignments, literal, Python, rows, type Value } from "../literals.ts";
import { ownPairPotential } from "../ownFormula.ts";
import clustersPanel from "../panels/choosing/clusters.py?raw";
import curvesPanel from "../panels/choosing/curves.py?raw";
import linePanel from "../panels/choosing/line.py?raw";
import neighboursPanel from "../panels/choosing/neighbours.py?raw";
import powersPanel from "../panels/choosing/powers.py?raw";
import { code, without, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage, source } from "./labRecipe.ts";

/** Figure 1: a Gaussian from names of x. */
export const uniqueness: Recipe<ChoosingValues> = async (values, kitchen) => {
  const request = toGaussianCurves(values);
  const { target, representations, curve } = request;
  const result = await curvesOf(GAUSSIAN_CURVES, "gaussianCurves", request, kitchen);
  const x = samplePlaces(target, curve);
  const { training, test } = firstSplit(x.length, curve);
  const maps = representations.map(
    ({ id, expression }) =>
      `    ${literal(id)}: lambda x: ${pythonOf(parseExpression(expression, ["x"]).tree, ["x"])},\n`,
  );
  return [
    words(
      `## What is learnt, and from what\n\n$$y(x) = e^{-(x - c)^2 / 2 w^2}$$ from names $M(x)$ instead of $x$. ${drawnWords("places", training, test)}`,
    ),
    code(
      assignments({
        centre: target.centre,
        width: target.width,
        interval: new Python(`(${target.from}, ${target.to})`),
        samples: entriesAt(x, training),
        test_samples: entriesAt(x, test),
      }),
      `representations = {\n${maps.join("")}}`,
    ),
    linePanel,
    ...modelPieces(curve),
    code(pageOf(result)),
    curvesPanel,
  ];
};

/** Figure 2: energies of clusters from powers of their distances, and the scan over all powers. */
export const targetSimilarity: Recipe<ChoosingValues> = async (values, kitchen) => {
  const request = toPairCurves(values);
  const { potential, shape, curve } = request;
  const result = await curvesOf(PAIR_CURVES, "pairCurves", request, kitchen);
  const scan = await curvesOf(POWER_SCAN, "pairCurves", toPowerScan(values), kitchen);
  const clusters = await drawClusters(shape, curve, QUIET);
  const definition = findPairPotential(potential.id);
  const { from, to } = toPairShape(values);
  const own = definition.takesExpression;
  return [
    words(
      `## The potential\n\n${definition.label}: ${definition.summary}${own ? "" : `\n\n$$${definition.formula}$$`}\n\nEnergies are in $k_\\mathrm{B}T_0$, distances in reduced units.`,
    ),
    code(
      potentialOf(own ? {} : checkParameters(definition, potential.values)),
      own ? ownPairPotential(potential.expression) : source(pythonPairPotentials, potential.id),
    ),
    ...samplePieces("clusters", clusters, curve),
    code(
      assignments({ chosen_power: values.n, extent: new Python(`(${from}, ${to})`) }),
      pageOf(result, {
        powers: {
          n: scan.curves.map(({ id }) => Number(id)),
          lengthScale: Float64Array.from(scan.curves, ({ numbers }) => numbers.lengthScale[0]),
          ridge: Float64Array.from(scan.curves, ({ numbers }) => numbers.ridge[0]),
          rmse: rows(
            Float64Array.from(scan.curves.flatMap(({ numbers }) => [...numbers.rootMeanSquare])),
            scan.repeats,
          ),
        },
      }),
    ),
    clustersPanel,
    ...modelPieces(curve),
    curvesPanel,
    powersPanel,
  ];
};

/** Figure 3: an atom's energy from the distances of its neighbours, and with the angles between them. */
export const threeBody: Recipe<ChoosingValues> = async (values, kitchen) => {
  const request = toThreeBodyCurves(values);
  const { potential, shape, exponent, curve } = request;
  const result = await curvesOf(THREE_BODY_CURVES, "threeBodyCurves", request, kitchen);
  const surroundings = await drawEnvironments(shape, curve, QUIET);
  const definition = findThreeBodyPotential(potential);
  return [
    words(
      `## The potential\n\n${definition.label}: ${definition.summary}\n\n$$${definition.formula}$$\n\nAll in the potential's own units.`,
    ),
    code(potentialOf(checkParameters(definition, request.values)), source(pythonThreeBody, definition.id)),
    ...samplePieces("surroundings of an atom", surroundings, curve),
    code(assignments({ exponent }), pageOf(result)),
    neighboursPanel,
    ...modelPieces(curve),
    curvesPanel,
  ];
};

/** The curves on the page where they are those of the settings, and all done; else anew. */
async function curvesOf<J extends Exclude<CurvesJob, "moleculeCurves">>(
  slot: string,
  job: J,
  request: RequestOf<J>,
  { run, shown }: Kitchen,
): Promise<RepresentationCurves> {
  const known = await shown(slot, job);
  const isWhole = ({ done, counts, repeats }: RepresentationCurves) => done === counts.length * repeats;
  if (known !== null && isWhole(known.result) && JSON.stringify(known.request) === JSON.stringify(request)) {
    return known.result;
  }
  return run(job, request);
}

/** The largest of the first training sets, of which the smaller ones are beginnings, and all that is kept for testing. */
function firstSplit(all: number, { counts, seed }: CurveSettings): Split {
  const most = Math.max(...counts);
  return splitRows(all, most, all - most, seed);
}

function drawnWords(what: string, training: Int32Array, test: Int32Array): string {
  return `${training.length} ${what} to learn from and ${test.length} to test with, as they were drawn.`;
}

function samplePieces(what: string, clusters: readonly Cluster[], curve: CurveSettings): readonly string[] {
  const { training, test } = firstSplit(clusters.length, curve);
  const [{ positions, dimension }] = clusters;
  const placesOf = (indices: Int32Array) => {
    const all = Float64Array.from(Array.from(indices, (index) => [...clusters[index].positions]).flat());
    return new Python(`${rows(all, positions.length).code}.reshape(-1, ${positions.length / dimension}, ${dimension})`);
  };
  return [
    words(`## The samples\n\n${drawnWords(what, training, test)} In each row the coordinates of one, atom by atom.`),
    code(assignments({ samples: placesOf(training), test_samples: placesOf(test) })),
  ];
}

function potentialOf(parameters: Readonly<Record<string, number>>): string {
  return assignments({ potential: new Python(Object.keys(parameters).length === 0 ? "dict()" : literal(parameters)) });
}

function modelPieces({ kernel, counts }: CurveSettings): readonly string[] {
  const { label, formula } = findFeatureKernel(kernel);
  return [
    words(`## The model\n\n${label} kernel, $$${formula}$$`),
    code(without(features, "packed"), curves),
    code(assignments({ kernel, counts: Float64Array.from(counts) })),
  ];
}

/** What the page says: of every sample set the error, of the first σ and λ too. */
function pageOf({ spread, curves: all, repeats }: RepresentationCurves, more: Readonly<Record<string, Value>> = {}) {
  const firsts = (numbers: Float64Array) => numbers.filter((_, at) => at % repeats === 0);
  const curveOf = ({ id, floor, numbers }: RepresentationCurve) =>
    [
      id,
      {
        floor,
        lengthScale: firsts(numbers.lengthScale),
        ridge: firsts(numbers.ridge),
        rmse: rows(numbers.rootMeanSquare, repeats),
      },
    ] as const;
  return onPage({ spread, curves: new Map<string, Value>(all.map(curveOf)), ...more });
}
