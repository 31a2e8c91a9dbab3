import { describe, expect, test } from "vitest";
import { importViolations } from "./importRules.mjs";
import { readSource } from "./source.mjs";

/** The broken rules, as "path:line rule", of a project of these files. */
function broken(files: Record<string, string>) {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return importViolations(sources).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

describe("the engine's order", () => {
  test("lets a folder import those before it, and the ground", () => {
    const text = 'import { solve } from "../linalg/solve.ts";\nimport type { Box } from "../geometry.ts";';
    expect(broken({ "src/regression/fit.ts": text })).toEqual([]);
  });

  test("keeps a folder from those after it, types and tests included", () => {
    const text = '\nimport type { Fit } from "../regression/fit.ts";';
    expect(broken({ "src/kernels/gaussian.ts": text })).toEqual(["src/kernels/gaussian.ts:2 engine-order"]);
    expect(broken({ "src/kernels/gaussian.test.ts": text })).toEqual(["src/kernels/gaussian.test.ts:2 engine-order"]);
  });

  test("sees dynamic imports, re-exports, type imports and worker addresses", () => {
    const forms = [
      'const late = () => import("../worker/late.ts");',
      'export { late } from "../worker/late.ts";',
      'type Late = import("../worker/late.ts").Late;',
      'const address = new URL("../worker/late.ts", import.meta.url);',
    ];
    for (const text of forms) expect(broken({ "src/kernels/a.ts": text })).toEqual(["src/kernels/a.ts:1 engine-order"]);
  });

  test("is not misled by comments, strings and templates", () => {
    const text = [
      '// import { a } from "../worker/a.ts";',
      "const quoted = 'import { a } from \"../worker/a.ts\"';",
      'const template = `import { a } from "../worker/a.ts"`;',
      "export { quoted, template };",
    ].join("\n");
    expect(broken({ "src/kernels/a.ts": text })).toEqual([]);
  });

  test("keeps the ground below every folder", () => {
    const text = 'import { solve } from "./linalg/solve.ts";';
    expect(broken({ "src/geometry.ts": text })).toEqual(["src/geometry.ts:1 engine-order"]);
    expect(broken({ "src/index.ts": text })).toEqual([]);
  });

  test("gives expressions, pair potentials and regression on a line their places", () => {
    const up = (folder: string) => `import "../${folder}/a.ts";`;
    const order = ["expressions", "pairPotentials", "fields", "kernels", "lineKernels", "regression", "lineRegression"];
    for (const [i, lower] of order.entries()) {
      for (const upper of order.slice(i + 1)) {
        expect(broken({ [`src/${upper}/b.ts`]: up(lower) })).toEqual([]);
        expect(broken({ [`src/${lower}/b.ts`]: up(upper) })).toEqual([`src/${lower}/b.ts:1 engine-order`]);
      }
    }
  });

  test("asks for a place when a folder has none", () => {
    expect(broken({ "src/misc/a.ts": 'import "../geometry.ts";' })).toEqual(["src/misc/a.ts:1 engine-order"]);
  });
});

test("the engine never sees the page", () => {
  const text = 'import { theme } from "../../app/figures/theme.ts";';
  expect(broken({ "src/kernels/a.ts": text })).toEqual(["src/kernels/a.ts:1 app-to-src"]);
});

describe("packages", () => {
  test("the engine uses ml-matrix in linalg only, and no other", () => {
    expect(broken({ "src/linalg/solve.ts": 'import { Matrix } from "ml-matrix";' })).toEqual([]);
    expect(broken({ "src/kernels/a.ts": 'import { Matrix } from "ml-matrix";' })).toEqual([
      "src/kernels/a.ts:1 package-home",
    ]);
    for (const name of ["react", "zustand/vanilla", "node:fs"]) {
      expect(broken({ "src/kernels/a.ts": `import x from "${name}";` })).toEqual(["src/kernels/a.ts:1 engine-pure"]);
    }
  });

  test("the engine uses mathjs in expressions only, and the page not at all", () => {
    const text = 'import { parseDependencies } from "mathjs/number";';
    expect(broken({ "src/expressions/parse.ts": text })).toEqual([]);
    expect(broken({ "src/fields/a.ts": text })).toEqual(["src/fields/a.ts:1 package-home"]);
    expect(broken({ "app/panels/a.ts": text })).toEqual(["app/panels/a.ts:1 package-home"]);
  });

  test("a test may hold an answer against ml-matrix", () => {
    const text = 'import { Matrix } from "ml-matrix";\nimport { test } from "vitest";';
    expect(broken({ "src/regression/fit.test.ts": text })).toEqual([]);
  });

  test("only figures know plotly.js, by whatever path", () => {
    const text = 'import Plotly from "plotly.js/lib/core";';
    expect(broken({ "app/figures/Plot.tsx": text })).toEqual([]);
    expect(broken({ "app/panels/lab/Fields.tsx": text })).toEqual(["app/panels/lab/Fields.tsx:1 package-home"]);
    expect(broken({ "app/panels/a.ts": 'const p = import("plotly.js");' })).toEqual(["app/panels/a.ts:1 package-home"]);
  });
});

describe("the page's walls", () => {
  const store = 'import { useLab } from "../store/lab.ts";';

  test("figures and controls never see the store", () => {
    expect(broken({ "app/figures/a.ts": store, "app/controls/A.tsx": store, "app/panels/A.tsx": store })).toEqual([
      "app/figures/a.ts:1 page-walls",
      "app/controls/A.tsx:1 page-walls",
    ]);
  });

  test("chapters see panels and claims, never the engine", () => {
    const chapter = [
      'import { Fields } from "../panels/Fields.tsx"',
      'import { Claim } from "../claims/Claim.tsx"',
      "",
      "Prose about `import`.",
      "",
      "```js",
      'import { fitForces } from "../../src/index.ts"',
      "```",
      "",
      'import { gaussian } from "../../src/kernels/gaussian.ts"',
      'import { theme } from "../figures/theme.ts"',
    ].join("\n");
    expect(broken({ "app/chapters/lab.mdx": chapter })).toEqual([
      "app/chapters/lab.mdx:10 page-walls",
      "app/chapters/lab.mdx:11 page-walls",
    ]);
  });
});

describe("a registry folder", () => {
  const registry = [
    'import { gaussian } from "./gaussian.ts";',
    'import { matern } from "./matern.ts";',
    'import type { Profile } from "./types.ts";',
  ].join("\n");
  const folder = { "src/kernels/registry.ts": registry };

  test("lets entries share types.ts and helpers", () => {
    const text = 'import type { Profile } from "./types.ts";\nimport { power } from "./power.ts";';
    expect(broken({ ...folder, "src/kernels/matern.ts": text })).toEqual([]);
  });

  test("keeps entries from each other, and from the registry", () => {
    const sibling = 'import { gaussian } from "./gaussian.ts";';
    expect(broken({ ...folder, "src/kernels/matern.ts": sibling })).toEqual([
      "src/kernels/matern.ts:1 registry-siblings",
    ]);
    expect(broken({ ...folder, "src/kernels/power.ts": sibling })).toEqual([
      "src/kernels/power.ts:1 registry-siblings",
    ]);
    const upwards = 'import { findKernel } from "./registry.ts";';
    expect(broken({ ...folder, "src/kernels/matern.ts": upwards })).toContain(
      "src/kernels/matern.ts:1 registry-siblings",
    );
  });

  test("lets tests and later folders import an entry", () => {
    expect(broken({ ...folder, "src/kernels/matern.test.ts": 'import { gaussian } from "./gaussian.ts";' })).toEqual(
      [],
    );
    const later = 'import { gaussian } from "../kernels/gaussian.ts";';
    expect(broken({ ...folder, "src/regression/fit.ts": later })).toEqual([]);
  });

  test("is known by its registry: other folders' files may use each other", () => {
    const files = { "src/regression/fit.ts": 'import { gram } from "./gram.ts";', "src/regression/gram.ts": "" };
    expect(broken(files)).toEqual([]);
  });
});

describe("circles", () => {
  test("are found, once, where they close", () => {
    const files = {
      "app/panels/a.ts": 'import "./b.ts";',
      "app/panels/b.ts": '\nimport "./c.ts";',
      "app/panels/c.ts": 'export { a } from "./a.ts";',
    };
    expect(broken(files)).toEqual(["app/panels/c.ts:1 no-cycle"]);
  });

  test("are not seen where two ways lead to one file", () => {
    const files = {
      "app/panels/a.ts": 'import "./b.ts";\nimport "./c.ts";',
      "app/panels/b.ts": 'import "./c.ts";',
      "app/panels/c.ts": "",
    };
    expect(broken(files)).toEqual([]);
  });
});

test("export * is for the engine's public face alone", () => {
  expect(broken({ "app/panels/index.ts": 'export * from "./a.ts";' })).toEqual(["app/panels/index.ts:1 no-barrel"]);
  expect(broken({ "src/index.ts": 'export * from "./geometry.ts";' })).toEqual([]);
});

test("a file that cannot be parsed is named with its line", () => {
  expect(() => readSource("src/a.ts", "const a = 1;\nconst = 2;")).toThrow("src/a.ts:2");
});
