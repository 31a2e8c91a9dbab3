import type { Handlers } from "./dispatcher.ts";
import { inTurn } from "./inTurn.ts";

/**
 * The experiments, by the name of their job. Each comes when it is first asked for: the first figure needs neither the
 * regression nor the dynamics, and should not wait for them.
 */
export const handlers: Handlers = {
  landscape: async (...job) => (await inTurn(() => import("../experiments/landscape.ts"))).landscape(...job),
  samples: async (...job) => (await inTurn(() => import("../experiments/samples.ts"))).samples(...job),
  fields: async (...job) => (await inTurn(() => import("../experiments/fields.ts"))).fields(...job),
  tuneMap: async (...job) => (await inTurn(() => import("../experiments/tuneMap.ts"))).tuneMap(...job),
  loopWork: async (...job) => (await inTurn(() => import("../experiments/loopWork.ts"))).loopWork(...job),
  energyCut: async (...job) => (await inTurn(() => import("../experiments/energyCut.ts"))).energyCut(...job),
  brownian: async (...job) => (await inTurn(() => import("../experiments/brownian.ts"))).brownian(...job),
  stationary: async (...job) => (await inTurn(() => import("../experiments/stationary.ts"))).stationary(...job),
  constantEnergy: async (...job) =>
    (await inTurn(() => import("../experiments/constantEnergy.ts"))).constantEnergy(...job),
  learningCurve: async (...job) =>
    (await inTurn(() => import("../experiments/learningCurve.ts"))).learningCurve(...job),
  lineFit: async (...job) => (await inTurn(() => import("../experiments/kernelRidge/lineFit.ts"))).lineFit(...job),
  lineFlight: async (...job) =>
    (await inTurn(() => import("../experiments/kernelRidge/lineFlight.ts"))).lineFlight(...job),
  lineTuneMap: async (...job) =>
    (await inTurn(() => import("../experiments/kernelRidge/lineTuneMap.ts"))).lineTuneMap(...job),
  lineScores: async (...job) =>
    (await inTurn(() => import("../experiments/kernelRidge/lineScores.ts"))).lineScores(...job),
  lineDraws: async (...job) =>
    (await inTurn(() => import("../experiments/kernelRidge/lineDraws.ts"))).lineDraws(...job),
  fitCost: async (...job) => (await inTurn(() => import("../experiments/kernelRidge/fitCost.ts"))).fitCost(...job),
  decomposition: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/decomposition.ts"))).decomposition(...job),
  gammaScan: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/gammaScan.ts"))).gammaScan(...job),
  decompositionCurve: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/decompositionCurve.ts"))).decompositionCurve(...job),
  flowPictures: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/flowPictures.ts"))).flowPictures(...job),
  kernelColumn: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/kernelColumn.ts"))).kernelColumn(...job),
  ambiguity: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/ambiguity.ts"))).ambiguity(...job),
  splitCosts: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/ambiguity.ts"))).ambiguity(...job),
  priorDraws: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/priorDraws.ts"))).priorDraws(...job),
  refusal: async (...job) => (await inTurn(() => import("../experiments/vectorFields/refusal.ts"))).refusal(...job),
  refusalTable: async (...job) =>
    (await inTurn(() => import("../experiments/vectorFields/refusalTable.ts"))).refusalTable(...job),
  describeMolecule: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/describeMolecule.ts"))).describeMolecule(...job),
  symmetryFunctionScan: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/symmetryFunctionScan.ts"))).symmetryFunctionScan(...job),
  representationSizes: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/representationSizes.ts"))).representationSizes(...job),
  rowNormScan: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/rowNormScan.ts"))).rowNormScan(...job),
  countOrders: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/countOrders.ts"))).countOrders(...job),
  spectrumTwins: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/spectrumTwins.ts"))).spectrumTwins(...job),
  readMolecules: async (...job) =>
    (await inTurn(() => import("../experiments/molecules/readMolecules.ts"))).readMolecules(...job),
  gaussianCurves: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/gaussianCurves.ts"))).gaussianCurves(...job),
  gaussianPicture: async (request) =>
    (await inTurn(() => import("../experiments/choosing/gaussianPicture.ts"))).gaussianPicture(request),
  pairCurves: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/pairCurves.ts"))).pairCurves(...job),
  pairShape: async (request) => (await inTurn(() => import("../experiments/choosing/pairShape.ts"))).pairShape(request),
  threeBodyCurves: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/threeBodyCurves.ts"))).threeBodyCurves(...job),
  moleculeSet: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/moleculeSet.ts"))).moleculeSet(...job),
  moleculeCurves: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/moleculeCurves.ts"))).moleculeCurves(...job),
  moleculeFit: async (...job) =>
    (await inTurn(() => import("../experiments/choosing/moleculeFit.ts"))).moleculeFit(...job),
  covariantBlock: async (...job) =>
    (await inTurn(() => import("../experiments/covariant/covariantBlock.ts"))).covariantBlock(...job),
  turnedPredictions: async (...job) =>
    (await inTurn(() => import("../experiments/covariant/turnedPredictions.ts"))).turnedPredictions(...job),
  forceAcross: async (...job) =>
    (await inTurn(() => import("../experiments/covariant/forceAcross.ts"))).forceAcross(...job),
  forceCurves: async (...job) =>
    (await inTurn(() => import("../experiments/covariant/forceCurves.ts"))).forceCurves(...job),
  multipoleMap: async (...job) =>
    (await inTurn(() => import("../experiments/multipoles/multipoleMap.ts"))).multipoleMap(...job),
  multipoleFallOff: async (...job) =>
    (await inTurn(() => import("../experiments/multipoles/multipoleFallOff.ts"))).multipoleFallOff(...job),
  originDependence: async (request) =>
    (await inTurn(() => import("../experiments/multipoles/originDependence.ts"))).originDependence(request),
  elementCurves: async (...job) =>
    (await inTurn(() => import("../experiments/multipoles/elementCurves.ts"))).elementCurves(...job),
  molecularCost: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularCost.ts"))).molecularCost(...job),
  molecularFit: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularFit.ts"))).molecularFit(...job),
  molecularCurves: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularCurves.ts"))).molecularCurves(...job),
  molecularMotion: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularMotion.ts"))).molecularMotion(...job),
  molecularSpectrum: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularSpectrum.ts"))).molecularSpectrum(...job),
  molecularHeat: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularHeat.ts"))).molecularHeat(...job),
  molecularDoubt: async (...job) =>
    (await inTurn(() => import("../experiments/molecule/molecularDoubt.ts"))).molecularDoubt(...job),
  conclusions: async (...job) =>
    (await inTurn(() => import("../experiments/conclusions/conclusions.ts"))).conclusions(...job),
  corrections: async (...job) =>
    (await inTurn(() => import("../experiments/corrections/corrections.ts"))).corrections(...job),
  integrateMotion: async (...job) =>
    (await inTurn(() => import("../experiments/molecularDynamics/integrateMotion.ts"))).integrateMotion(...job),
  motionPace: async (...job) =>
    (await inTurn(() => import("../experiments/molecularDynamics/motionPace.ts"))).motionPace(...job),
  fluid: async (...job) => (await inTurn(() => import("../experiments/molecularDynamics/fluid.ts"))).fluid(...job),
  fluidTrials: async (...job) =>
    (await inTurn(() => import("../experiments/molecularDynamics/fluidTrials.ts"))).fluidTrials(...job),
  noether: async (...job) => (await inTurn(() => import("../experiments/noether/noether.ts"))).noether(...job),
  noetherLearned: async (...job) =>
    (await inTurn(() => import("../experiments/noether/noetherLearned.ts"))).noetherLearned(...job),
};
