/**
 * The one contract between the page and the engine's worker.
 *
 * Ownership: requests and partial results are cloned, so that an experiment may go on filling what it has shown; the
 * buffers of a result are transferred, so the worker gives them up and the page may keep them. An experiment therefore
 * returns arrays of its own making, never ones it remembers for the next call.
 */
import type { BrownianRequest, BrownianResult } from "../experiments/brownian.ts";
import type { GaussianCurvesRequest } from "../experiments/choosing/gaussianCurves.ts";
import type { GaussianPictureRequest, GaussianPictureResult } from "../experiments/choosing/gaussianPicture.ts";
import type { MoleculeCurvesRequest } from "../experiments/choosing/moleculeCurves.ts";
import type { MoleculeFitRequest, MoleculeFitResult } from "../experiments/choosing/moleculeFit.ts";
import type { MoleculeSetRequest, MoleculeSetResult } from "../experiments/choosing/moleculeSet.ts";
import type { PairCurvesRequest } from "../experiments/choosing/pairCurves.ts";
import type { PairShapeRequest, PairShapeResult } from "../experiments/choosing/pairShape.ts";
import type { RepresentationCurves } from "../experiments/choosing/representationCurvesResult.ts";
import type { ThreeBodyCurvesRequest } from "../experiments/choosing/threeBodyCurves.ts";
import type { ConclusionsRequest, ConclusionsResult } from "../experiments/conclusions/conclusions.ts";
import type { ConstantEnergyRequest, ConstantEnergyResult } from "../experiments/constantEnergy.ts";
import type { CorrectionsRequest, CorrectionsResult } from "../experiments/corrections/corrections.ts";
import type { CovariantBlockRequest, CovariantBlockResult } from "../experiments/covariant/covariantBlock.ts";
import type { VectorCurveResult } from "../experiments/covariant/curveSets.ts";
import type { ForceAcrossRequest, ForceAcrossResult } from "../experiments/covariant/forceAcross.ts";
import type { ForceCurvesRequest } from "../experiments/covariant/forceCurves.ts";
import type { TurnedPredictionsRequest, TurnedPredictionsResult } from "../experiments/covariant/turnedPredictions.ts";
import type { EnergyCutRequest, EnergyCutResult } from "../experiments/energyCut.ts";
import type { FieldsRequest, FieldsResult } from "../experiments/fields.ts";
import type { FitCostRequest, FitCostResult } from "../experiments/kernelRidge/fitCost.ts";
import type { LineDrawsRequest, LineDrawsResult } from "../experiments/kernelRidge/lineDraws.ts";
import type { LineFitRequest, LineFitResult } from "../experiments/kernelRidge/lineFit.ts";
import type { LineFlightRequest, LineFlightResult } from "../experiments/kernelRidge/lineFlight.ts";
import type { LineScoresRequest, LineScoresResult } from "../experiments/kernelRidge/lineScores.ts";
import type { LineTuneMapRequest, LineTuneMapResult } from "../experiments/kernelRidge/lineTuneMap.ts";
import type { LandscapeRequest, LandscapeResult } from "../experiments/landscape.ts";
import type { LearningCurveRequest, LearningCurveResult } from "../experiments/learningCurve.ts";
import type { LoopWorkRequest, LoopWorkResult } from "../experiments/loopWork.ts";
import type { FluidRequest, FluidResult } from "../experiments/molecularDynamics/fluid.ts";
import type { FluidTrialsRequest, FluidTrialsResult } from "../experiments/molecularDynamics/fluidTrials.ts";
import type {
  IntegrateMotionRequest,
  IntegrateMotionResult,
} from "../experiments/molecularDynamics/integrateMotion.ts";
import type { MotionPaceRequest, MotionPaceResult } from "../experiments/molecularDynamics/motionPace.ts";
import type { MolecularCostRequest, MolecularCostResult } from "../experiments/molecule/molecularCost.ts";
import type { MolecularCurvesRequest, MolecularCurvesResult } from "../experiments/molecule/molecularCurvesResult.ts";
import type { MolecularDoubtRequest, MolecularDoubtResult } from "../experiments/molecule/molecularDoubt.ts";
import type { MolecularFitRequest, MolecularFitResult } from "../experiments/molecule/molecularFit.ts";
import type { MolecularHeatRequest, MolecularHeatResult } from "../experiments/molecule/molecularHeat.ts";
import type { MolecularMotionRequest, MolecularMotionResult } from "../experiments/molecule/molecularMotion.ts";
import type {
  MolecularSpectrumRequest,
  MolecularSpectrumResult,
} from "../experiments/molecule/molecularSpectrumResult.ts";
import type { CountOrdersRequest, CountOrdersResult } from "../experiments/molecules/countOrders.ts";
import type { DescribeMoleculeRequest, DescribeMoleculeResult } from "../experiments/molecules/describeMolecule.ts";
import type { ReadMoleculesRequest, ReadMoleculesResult } from "../experiments/molecules/readMolecules.ts";
import type {
  RepresentationSizesRequest,
  RepresentationSizesResult,
} from "../experiments/molecules/representationSizes.ts";
import type { RowNormScanRequest, RowNormScanResult } from "../experiments/molecules/rowNormScan.ts";
import type { SpectrumTwinsRequest, SpectrumTwinsResult } from "../experiments/molecules/spectrumTwins.ts";
import type {
  SymmetryFunctionScanRequest,
  SymmetryFunctionScanResult,
} from "../experiments/molecules/symmetryFunctionScan.ts";
import type { ElementCurvesRequest } from "../experiments/multipoles/elementCurves.ts";
import type { MultipoleFallOffRequest, MultipoleFallOffResult } from "../experiments/multipoles/multipoleFallOff.ts";
import type { MultipoleMapRequest, MultipoleMapResult } from "../experiments/multipoles/multipoleMap.ts";
import type { OriginDependenceRequest, OriginDependenceResult } from "../experiments/multipoles/originDependence.ts";
import type { NoetherRequest, NoetherResult } from "../experiments/noether/noether.ts";
import type { NoetherLearnedRequest, NoetherLearnedResult } from "../experiments/noether/noetherLearned.ts";
import type { SamplesRequest, SamplesResult } from "../experiments/samples.ts";
import type { StationaryRequest, StationaryResult } from "../experiments/stationary.ts";
import type { TuneMapRequest, TuneMapResult } from "../experiments/tuneMap.ts";
import type { AmbiguityRequest, AmbiguityResult } from "../experiments/vectorFields/ambiguity.ts";
import type { DecompositionRequest, DecompositionResult } from "../experiments/vectorFields/decomposition.ts";
import type {
  DecompositionCurveRequest,
  DecompositionCurveResult,
} from "../experiments/vectorFields/decompositionCurveResult.ts";
import type { FlowPicturesRequest, FlowPicturesResult } from "../experiments/vectorFields/flowPictures.ts";
import type { GammaScanRequest, GammaScanResult } from "../experiments/vectorFields/gammaScanResult.ts";
import type { KernelColumnRequest, KernelColumnResult } from "../experiments/vectorFields/kernelColumn.ts";
import type { PriorDrawsRequest, PriorDrawsResult } from "../experiments/vectorFields/priorDraws.ts";
import type { RefusalRequest, RefusalResult } from "../experiments/vectorFields/refusal.ts";
import type { RefusalTableRequest, RefusalTableResult } from "../experiments/vectorFields/refusalTable.ts";
import type { ProblemReport } from "../problem.ts";
import type { Sentence } from "../sentence.ts";

/** A job's two halves. */
interface Exchange<Request, Result> {
  readonly request: Request;
  readonly result: Result;
}

/** Every job the engine does: what it is asked, and what it answers. A handler missing for one is a compile error. */
export interface Jobs {
  readonly landscape: Exchange<LandscapeRequest, LandscapeResult>;
  readonly samples: Exchange<SamplesRequest, SamplesResult>;
  readonly fields: Exchange<FieldsRequest, FieldsResult>;
  readonly tuneMap: Exchange<TuneMapRequest, TuneMapResult>;
  readonly loopWork: Exchange<LoopWorkRequest, LoopWorkResult>;
  readonly energyCut: Exchange<EnergyCutRequest, EnergyCutResult>;
  readonly brownian: Exchange<BrownianRequest, BrownianResult>;
  readonly stationary: Exchange<StationaryRequest, StationaryResult>;
  readonly constantEnergy: Exchange<ConstantEnergyRequest, ConstantEnergyResult>;
  readonly learningCurve: Exchange<LearningCurveRequest, LearningCurveResult>;
  readonly lineFit: Exchange<LineFitRequest, LineFitResult>;
  readonly lineFlight: Exchange<LineFlightRequest, LineFlightResult>;
  readonly lineTuneMap: Exchange<LineTuneMapRequest, LineTuneMapResult>;
  readonly lineScores: Exchange<LineScoresRequest, LineScoresResult>;
  readonly lineDraws: Exchange<LineDrawsRequest, LineDrawsResult>;
  readonly fitCost: Exchange<FitCostRequest, FitCostResult>;
  readonly decomposition: Exchange<DecompositionRequest, DecompositionResult>;
  readonly gammaScan: Exchange<GammaScanRequest, GammaScanResult>;
  readonly decompositionCurve: Exchange<DecompositionCurveRequest, DecompositionCurveResult>;
  readonly flowPictures: Exchange<FlowPicturesRequest, FlowPicturesResult>;
  readonly kernelColumn: Exchange<KernelColumnRequest, KernelColumnResult>;
  readonly ambiguity: Exchange<AmbiguityRequest, AmbiguityResult>;
  /** The same over many γ, which takes longer. */
  readonly splitCosts: Exchange<AmbiguityRequest, AmbiguityResult>;
  readonly priorDraws: Exchange<PriorDrawsRequest, PriorDrawsResult>;
  readonly refusal: Exchange<RefusalRequest, RefusalResult>;
  readonly refusalTable: Exchange<RefusalTableRequest, RefusalTableResult>;
  readonly describeMolecule: Exchange<DescribeMoleculeRequest, DescribeMoleculeResult>;
  readonly symmetryFunctionScan: Exchange<SymmetryFunctionScanRequest, SymmetryFunctionScanResult>;
  readonly representationSizes: Exchange<RepresentationSizesRequest, RepresentationSizesResult>;
  readonly rowNormScan: Exchange<RowNormScanRequest, RowNormScanResult>;
  readonly countOrders: Exchange<CountOrdersRequest, CountOrdersResult>;
  readonly spectrumTwins: Exchange<SpectrumTwinsRequest, SpectrumTwinsResult>;
  readonly readMolecules: Exchange<ReadMoleculesRequest, ReadMoleculesResult>;
  readonly gaussianCurves: Exchange<GaussianCurvesRequest, RepresentationCurves>;
  readonly gaussianPicture: Exchange<GaussianPictureRequest, GaussianPictureResult>;
  readonly pairCurves: Exchange<PairCurvesRequest, RepresentationCurves>;
  readonly pairShape: Exchange<PairShapeRequest, PairShapeResult>;
  readonly threeBodyCurves: Exchange<ThreeBodyCurvesRequest, RepresentationCurves>;
  readonly moleculeSet: Exchange<MoleculeSetRequest, MoleculeSetResult>;
  readonly moleculeCurves: Exchange<MoleculeCurvesRequest, RepresentationCurves>;
  readonly moleculeFit: Exchange<MoleculeFitRequest, MoleculeFitResult>;
  readonly integrateMotion: Exchange<IntegrateMotionRequest, IntegrateMotionResult>;
  readonly motionPace: Exchange<MotionPaceRequest, MotionPaceResult>;
  readonly fluid: Exchange<FluidRequest, FluidResult>;
  readonly fluidTrials: Exchange<FluidTrialsRequest, FluidTrialsResult>;
  readonly noether: Exchange<NoetherRequest, NoetherResult>;
  readonly covariantBlock: Exchange<CovariantBlockRequest, CovariantBlockResult>;
  readonly turnedPredictions: Exchange<TurnedPredictionsRequest, TurnedPredictionsResult>;
  readonly forceAcross: Exchange<ForceAcrossRequest, ForceAcrossResult>;
  readonly forceCurves: Exchange<ForceCurvesRequest, VectorCurveResult>;
  readonly multipoleMap: Exchange<MultipoleMapRequest, MultipoleMapResult>;
  readonly multipoleFallOff: Exchange<MultipoleFallOffRequest, MultipoleFallOffResult>;
  readonly originDependence: Exchange<OriginDependenceRequest, OriginDependenceResult>;
  readonly elementCurves: Exchange<ElementCurvesRequest, VectorCurveResult>;
  readonly molecularCost: Exchange<MolecularCostRequest, MolecularCostResult>;
  readonly molecularFit: Exchange<MolecularFitRequest, MolecularFitResult>;
  readonly molecularCurves: Exchange<MolecularCurvesRequest, MolecularCurvesResult>;
  readonly molecularMotion: Exchange<MolecularMotionRequest, MolecularMotionResult>;
  readonly molecularSpectrum: Exchange<MolecularSpectrumRequest, MolecularSpectrumResult>;
  readonly molecularHeat: Exchange<MolecularHeatRequest, MolecularHeatResult>;
  readonly molecularDoubt: Exchange<MolecularDoubtRequest, MolecularDoubtResult>;
  readonly conclusions: Exchange<ConclusionsRequest, ConclusionsResult>;
  readonly corrections: Exchange<CorrectionsRequest, CorrectionsResult>;
  readonly noetherLearned: Exchange<NoetherLearnedRequest, NoetherLearnedResult>;
}

export type JobName = keyof Jobs;
export type RequestOf<J extends JobName> = Jobs[J]["request"];
export type ResultOf<J extends JobName> = Jobs[J]["result"];

/** A job as it is sent. */
export type RunMessage<Job extends JobName = JobName> = {
  [J in Job]: { readonly type: "run"; readonly id: number; readonly job: J; readonly request: RequestOf<J> };
}[Job];

export type ToWorker =
  | RunMessage
  | { readonly type: "cancel"; readonly id: number }
  /** Asks for a sign of life. */
  | { readonly type: "ping" };

export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "pong" }
  | { readonly type: "progress"; readonly id: number; readonly fraction: number; readonly doing: Sentence | string }
  | { readonly type: "partial"; readonly id: number; readonly value: ResultOf<JobName> }
  | { readonly type: "done"; readonly id: number; readonly result: ResultOf<JobName>; readonly milliseconds: number }
  | { readonly type: "failed"; readonly id: number; readonly problem: ProblemReport };
