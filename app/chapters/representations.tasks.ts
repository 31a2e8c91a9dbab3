import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import type { representationSpecs } from "../store/representations/representationParameters.ts";
import { toDescription, toMolecule } from "../store/representations/toMolecule.ts";
import type { Task } from "../tasks/types.ts";

/** Row and column of ethylene's two carbon atoms, of six. */
const CARBONS = 2 * 6 + 3;

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
      return { option, text: t`${total} orders, ${distinct} matrices, ${digits(distinctSorted, 3)} after sorting` };
    },
  },
] as const satisfies readonly Task<typeof representationSpecs>[];
