import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";
import type { Recipe } from "./recipe.ts";

/** A chapter's recipes by the addresses of their panels. */
type Recipes = Readonly<Record<string, Recipe<ValuesOf<ParameterSet>>>>;

/** What each chapter's figures are computed anew from: one line a figure, fetched when it is asked for. */
const CHAPTERS: Readonly<Record<string, () => Promise<Recipes>>> = {
  lab: async () => {
    const [lab, motion, curve] = await Promise.all([
      import("./recipes/lab.ts"),
      import("./recipes/labMotion.ts"),
      import("./recipes/labLearningCurve.ts"),
    ]);
    return recipes({
      landscape: lab.landscape,
      samples: lab.samples,
      kernels: lab.kernels,
      loop: lab.loop,
      energy: lab.energy,
      dynamics: motion.dynamics,
      "learning-curve": curve.learningCurve,
    });
  },
  "kernel-ridge": async () => {
    const krr = await import("./recipes/kernelRidge.ts");
    return recipes({
      "by-hand": krr.byHand,
      extrapolation: krr.extrapolation,
      "sigma-lambda": krr.sigmaLambda,
      priors: krr.priors,
      cost: krr.cost,
    });
  },
  "vector-fields": async () => {
    const fields = await import("./recipes/vectorFields.ts");
    return recipes({
      "matrix-kernel": fields.matrixKernel,
      decomposition: fields.decomposition,
      "decomposition-curve": fields.decompositionCurve,
      ambiguity: fields.ambiguity,
      "vector-priors": fields.vectorPriors,
    });
  },
  choosing: async () => {
    const [curves, own] = await Promise.all([
      import("./recipes/choosingCurves.ts"),
      import("./recipes/choosingOwn.ts"),
    ]);
    return recipes({
      uniqueness: curves.uniqueness,
      "target-similarity": curves.targetSimilarity,
      "three-body": curves.threeBody,
      "own-data": own.ownData,
    });
  },
  multipoles: async () => {
    const [multipoles, curves] = await Promise.all([
      import("./recipes/multipoles.ts"),
      import("./recipes/multipoleCurves.ts"),
    ]);
    return recipes({
      charges: multipoles.charges,
      "fall-off": multipoles.fallOff,
      origin: multipoles.origin,
      "element-curves": curves.elementCurves,
    });
  },
  covariant: async () => {
    const [kernels, curves] = await Promise.all([
      import("./recipes/covariant.ts"),
      import("./recipes/covariantCurves.ts"),
    ]);
    return recipes({
      turning: kernels.turning,
      "group-average": kernels.groupAverage,
      sideways: kernels.sideways,
      "force-curves": curves.forceCurves,
    });
  },
  dynamics: async () => {
    const motion = await import("./recipes/molecularDynamics.ts");
    return recipes({ integrators: motion.integrators, fluid: motion.fluid });
  },
  molecule: async () => {
    const [molecule, errors] = await Promise.all([
      import("./recipes/molecule.ts"),
      import("./recipes/moleculeErrors.ts"),
    ]);
    return recipes({
      "gradient-domain": molecule.gradientDomain,
      "molecule-curves": errors.moleculeCurves,
      heating: errors.heating,
      "learned-dynamics": molecule.learnedDynamics,
      spectrum: molecule.spectrum,
    });
  },
  representations: async () => {
    const [molecules, environment, motion] = await Promise.all([
      import("./recipes/representations.ts"),
      import("./recipes/environment.ts"),
      import("./recipes/noether.ts"),
    ]);
    return recipes({
      molecule: molecules.molecule,
      orders: molecules.orders,
      twins: molecules.twins,
      "symmetry-functions": environment.symmetryFunctions,
      noether: motion.noether,
    });
  },
};

/** Recipes of one chapter: they are only ever given that chapter's values. */
function recipes<V extends ValuesOf<ParameterSet>>(of: Readonly<Record<string, Recipe<V>>>): Recipes {
  return of as Recipes;
}

/** The recipe of a chapter's panel; undefined where it has none. */
export async function findRecipe(chapter: string, panel: string): Promise<Recipe<ValuesOf<ParameterSet>> | undefined> {
  return (await CHAPTERS[chapter]?.())?.[panel];
}

/** Every panel that has one, by its chapter. */
export async function allRecipes(): Promise<readonly (readonly [chapter: string, panel: string])[]> {
  const chapters = await Promise.all(
    Object.entries(CHAPTERS).map(async ([chapter, load]) => [chapter, Object.keys(await load())] as const),
  );
  return chapters.flatMap(([chapter, panels]) => panels.map((panel) => [chapter, panel] as const));
}
