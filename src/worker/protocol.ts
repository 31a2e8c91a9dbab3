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

/** Every job the engine does: what it is asked, and what it answers. A handler missing for one is a compile error. */
export interface Jobs {
  readonly landscape: { readonly request: LandscapeRequest; readonly result: LandscapeResult };
  readonly samples: { readonly request: SamplesRequest; readonly result: SamplesResult };
  readonly fields: { readonly request: FieldsRequest; readonly result: FieldsResult };
  readonly tuneMap: { readonly request: TuneMapRequest; readonly result: TuneMapResult };
  readonly loopWork: { readonly request: LoopWorkRequest; readonly result: LoopWorkResult };
  readonly energyCut: { readonly request: EnergyCutRequest; readonly result: EnergyCutResult };
  readonly brownian: { readonly request: BrownianRequest; readonly result: BrownianResult };
  readonly stationary: { readonly request: StationaryRequest; readonly result: StationaryResult };
  readonly constantEnergy: { readonly request: ConstantEnergyRequest; readonly result: ConstantEnergyResult };
  readonly learningCurve: { readonly request: LearningCurveRequest; readonly result: LearningCurveResult };
  readonly lineFit: { readonly request: LineFitRequest; readonly result: LineFitResult };
  readonly lineFlight: { readonly request: LineFlightRequest; readonly result: LineFlightResult };
  readonly lineTuneMap: { readonly request: LineTuneMapRequest; readonly result: LineTuneMapResult };
  readonly lineScores: { readonly request: LineScoresRequest; readonly result: LineScoresResult };
  readonly lineDraws: { readonly request: LineDrawsRequest; readonly result: LineDrawsResult };
  readonly fitCost: { readonly request: FitCostRequest; readonly result: FitCostResult };
  readonly decomposition: { readonly request: DecompositionRequest; readonly result: DecompositionResult };
  readonly gammaScan: { readonly request: GammaScanRequest; readonly result: GammaScanResult };
  readonly decompositionCurve: {
    readonly request: DecompositionCurveRequest;
    readonly result: DecompositionCurveResult;
  };
  readonly flowPictures: { readonly request: FlowPicturesRequest; readonly result: FlowPicturesResult };
  readonly kernelColumn: { readonly request: KernelColumnRequest; readonly result: KernelColumnResult };
  readonly ambiguity: { readonly request: AmbiguityRequest; readonly result: AmbiguityResult };
  /** The same over many γ, which takes longer. */
  readonly splitCosts: { readonly request: AmbiguityRequest; readonly result: AmbiguityResult };
  readonly priorDraws: { readonly request: PriorDrawsRequest; readonly result: PriorDrawsResult };
  readonly refusal: { readonly request: RefusalRequest; readonly result: RefusalResult };
  readonly refusalTable: { readonly request: RefusalTableRequest; readonly result: RefusalTableResult };
  readonly describeMolecule: { readonly request: DescribeMoleculeRequest; readonly result: DescribeMoleculeResult };
  readonly symmetryFunctionScan: {
    readonly request: SymmetryFunctionScanRequest;
    readonly result: SymmetryFunctionScanResult;
  };
  readonly representationSizes: {
    readonly request: RepresentationSizesRequest;
    readonly result: RepresentationSizesResult;
  };
  readonly rowNormScan: { readonly request: RowNormScanRequest; readonly result: RowNormScanResult };
  readonly countOrders: { readonly request: CountOrdersRequest; readonly result: CountOrdersResult };
  readonly spectrumTwins: { readonly request: SpectrumTwinsRequest; readonly result: SpectrumTwinsResult };
  readonly readMolecules: { readonly request: ReadMoleculesRequest; readonly result: ReadMoleculesResult };
  readonly gaussianCurves: { readonly request: GaussianCurvesRequest; readonly result: RepresentationCurves };
  readonly gaussianPicture: { readonly request: GaussianPictureRequest; readonly result: GaussianPictureResult };
  readonly pairCurves: { readonly request: PairCurvesRequest; readonly result: RepresentationCurves };
  readonly pairShape: { readonly request: PairShapeRequest; readonly result: PairShapeResult };
  readonly threeBodyCurves: { readonly request: ThreeBodyCurvesRequest; readonly result: RepresentationCurves };
  readonly moleculeSet: { readonly request: MoleculeSetRequest; readonly result: MoleculeSetResult };
  readonly moleculeCurves: { readonly request: MoleculeCurvesRequest; readonly result: RepresentationCurves };
  readonly moleculeFit: { readonly request: MoleculeFitRequest; readonly result: MoleculeFitResult };
  readonly integrateMotion: { readonly request: IntegrateMotionRequest; readonly result: IntegrateMotionResult };
  readonly motionPace: { readonly request: MotionPaceRequest; readonly result: MotionPaceResult };
  readonly fluid: { readonly request: FluidRequest; readonly result: FluidResult };
  readonly fluidTrials: { readonly request: FluidTrialsRequest; readonly result: FluidTrialsResult };
  readonly noether: { readonly request: NoetherRequest; readonly result: NoetherResult };
  readonly covariantBlock: { readonly request: CovariantBlockRequest; readonly result: CovariantBlockResult };
  readonly turnedPredictions: { readonly request: TurnedPredictionsRequest; readonly result: TurnedPredictionsResult };
  readonly forceAcross: { readonly request: ForceAcrossRequest; readonly result: ForceAcrossResult };
  readonly forceCurves: { readonly request: ForceCurvesRequest; readonly result: VectorCurveResult };
  readonly multipoleMap: { readonly request: MultipoleMapRequest; readonly result: MultipoleMapResult };
  readonly multipoleFallOff: { readonly request: MultipoleFallOffRequest; readonly result: MultipoleFallOffResult };
  readonly originDependence: { readonly request: OriginDependenceRequest; readonly result: OriginDependenceResult };
  readonly elementCurves: { readonly request: ElementCurvesRequest; readonly result: VectorCurveResult };
  readonly molecularCost: { readonly request: MolecularCostRequest; readonly result: MolecularCostResult };
  readonly molecularFit: { readonly request: MolecularFitRequest; readonly result: MolecularFitResult };
  readonly molecularCurves: { readonly request: MolecularCurvesRequest; readonly result: MolecularCurvesResult };
  readonly molecularMotion: { readonly request: MolecularMotionRequest; readonly result: MolecularMotionResult };
  readonly molecularSpectrum: { readonly request: MolecularSpectrumRequest; readonly result: MolecularSpectrumResult };
  readonly molecularHeat: { readonly request: MolecularHeatRequest; readonly result: MolecularHeatResult };
  readonly molecularDoubt: { readonly request: MolecularDoubtRequest; readonly result: MolecularDoubtResult };
  readonly conclusions: { readonly request: ConclusionsRequest; readonly result: ConclusionsResult };
  readonly corrections: { readonly request: CorrectionsRequest; readonly result: CorrectionsResult };
  readonly noetherLearned: { readonly request: NoetherLearnedRequest; readonly result: NoetherLearnedResult };
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
