import katex from "katex";
import { runnerImport } from "vite";

const NAME = "virtual:formulas";

/**
 * The registries with formulas, each typeset in a module of its own; the lab's potentials are the one without a name. A registry is its
 * folder and, after a colon, what its list is called where that is not the folder's name.
 */
const REGISTRIES = {
  "": "potentials",
  "/pairPotentials": "pairPotentials",
  "/lineKernels": "lineKernels",
  "/fields": "fields:vectorFields",
  "/threeBody": "clusters/threeBody:threeBodyPotentials",
};

/**
 * The formulas of the registries, typeset when the notebook is built: `import { potentialFormulas } from
 * "virtual:formulas"` gives KaTeX's markup by potential id, and `import formulas from "virtual:formulas/pairPotentials"`
 * that of another registry's entries, so that the page needs no KaTeX of its own.
 *
 * @returns {import("vite").Plugin}
 */
export function formulas() {
  return {
    name: "formulas",
    resolveId: (id) => (registryOf(id) === undefined ? undefined : `\0${id}`),
    load: async (id) => {
      const registry = registryOf(id.replace("\0", ""));
      if (registry === undefined) return undefined;
      const [folder, list = folder] = registry.split(":");
      const { module } = await runnerImport(`./src/${folder}/registry.ts`);
      const typeset = module[list].map((/** @type {{ id: string, formula: string }} */ { id, formula }) => [
        id,
        katex.renderToString(formula, { displayMode: false, throwOnError: true }),
      ]);
      const text = JSON.stringify(Object.fromEntries(typeset));
      return registry === "potentials" ? `export const potentialFormulas = ${text};` : `export default ${text};`;
    },
  };
}

/** @param {string} id */
function registryOf(id) {
  const found = Object.entries(REGISTRIES).find(([suffix]) => id === NAME + suffix);
  return found?.[1];
}
