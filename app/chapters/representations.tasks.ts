import { t } from "../messages/t.ts";
import { CONSERVED, isKept } from "../panels/representations/noether/kept.ts";
import type { representationSpecs } from "../store/representations/representationParameters.ts";
import { toEnvironment } from "../store/representations/toEnvironment.ts";
import { toDescription, toMolecule } from "../store/representations/toMolecule.ts";
import { toNoether } from "../store/representations/toNoether.ts";
import type { Task } from "../tasks/types.ts";

/** Row and column of ethylene's two carbon atoms, of six. */
const CARBONS = 2 * 6 + 3;

/** Å, from a carbon atom to what is bonded to it. */
const LONGEST_BOND = 1.8;

/** The angular filters that are compared. */
const FILTERS = [
  { option: "wide-one", angularSign: "wide", zeta: 1 },
  { option: "wide-eight", angularSign: "wide", zeta: 8 },
  { option: "narrow-eight", angularSign: "narrow", zeta: 8 },
] as const;

/** How the chapter's tasks are judged. Their words: representations.mdx (questions) and representations.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "numeric",
    id: "unit-of-length",
    figure: { panel: "molecule", number: 1 },
    setUp: {},
    unit: "",
    tolerance: { relative: 0.01 },
    answer: async (values, ask) => {
      const entryIn = async (unit: "bohr" | "angstrom") =>
        (await ask("describeMolecule", toDescription({ ...values, unit }))).after.matrix[CARBONS];
      return (await entryIn("angstrom")) / (await entryIn("bohr"));
    },
  },
  {
    kind: "make",
    id: "longer-bond",
    figure: { panel: "molecule", number: 1 },
    setUp: {},
    watched: t`Entry of the two carbon atoms`,
    unit: t`hartree`,
    goal: { below: 10 },
    watch: async (values, ask) => (await ask("describeMolecule", toDescription(values))).after.matrix[CARBONS],
    free: ["stretch"],
  },
  {
    kind: "predict",
    id: "tied-hydrogens",
    figure: { panel: "orders", number: 2 },
    setUp: { molecule: "methane" },
    found: async (values, ask) => {
      const { distinct, distinctSorted, total } = await ask("countOrders", { molecule: toMolecule(values) });
      const option = distinctSorted === 1 ? "one" : distinctSorted === 24 ? "all" : "some";
      return { option, text: t`${total} orders, ${distinct} matrices, ${distinctSorted} after sorting` };
    },
  },
  {
    kind: "make",
    id: "only-heavy",
    figure: { panel: "symmetry-functions", number: 4 },
    setUp: { molecule: "ethanol", middleAtom: 2 },
    watched: t`From the bonded heavy atoms`,
    unit: t`% of G¹`,
    goal: { above: 95 },
    watch: async (values, ask) => {
      const { molecule, neighbours, vector } = await ask("symmetryFunctionScan", toEnvironment(values));
      const heavy = neighbours.terms.reduce((sum, term, k) => {
        const counts = molecule.numbers[neighbours.atoms[k]] > 1 && neighbours.distances[k] < LONGEST_BOND;
        return counts ? sum + term : sum;
      }, 0);
      return (100 * heavy) / vector[0];
    },
    free: ["shell", "etaRadial"],
  },
  {
    kind: "choice",
    id: "tell-angles",
    figure: { panel: "symmetry-functions", number: 4 },
    setUp: {},
    right: async (values, ask) => {
      const found = await Promise.all(
        FILTERS.map(async ({ option, ...filter }) => {
          const { degrees, values: at } = (await ask("symmetryFunctionScan", toEnvironment({ ...values, ...filter })))
            .angularFilter;
          const nearest = (angle: number) => at[Math.round(angle / (degrees[1] - degrees[0]))];
          return nearest(120) > 1.5 * nearest(109.5) ? [option] : [];
        }),
      );
      return found.flat();
    },
  },
  {
    kind: "choice",
    id: "which-goes",
    several: true,
    figure: { panel: "noether", number: 6 },
    setUp: { fieldOn: false, wallOn: true },
    right: async (values, ask) => {
      const { drift } = await ask("noether", toNoether(values));
      return CONSERVED.filter((quantity) => !isKept(drift, quantity));
    },
  },
  {
    kind: "make",
    id: "finer-step",
    figure: { panel: "noether", number: 6 },
    setUp: { fieldOn: false, clusterStep: 0.02 },
    watched: t`Largest change of the energy`,
    unit: "ε",
    goal: { below: 0.001 },
    watch: async (values, ask) => (await ask("noether", toNoether(values))).drift.energy,
    free: ["clusterStep"],
  },
] as const satisfies readonly Task<typeof representationSpecs>[];
