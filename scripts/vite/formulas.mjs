import katex from "katex";
import { runnerImport } from "vite";

const NAME = "virtual:formulas";

/**
 * The formulas of the registries, typeset when the notebook is built: `import { potentialFormulas } from
 * "virtual:formulas"` gives KaTeX's markup by potential id, so that the page needs no KaTeX of its own.
 *
 * @returns {import("vite").Plugin}
 */
export function formulas() {
  return {
    name: "formulas",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => {
      if (id !== `\0${NAME}`) return undefined;
      const { module } = await runnerImport("./src/potentials/registry.ts");
      const typeset = module.potentials.map((/** @type {{ id: string, formula: string }} */ { id, formula }) => [
        id,
        katex.renderToString(formula, { displayMode: false, throwOnError: true }),
      ]);
      return `export const potentialFormulas = ${JSON.stringify(Object.fromEntries(typeset))};`;
    },
  };
}
