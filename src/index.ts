/**
 * Kernel Fields as a library: potentials, kernels, regression, dynamics and diagnostics of the notebook, without the
 * notebook. Pure functions on `Float64Array`; positions and forces are point-major, [x₀, y₀, x₁, y₁, …].
 *
 * @example
 * const model = fitKernelRidge({ positions, forces }, { matrixKernel: findMatrixKernel("energyConserving"), … });
 * model.force(x, y, out, 0);
 * const { forceX, forceY, energy } = runToEnd(model.mapOn(xAxis, yAxis, false));
 */
export { pairFeatures } from "./clusters/clusterFeatures.ts";
export { pairSum } from "./clusters/pairSum.ts";
export { type ClusterShape, randomCluster } from "./clusters/randomCluster.ts";
export { findThreeBodyPotential, threeBodyPotentials } from "./clusters/threeBody/registry.ts";
export type { ThreeBodyDefinition, ThreeBodyPotential } from "./clusters/threeBody/types.ts";
export { threeBodySum } from "./clusters/threeBodySum.ts";
export type { Cluster } from "./clusters/types.ts";
export { boltzmannProbabilities } from "./diagnostics/boltzmann.ts";
export { jensenShannon, kullbackLeibler } from "./diagnostics/divergenceMeasures.ts";
export { solveFokkerPlanck } from "./diagnostics/fokkerPlanck.ts";
export { circlePath, linePath, polygonPath } from "./diagnostics/path.ts";
export { pathWork } from "./diagnostics/pathWork.ts";
export { rmse, rmseUpToConstant } from "./diagnostics/rmse.ts";
export { findIntegrator, integrators } from "./dynamics/registry.ts";
export { chooseByLeaveOneOut, type FeatureChoice } from "./featureRegression/chooseByLeaveOneOut.ts";
export { fitFeatures } from "./featureRegression/fitFeatures.ts";
export { featureKernels, findFeatureKernel } from "./featureRegression/registry.ts";
export type { FeatureModel, FeatureSettings, FeatureTraining } from "./featureRegression/types.ts";
export { findVectorField, vectorFields } from "./fields/registry.ts";
export type { SplitField, VectorField, VectorFieldDefinition } from "./fields/types.ts";
export type { Box, ForceField, ScalarField } from "./geometry.ts";
export { axis, contains, DEFAULT_BOX } from "./geometry.ts";
export { findScalarKernel, scalarKernels } from "./kernels/registry.ts";
export type { ScalarKernel, ScalarKernelDefinition } from "./kernels/types.ts";
export { runToEnd, type Steps } from "./linalg/steps.ts";
export { findLineKernel, lineKernels } from "./lineKernels/registry.ts";
export type { LineKernel, LineKernelDefinition } from "./lineKernels/types.ts";
export { fitLine } from "./lineRegression/fitLine.ts";
export { scanLine } from "./lineRegression/scanLine.ts";
export type { LineModel, LineTraining } from "./lineRegression/types.ts";
export { mixture } from "./matrixKernels/mixture.ts";
export { findMatrixKernel, matrixKernels } from "./matrixKernels/registry.ts";
export type { MatrixKernel, MatrixKernelDefinition } from "./matrixKernels/types.ts";
export { featurise } from "./moleculeRepresentations/featurise.ts";
export { findMoleculeRepresentation, moleculeRepresentations } from "./moleculeRepresentations/registry.ts";
export type {
  MoleculeOptions,
  MoleculeRepresentation,
  MoleculeRepresentationDefinition,
} from "./moleculeRepresentations/types.ts";
export { type Frames, moleculesOf } from "./molecules/frames.ts";
export { findLibraryMolecule, libraryMolecules } from "./molecules/library.ts";
export type { Molecule } from "./molecules/molecule.ts";
export { readXyz } from "./molecules/readXyz.ts";
export { writeXyz } from "./molecules/writeXyz.ts";
export { createMolecularForceField, type MolecularForceField } from "./potentials/molecular/forceField.ts";
export { distortedGeometries, type Geometries, thermalGeometries } from "./potentials/molecular/geometries.ts";
export { checkParameters, defaultParameters, findPotential, potentials } from "./potentials/registry.ts";
export type { Potential, PotentialDefinition } from "./potentials/types.ts";
export { Problem, type ProblemKind, type ProblemReport } from "./problem.ts";
export type { Generator, GeneratorState } from "./random/generator.ts";
export { createGenerator, restoreGenerator, streamSeed } from "./random/xoshiro128.ts";
export { fitKernelRidge } from "./regression/fit.ts";
export { DEFAULT_RIDGES, lengthScaleGrid, type TunedHyperparameters } from "./regression/hyperparameterGrid.ts";
export { meanOffset } from "./regression/meanOffset.ts";
export { type FieldOfPart, type PartsOfFit, partsOf } from "./regression/parts.ts";
export { type HyperparameterScan, scanHyperparameters } from "./regression/scan.ts";
export { tuneByLeaveOneOut } from "./regression/tune.ts";
export type { FitDiagnostics, FitSettings, FittedModel, TrainingSet } from "./regression/types.ts";
export { findRepresentation, representations } from "./representations/registry.ts";
export type { Representation, RepresentationDefinition } from "./representations/types.ts";
export { addNoise } from "./sampling/noise.ts";
export { findSamplingScheme, samplingSchemes } from "./sampling/registry.ts";
export type { ForceMap, GridPrediction, GridSlopes } from "./simd/gridPrediction.ts";
