import type { LabParameters, LandscapeParameters, ModelId } from "../../../src/experiments/lab.ts";
import { checkParameters, findPotential } from "../../../src/potentials/registry.ts";
import { findRepresentation } from "../../../src/representations/registry.ts";
import {
  hessianKernel,
  pythonMatrixKernels,
  pythonPotentials,
  pythonProfiles,
  pythonRepresentations,
} from "../entries.ts";
import regression from "../library/regression.py?raw";
import { assignments, literal, Python, rows } from "../literals.ts";
import { code, without, words } from "../program.ts";

/** What Python calls the kernels' functions. */
export const KERNEL_FUNCTIONS = {
  independent: "independent",
  energyConserving: "energy_conserving",
  asPrinted: "as_printed",
  divergenceFree: "divergence_free",
} as const;

/** A fitted model: whose kernel, and with which σ and λ. */
export interface PythonModel {
  readonly id: ModelId;
  readonly lengthScale: number;
  readonly ridge: number;
}

/** The potential: its formula, its parameters, and the window. */
export function landscapePieces(landscape: LandscapeParameters): readonly string[] {
  const definition = findPotential(landscape.potential);
  const { x0, x1, y0, y1 } = landscape.box;
  return [
    words(
      `## The landscape\n\n${definition.label}: ${definition.summary}\n\n$$${definition.formula}$$\n\nEnergies are in $k_\\mathrm{B}T_0$, lengths in reduced units.`,
    ),
    code(
      assignments({
        potential: parametersOf(landscape),
        kT: landscape.kT,
        box: new Python(`(${x0}, ${x1}, ${y0}, ${y1})`),
      }),
      source(pythonPotentials, landscape.potential),
    ),
  ];
}

/** The parameters of a potential as arguments by their names. */
function parametersOf(landscape: LandscapeParameters): Python {
  const values = checkParameters(findPotential(landscape.potential), landscape.potentialParameters);
  return new Python(Object.keys(values).length === 0 ? "dict()" : literal(values));
}

/** The samples as they were drawn. */
export function samplePieces({
  positions,
  forces,
}: {
  positions: Float64Array;
  forces: Float64Array;
}): readonly string[] {
  return [
    words(
      `## The samples\n\n${positions.length / 2} positions as they were drawn or placed, and the forces there that the models are trained on.`,
    ),
    code(assignments({ positions: rows(positions, 2), forces: rows(forces, 2) })),
  ];
}

/** The kernels, and what the models see of a position. */
export function kernelPieces(model: LabParameters["model"], kernels: readonly ModelId[]): readonly string[] {
  const representation = findRepresentation(model.representation);
  return [
    words(
      `## The kernels\n\nBlocks $\\mathbf K(r, r')$ of 2 × 2 numbers, from the profile $\\varphi(s)$ of the squared distance $s = |q - q'|^2$ and its derivatives; the model sees $${representation.formula}$.`,
    ),
    code(
      representation.needsMatrix ? `A = ${rows(Float64Array.from(model.matrix), 2).code}` : "",
      source(pythonRepresentations, model.representation),
      without(source(pythonProfiles, model.profile), "dddphi", "wave_number"),
    ),
    code(...kernelSources(kernels)),
  ];
}

/** The kernels and the fits. */
export function modelPieces({ model }: LabParameters, models: readonly PythonModel[]): readonly string[] {
  const kernels = models.map(({ id }) => id);
  return [
    ...kernelPieces(model, kernels),
    words(
      "## The models\n\n$$(\\mathbf K + \\lambda\\mathbf I)\\,\\alpha = f, \\qquad f(r) = \\sum_j \\mathbf K(r, r_j)\\,\\alpha_j$$",
    ),
    code(regression),
    code(
      `models = {\n${models
        .map(
          ({ id, lengthScale, ridge }) =>
            `    ${JSON.stringify(KERNEL_FUNCTIONS[id])}: Model(${KERNEL_FUNCTIONS[id]}, ${lengthScale}, ${ridge}, positions, forces),\n`,
        )
        .join("")}}`,
    ),
  ];
}

/** The matrix kernels' functions, and what they share. */
export function kernelSources(ids: readonly (keyof typeof pythonMatrixKernels)[]): readonly string[] {
  const sharesHessian = ids.some((id) => id !== "independent" && id !== "asPrinted");
  return [...(sharesHessian ? [hessianKernel] : []), ...ids.map((id) => pythonMatrixKernels[id])];
}

/** An entry's Python, by its id. */
export function source(entries: Readonly<Record<string, string>>, id: string): string {
  const found = entries[id];
  if (found === undefined) throw new Error(`“${id}” has no Python counterpart.`);
  return found;
}

/** What the page says, to be found again. */
export function onPage(values: Parameters<typeof literal>[0]): string {
  return `on_page = ${literal(values)}`;
}
