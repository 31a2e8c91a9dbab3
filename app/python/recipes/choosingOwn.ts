import { findFeatureKernel } from "../../../src/featureRegression/registry.ts";
import { featureRows, splitRows } from "../../../src/featureRegression/samples.ts";
import { featurise } from "../../../src/moleculeRepresentations/featurise.ts";
import { findMoleculeRepresentation } from "../../../src/moleculeRepresentations/registry.ts";
import { type Frames, frameCount, moleculesOf } from "../../../src/molecules/frames.ts";
import { Problem } from "../../../src/problem.ts";
import { t } from "../../messages/t.ts";
import { canBeLearntFrom, OWN_FILE } from "../../panels/choosing/own/useOwnData.ts";
import type { ChoosingValues } from "../../store/choosing/choosingParameters.ts";
import { energySet } from "../../store/choosing/energySet.ts";
import { openedSet } from "../../store/choosing/openedSet.ts";
import { toMoleculeSet, toOwnFit } from "../../store/choosing/toOwn.ts";
import features from "../library/features.py?raw";
import { assignments } from "../literals.ts";
import { packedRows } from "../packed.ts";
import ownDataPanel from "../panels/choosing/ownData.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

/** More numbers than this make a program of several megabytes. */
const MOST_NUMBERS = 400_000;

/** Figure 4: one model of the representation looked at, its feature vectors as data. */
export const ownData: Recipe<ChoosingValues> = async (values, kitchen) => {
  const { set, origin } = await learntFrom(values, kitchen);
  const request = toOwnFit(set, values);
  const { representation, options } = request.representation;
  const definition = findMoleculeRepresentation(representation);
  const all = featurise(moleculesOf(set), definition, options);
  const split = splitRows(frameCount(set), request.count, request.testCount, request.seed);
  const numbers = (split.training.length + split.test.length) * all.dimension;
  if (numbers > MOST_NUMBERS) {
    throw new Problem(
      "input",
      t`The program would hold ${numbers} numbers, more than the ${MOST_NUMBERS} that make a readable file: choose a smaller largest N, fewer frames or a shorter representation.`,
    );
  }
  const { lengthScale, ridge, predicted, errors } = await kitchen.run("moleculeFit", request);
  const energies = (rows: Int32Array) => Float64Array.from(rows, (row) => set.energies?.[row] ?? Number.NaN);
  const kernel = findFeatureKernel(request.kernel);
  return [
    words(
      `## The molecules\n\n${origin} ${split.training.length} frames to learn from and ${split.test.length} to test with, as the page splits them. Energies are in meV above the lowest of the set.\n\nOf each the model sees ${all.dimension} numbers: ${definition.label}, ${definition.summary}\n\n$$${definition.formula}$$`,
    ),
    code("import base64", features),
    code(
      packedRows("features", featureRows(all, split.training), all.dimension),
      packedRows("test_features", featureRows(all, split.test), all.dimension),
      assignments({ energies: energies(split.training), test_energies: energies(split.test) }),
    ),
    words(
      `## The model\n\n${kernel.label} kernel, $$${kernel.formula}$$ with $\\sigma$ and $\\lambda$ as the page chose them by leave-one-out.`,
    ),
    code(
      assignments({ kernel: request.kernel, length_scale: lengthScale, ridge }),
      onPage({
        predicted,
        meanAbsolute: errors.meanAbsolute,
        rootMeanSquare: errors.rootMeanSquare,
        largest: errors.largest,
      }),
    ),
    ownDataPanel,
  ];
};

/** The reader's file where there is one that can be learnt from, else the set that is made. */
async function learntFrom(values: ChoosingValues, { run, shown }: Kitchen): Promise<{ set: Frames; origin: string }> {
  const opened = openedSet.getState();
  const read = opened === null ? null : await shown(OWN_FILE, "readMolecules");
  if (opened !== null && read !== null && canBeLearntFrom(read.result.frames)) {
    return { set: inMeV(read.result.frames, values.fileUnit), origin: `They are from ${opened.title}.` };
  }
  const { frames } = await run("moleculeSet", toMoleculeSet(values));
  return {
    set: inMeV(frames, "eV"),
    origin: "Their energies are those of a classical force field (OPLS-AA parameters), no quantum data.",
  };
}

function inMeV(frames: Frames, unit: string): Frames {
  const set = energySet(frames, unit, "program");
  if (set === null) throw new Problem("input", t`Not every frame has an energy, so there is nothing to learn.`, "file");
  return set;
}
