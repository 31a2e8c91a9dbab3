import { QUIET } from "../../../src/experiments/context.ts";
import type { MolecularCurvesResult } from "../../../src/experiments/molecule/molecularCurvesResult.ts";
import type { MolecularHeatRequest } from "../../../src/experiments/molecule/molecularHeat.ts";
import type { MolecularLab } from "../../../src/experiments/molecule/molecularLab.ts";
import {
  type LearntMolecule,
  molecularSamples,
  thermalSamples,
} from "../../../src/experiments/molecule/molecularSamples.ts";
import { alignedSamples } from "../../../src/gradientDomain/align.ts";
import { streamSeed } from "../../../src/random/xoshiro128.ts";
import type { RequestOf } from "../../../src/worker/protocol.ts";
import type { MoleculeValues } from "../../store/molecule/moleculeParameters.ts";
import { toCurves, toHeat, toLab } from "../../store/molecule/toLab.ts";
import curves from "../library/curves.py?raw";
import forceLearners from "../library/forceLearners.py?raw";
import { assignments, Python, rows, type Value } from "../literals.ts";
import forceCurvesPanel from "../panels/molecule/forceCurves.py?raw";
import heatingPanel from "../panels/molecule/heating.py?raw";
import { code, without } from "../program.ts";
import type { Kitchen, Recipe, Shown } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";
import {
  forTest,
  geometryPieces,
  learntFrom,
  modelPieces,
  openedFrames,
  ordersOf,
  packedSamples,
} from "./moleculePieces.ts";

/** Sample sets of more geometries than this are not learnt again: there are three models of each. */
const MOST_LEARNT = 20;

/** Figure 2: the first sample sets of the small N learnt again, and the errors of all of them as they are. */
export const moleculeCurves: Recipe<MoleculeValues> = async (values, kitchen) => {
  const file = await openedFrames(kitchen);
  const request = toCurves(toLab(values, file), values);
  const { lab, sets } = request;
  const isWhole = ({ done, counts, repeats }: MolecularCurvesResult) => done === counts.length * repeats;
  const result =
    (await shownFor("molecularCurves", request, isWhole, kitchen)) ?? (await kitchen.run("molecularCurves", request));
  const [fewest] = sets.counts;
  const learnt = sets.counts.filter((count) => count === fewest || count <= MOST_LEARNT);
  const setOf = (count: number) => ({ ...lab, data: { ...lab.data, count, seed: sets.seed } });
  const { molecule, training, test } = await molecularSamples(setOf(Math.max(...learnt)).data, QUIET);
  const width = molecule.reference.length;
  const fits = await Promise.all(learnt.map((count) => fitsOf(setOf(count), kitchen)));
  const errorsOf = (of: "forceRootMeanSquare" | "energyRootMeanSquare") =>
    new Map<string, Value>(
      result.curves
        .filter((curve) => curve[of].some(Number.isFinite))
        .map((curve) => [curve.id, rows(curve[of], result.repeats)]),
    );
  const howMany = `${Math.max(...learnt)} to learn from and ${test.positions.length / width} to test with`;
  return [
    ...geometryPieces(file, howMany, [
      ...packedSamples(training, width),
      ...packedSamples(test, width, forTest),
      assignments({ permutations: ordersOf(molecule, lab), counts: result.counts }),
    ]),
    ...modelPieces(forceLearners, without(curves, "amplification", "learn_again")),
    code(
      onPage({
        forceSpread: result.forceSpread,
        energySpread: result.energySpread,
        learnt: new Map<string, Value>(
          lab.models.map((id) => [
            id,
            fits.flatMap((all) => all.flatMap((fit) => (fit.id === id ? [fit.learnt] : []))),
          ]),
        ),
        forces: errorsOf("forceRootMeanSquare"),
        energies: errorsOf("energyRootMeanSquare"),
      }),
    ),
    forceCurvesPanel,
  ];
};

/** Figure 5: the models learnt again, and tested at three of the temperatures. */
export const heating: Recipe<MoleculeValues> = async (values, kitchen) => {
  const { molecule, lab, pieces, permutations } = await learntFrom(values, kitchen);
  const request = toHeat(lab, values);
  const { temperatures } = request;
  const result =
    (await shownFor("molecularHeat", request, ({ done }) => done === temperatures.length, kitchen)) ??
    (await kitchen.run("molecularHeat", request));
  const fits = await fitsOf(lab, kitchen);
  const [coldest, hottest] = [temperatures[0], temperatures[temperatures.length - 1]];
  const tested = [...new Set([coldest, values.temperature, hottest])];
  const conserving = result.curves.find(({ id }) => id === "conserving");
  const tests = await Promise.all(tested.map((temperature) => heatedPiece(request, temperature, molecule)));
  return [
    ...pieces,
    code(...tests, `tested = {${tested.map((at) => `${at}: at_${named(at)}`).join(", ")}}`),
    ...modelPieces(forceLearners, without(curves, "amplification", "learn_again", "curve")),
    code(assignments({ permutations, temperatures: result.temperatures, trained_at: values.temperature })),
    code(
      onPage({
        forceSpread: result.forceSpread,
        energySpread: result.energySpread,
        learnt: new Map<string, Value>(fits.map(({ id, learnt }) => [id, learnt])),
        forces: new Map<string, Value>(result.curves.map((curve) => [curve.id, curve.forceRootMeanSquare])),
        energy: conserving?.energyRootMeanSquare ?? null,
        expected: conserving?.energyDeviation ?? null,
      }),
    ),
    heatingPanel,
  ];
};

/** The geometries that the page tests with at one temperature, as data. @throws Problem "input" */
async function heatedPiece(
  { lab: { data }, testCount }: MolecularHeatRequest,
  temperature: number,
  { reference, masses }: LearntMolecule,
): Promise<string> {
  if (data.source.kind !== "thermal") throw new Error("A file is not heated.");
  const drawing = { temperature, seed: streamSeed(data.seed, "heated geometries"), count: testCount };
  const drawn = await thermalSamples(data.source.field, drawing, QUIET);
  const samples = data.aligned ? alignedSamples(drawn, reference, masses) : drawn;
  const at = (array: string) => `${array}_${named(temperature)}`;
  return [
    ...packedSamples(samples, reference.length, at),
    assignments({ [at("at")]: new Python(`(${at("positions")}, ${at("forces")}, ${at("energies")})`) }),
  ].join("\n");
}

/** 300 → 300K, 37.5 → 37_5K: a temperature in the name of an array. */
function named(temperature: number): string {
  return `${String(temperature).replace(/\W/g, "_")}K`;
}

/** σ and λ of every model of the lab that could be trained. */
async function fitsOf(lab: MolecularLab, { run }: Kitchen) {
  const { models } = await run("molecularFit", lab);
  return models.flatMap(({ id, trained, ridge }) =>
    trained === null ? [] : [{ id, learnt: { count: lab.data.count, lengthScale: trained.lengthScale, ridge } }],
  );
}

/** What the page shows of a figure run on demand, where it is whole and of the present settings; else null. */
async function shownFor<J extends "molecularCurves" | "molecularHeat">(
  job: J,
  request: RequestOf<J>,
  isWhole: (result: Shown<J>["result"]) => boolean,
  { shown }: Kitchen,
): Promise<Shown<J>["result"] | null> {
  const known = await shown(job, job);
  const isThis = known !== null && isWhole(known.result) && JSON.stringify(known.request) === JSON.stringify(request);
  return isThis ? known.result : null;
}
