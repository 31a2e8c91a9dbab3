import type { ThreeBodyId } from "../../src/clusters/threeBody/registry.ts";
import type { VectorFieldId } from "../../src/fields/registry.ts";
import type { scalarKernels } from "../../src/kernels/registry.ts";
import type { lineKernels } from "../../src/lineKernels/registry.ts";
import type { MatrixKernelId } from "../../src/matrixKernels/registry.ts";
import type { PairPotentialId } from "../../src/pairPotentials/registry.ts";
import type { PotentialId } from "../../src/potentials/registry.ts";
import type { representations } from "../../src/representations/registry.ts";
import fieldDoubleGyre from "./entries/fields/doubleGyre.py?raw";
import fieldLabForceVortex from "./entries/fields/labForceVortex.py?raw";
import fieldLambOseenSource from "./entries/fields/lambOseenSource.py?raw";
import fieldRadial from "./entries/fields/radial.py?raw";
import fieldSaddle from "./entries/fields/saddle.py?raw";
import fieldShear from "./entries/fields/shear.py?raw";
import fieldSource from "./entries/fields/source.py?raw";
import fieldSourceVortex from "./entries/fields/sourceVortex.py?raw";
import fieldVortex from "./entries/fields/vortex.py?raw";
import profileGaussian from "./entries/kernels/gaussian.py?raw";
import profileMatern52 from "./entries/kernels/matern52.py?raw";
import lineKernelGaussian from "./entries/lineKernels/gaussian.py?raw";
import lineKernelLaplacian from "./entries/lineKernels/laplacian.py?raw";
import lineKernelLinear from "./entries/lineKernels/linear.py?raw";
import lineKernelMatern32 from "./entries/lineKernels/matern32.py?raw";
import lineKernelMatern52 from "./entries/lineKernels/matern52.py?raw";
import matrixKernelAsPrinted from "./entries/matrixKernels/asPrinted.py?raw";
import matrixKernelDivergenceFree from "./entries/matrixKernels/divergenceFree.py?raw";
import matrixKernelEnergyConserving from "./entries/matrixKernels/energyConserving.py?raw";
import matrixKernelHessian from "./entries/matrixKernels/hessian.py?raw";
import matrixKernelIndependent from "./entries/matrixKernels/independent.py?raw";
import matrixKernelMixture from "./entries/matrixKernels/mixture.py?raw";
import pairPotentialCoulomb from "./entries/pairPotentials/coulomb.py?raw";
import pairPotentialHarmonic from "./entries/pairPotentials/harmonic.py?raw";
import pairPotentialLennardJones from "./entries/pairPotentials/lennardJones.py?raw";
import pairPotentialMorse from "./entries/pairPotentials/morse.py?raw";
import potentialDoubleWell from "./entries/potentials/doubleWell.py?raw";
import potentialHarmonic from "./entries/potentials/harmonic.py?raw";
import potentialLecture from "./entries/potentials/lecture.py?raw";
import potentialMullerBrown from "./entries/potentials/mullerBrown.py?raw";
import representationIdentity from "./entries/representations/identity.py?raw";
import representationLecture from "./entries/representations/lecture.py?raw";
import representationLinear from "./entries/representations/linear.py?raw";
import threeBodyAxilrodTeller from "./entries/threeBody/axilrodTeller.py?raw";
import threeBodyStillingerWeber from "./entries/threeBody/stillingerWeber.py?raw";

/** The id of an entry of a registry that has no name for it. */
type IdOf<R extends readonly { readonly id: string }[]> = R[number]["id"];

/** What Python calls the same, entry by entry: one that is missing is a compile error. Each defines the functions named here. */

/** `true_energy(x, y)`, `true_force(x, y)` and `smooth_force(x, y)`, with the potential's parameters by their names. */
export const pythonPotentials = {
  doubleWell: potentialDoubleWell,
  harmonic: potentialHarmonic,
  lecture: potentialLecture,
  mullerBrown: potentialMullerBrown,
} as const satisfies Record<PotentialId, string>;

/** `phi(s, length_scale)`, its derivatives `dphi`, `ddphi` and `dddphi`, and `wave_number(generator, length_scale)`. */
export const pythonProfiles = {
  gaussian: profileGaussian,
  matern52: profileMatern52,
} as const satisfies Record<IdOf<typeof scalarKernels>, string>;

/** `representation(r)` and `jacobian(r)`; the one with a matrix of one's own wants it as `A`. */
export const pythonRepresentations = {
  identity: representationIdentity,
  lecture: representationLecture,
  linear: representationLinear,
} as const satisfies Record<IdOf<typeof representations>, string>;

/** What the kernels made from a profile's Hessian share. */
export const hessianKernel: string = matrixKernelHessian;

/** A function (r, r′, length_scale) that gives all blocks; `mixture` takes the curl-free share as well. */
export const pythonMatrixKernels = {
  asPrinted: matrixKernelAsPrinted,
  divergenceFree: matrixKernelDivergenceFree,
  energyConserving: matrixKernelEnergyConserving,
  independent: matrixKernelIndependent,
  mixture: matrixKernelMixture,
} as const satisfies Record<MatrixKernelId | "mixture", string>;

/** `kernel(x, y, length_scale)` and `kernel_slope(x, y, length_scale)`. */
export const pythonLineKernels = {
  gaussian: lineKernelGaussian,
  laplacian: lineKernelLaplacian,
  linear: lineKernelLinear,
  matern32: lineKernelMatern32,
  matern52: lineKernelMatern52,
} as const satisfies Record<IdOf<typeof lineKernels>, string>;

/** `true_energy(r)` and `true_slope(r)`, with the potential's parameters by their names; one's own is written from its formula. */
export const pythonPairPotentials = {
  coulomb: pairPotentialCoulomb,
  harmonic: pairPotentialHarmonic,
  lennardJones: pairPotentialLennardJones,
  morse: pairPotentialMorse,
} as const satisfies Record<Exclude<PairPotentialId, "expression">, string>;

/** `pair_energy(r)` and `triple_energy(a, b, c)`, with the potential's parameters by their names. */
export const pythonThreeBody = {
  axilrodTeller: threeBodyAxilrodTeller,
  stillingerWeber: threeBodyStillingerWeber,
} as const satisfies Record<ThreeBodyId, string>;

/** What radial fields share. */
export const radialFields: string = fieldRadial;

/** `true_parts(x, y)`, `true_curl(x, y)` and `true_divergence(x, y)`. */
export const pythonFields = {
  doubleGyre: fieldDoubleGyre,
  labForceVortex: fieldLabForceVortex,
  lambOseenSource: fieldLambOseenSource,
  saddle: fieldSaddle,
  shear: fieldShear,
  source: fieldSource,
  sourceVortex: fieldSourceVortex,
  vortex: fieldVortex,
} as const satisfies Record<VectorFieldId, string>;
