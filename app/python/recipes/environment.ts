import { symbolOf } from "../../../src/molecules/elements.ts";
import type { RepresentationValues } from "../../store/representations/representationParameters.ts";
import { toEnvironment } from "../../store/representations/toEnvironment.ts";
import { assignments, literal, Python, rows } from "../literals.ts";
import symmetryFunctionsPanel from "../panels/representations/symmetryFunctions.py?raw";
import { code, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

/** Numbers as the arguments of one function. */
const tuple = (...values: readonly number[]): Python =>
  new Python(`(${values.map((value) => literal(value)).join(", ")})`);

/** Figure 4: one atom's surroundings by symmetry functions. */
export const symmetryFunctions: Recipe<RepresentationValues> = async (values, { run }) => {
  const request = toEnvironment(values);
  const { molecule, vector, neighbours, scans } = await run("symmetryFunctionScan", request);
  const { atom, neighbour, radial, angular, cutoff, set } = request;
  const jumps = scans.map(({ kind, jumps: at }) => [kind, { radial: at.radial, angular: at.angular }] as const);
  return [
    words(
      `## The molecule\n\n${molecule.numbers.length} atoms, in Å. Atom ${atom + 1} is in the middle; Python counts from 0.`,
    ),
    code(
      assignments({
        symbols: Array.from(molecule.numbers, symbolOf),
        r: rows(molecule.positions, 3),
        middle: atom,
        neighbour,
      }),
    ),
    words(
      "## The functions\n\nBehler and Parrinello's, $$G^1_i = \\sum_j e^{-\\eta (R_{ij} - R_s)^2} f_\\mathrm{c}(R_{ij})$$\n\n$$G^2_i = 2^{1-\\zeta} \\sum_{j \\neq k} (1 + \\lambda\\cos\\theta)^\\zeta\\, e^{-\\eta (R_{ij}^2 + R_{ik}^2 + R_{jk}^2)} f_\\mathrm{c} f_\\mathrm{c} f_\\mathrm{c}$$\n\nEach radial one by $\\eta$ and $R_s$, each angular one by $\\eta$, $\\zeta$ and the sign $\\lambda$.",
    ),
    code(
      assignments({
        cutoff,
        chosen_radial: tuple(radial.eta, radial.shift),
        chosen_angular: tuple(angular.eta, angular.zeta, angular.lambda),
        set_radial: set.radial.map(({ eta, shift }) => tuple(eta, shift)),
        set_angular: set.angular.map(({ eta, zeta, lambda }) => tuple(eta, zeta, lambda)),
      }),
      onPage({
        vector,
        distances: neighbours.distances,
        shares: neighbours.terms,
        jumps: new Map(jumps),
      }),
    ),
    symmetryFunctionsPanel,
  ];
};
