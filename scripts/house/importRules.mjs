import { posix } from "node:path";
import { isTest, resolveImport } from "./source.mjs";

/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {import("./source.mjs").Import} Import */
/** @typedef {{ path: string, line: number, rule: string, message: string }} Violation */

/** The engine's folders, lowest first: each may import only itself and those before it. */
const ENGINE_ORDER = [
  "random",
  "simd",
  "linalg",
  "molecules",
  "expressions",
  "potentials",
  "pairPotentials",
  "fields",
  "representations",
  "moleculeRepresentations",
  "kernels",
  "lineKernels",
  "matrixKernels",
  "sampling",
  "regression",
  "lineRegression",
  "featureRegression",
  "dynamics",
  "diagnostics",
  "clusters",
  "molecularDynamics",
  "covariantKernels",
  "multipoles",
  "gradientDomain",
  "experiments",
  "worker",
];

/** What every engine folder may use; they may use each other, and nothing else. */
const ENGINE_GROUND = ["src/sentence.ts", "src/problem.ts", "src/geometry.ts", "src/platform.d.ts"];

/** The engine's public face: it may import any of it, and nothing in the project imports it. */
const ENGINE_FACE = "src/index.ts";

/** The one folder that may know a package. */
const PACKAGE_HOMES = [
  { package: "ml-matrix", home: "src/linalg/", why: "linear algebra has one door" },
  { package: "mathjs", home: "src/expressions/", why: "what a reader types has one door" },
  { package: "3dmol", home: "app/viewer/", why: "molecules have one viewer" },
  { package: "plotly.js", home: "app/figures/", why: "figures are pure data, and the drawing library can be changed" },
];

/** The packages among them that the engine is written with. */
const ENGINE_PACKAGES = ["ml-matrix", "mathjs"];

/** Folders of the page that must not see others. */
const PAGE_WALLS = [
  {
    from: "app/figures/",
    to: ["app/store/", "app/panels/", "app/chapters/"],
    why: "a figure is a pure function of data",
  },
  { from: "app/controls/", to: ["app/store/", "app/panels/", "app/chapters/"], why: "a control knows its value only" },
  { from: "app/chapters/", to: ["src/"], why: "chapters see panels, never the engine" },
  {
    from: "app/store/",
    to: ["app/panels/", "app/chapters/", "app/shell/"],
    why: "the store works without React's tree",
  },
];

/** What a chapter's prose may draw on. */
const PROSE_SEES = ["app/panels/", "app/claims/", "app/store/", "app/shell/", "app/chapters/", "app/tasks/"];

/**
 * Every broken import rule, in the order of the files.
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
export function importViolations(sources) {
  const entries = registryEntries(sources);
  const single = sources.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const target = resolveImport(source.path, imported.specifier);
      const broken =
        target === undefined
          ? packageRules(source.path, imported.specifier)
          : [...directionRules(source.path, target), ...siblingRule(source.path, target, entries)];
      if (imported.everything && source.path !== ENGINE_FACE) {
        broken.push(["no-barrel", "re-exports everything: export what is meant by name, from where it is written"]);
      }
      return broken.map(([rule, message]) => ({ path: source.path, line: imported.line, rule, message }));
    }),
  );
  return [...single, ...cycles(sources)];
}

/** @typedef {[rule: string, message: string]} Broken */

/**
 * @param {string} from
 * @param {string} specifier
 * @returns {Broken[]}
 */
function packageRules(from, specifier) {
  /** @type {Broken[]} */
  const broken = [];
  const name = packageName(specifier);
  for (const { package: guarded, home, why } of PACKAGE_HOMES) {
    if (name === guarded && !from.startsWith(home) && !isTest(from)) {
      broken.push(["package-home", `imports ${name}, which only ${home} may: ${why}`]);
    }
  }
  // The AssemblyScript module belongs to the engine; the build hands over its bytes.
  const ownModule = from.startsWith("src/simd/") && specifier.startsWith("virtual:simd/");
  if (from.startsWith("src/") && !isTest(from) && !ENGINE_PACKAGES.includes(name) && !ownModule) {
    const allowed = ENGINE_PACKAGES.join(" and ");
    broken.push(["engine-pure", `imports ${specifier}: the engine is plain TypeScript and uses ${allowed} only`]);
  }
  return broken;
}

/** @param {string} specifier */
function packageName(specifier) {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : /** @type {string} */ (parts[0]);
}

/**
 * @param {string} from
 * @param {string} target
 * @returns {Broken[]}
 */
function directionRules(from, target) {
  if (from.startsWith("src/")) return engineRules(from, target);
  if (!from.startsWith("app/")) return [];
  if (!target.startsWith("app/") && !target.startsWith("src/")) {
    return [["app-to-src", `imports ${target}: the page uses app/ and src/ only`]];
  }
  /** @type {Broken[]} */
  const broken = [];
  if (target === ENGINE_FACE) {
    broken.push(["engine-face", `imports ${ENGINE_FACE}, which is for other projects: import the file itself`]);
  }
  for (const { from: home, to, why } of PAGE_WALLS) {
    if (from.startsWith(home) && to.some((place) => target.startsWith(place))) {
      broken.push(["page-walls", `imports ${target}: ${why}`]);
    }
  }
  if (from.endsWith(".mdx") && !target.startsWith("src/") && !PROSE_SEES.some((place) => target.startsWith(place))) {
    broken.push(["page-walls", `imports ${target}: a chapter's prose draws on ${PROSE_SEES.join(", ")} only`]);
  }
  return broken;
}

/**
 * @param {string} from
 * @param {string} target
 * @returns {Broken[]}
 */
function engineRules(from, target) {
  if (!target.startsWith("src/")) {
    return [["app-to-src", `imports ${target}: the engine knows nothing outside src/`]];
  }
  const [lower, upper] = [engineLevel(target), engineLevel(from)];
  if (upper === undefined || lower === undefined) {
    const stranger = upper === undefined ? from : target;
    return [["engine-order", `${stranger} has no place in the engine's order: give its folder one in importRules.mjs`]];
  }
  if (lower <= upper) return [];
  return [["engine-order", `imports ${target}, which stands later in the order ${ENGINE_ORDER.join(", ")}`]];
}

/** @param {string} path */
function engineLevel(path) {
  if (path === ENGINE_FACE) return ENGINE_ORDER.length;
  const [, folder, ...rest] = path.split("/");
  if (rest.length === 0) return isTest(path) || ENGINE_GROUND.includes(path) ? -1 : undefined;
  const level = ENGINE_ORDER.indexOf(folder ?? "");
  return level < 0 ? undefined : level;
}

/**
 * In a folder with a registry, an entry can be added and removed alone: none of its siblings but the registry knows it.
 * They share `types.ts`, and helpers that are no entries.
 * @param {string} from
 * @param {string} target
 * @param {Set<string>} entries
 * @returns {Broken[]}
 */
function siblingRule(from, target, entries) {
  const folder = posix.dirname(target);
  const registry = `${folder}/registry.ts`;
  if (posix.dirname(from) !== folder || from === registry || isTest(from)) return [];
  if (entries.has(target)) {
    return [
      ["registry-siblings", `imports ${target}, an entry of its folder's registry: share through types.ts or a helper`],
    ];
  }
  return target === registry && entries.has(from)
    ? [["registry-siblings", `imports the registry that it is an entry of: entries know nothing of each other`]]
    : [];
}

/**
 * The files of the engine that a registry beside them lists.
 * @param {Source[]} sources
 */
function registryEntries(sources) {
  const registries = sources.filter(({ path }) => /^src\/[^/]+\/registry\.ts$/.test(path));
  return new Set(
    registries.flatMap(({ path, imports }) => {
      const targets = imports.map(({ specifier }) => resolveImport(path, specifier) ?? "");
      return targets.filter((target) => posix.dirname(target) === posix.dirname(path) && !target.endsWith("/types.ts"));
    }),
  );
}

/**
 * One violation for each import that closes a circle.
 * @param {Source[]} sources
 * @returns {Violation[]}
 */
function cycles(sources) {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  /** @type {Map<string, "open" | "done">} */
  const state = new Map();
  /** @type {string[]} */
  const trail = [];
  /** @type {Violation[]} */
  const found = [];
  /** @param {Source} source */
  const visit = (source) => {
    state.set(source.path, "open");
    trail.push(source.path);
    for (const { specifier, line } of source.imports) {
      // "?raw" reads a file's text and runs nothing.
      const next = specifier.includes("?raw") ? undefined : byPath.get(resolveImport(source.path, specifier) ?? "");
      if (next === undefined || state.get(next.path) === "done") continue;
      if (state.get(next.path) === "open") {
        const circle = [...trail.slice(trail.indexOf(next.path)), next.path].join(" → ");
        found.push({ path: source.path, line, rule: "no-cycle", message: `closes a circle of imports: ${circle}` });
      } else {
        visit(next);
      }
    }
    trail.pop();
    state.set(source.path, "done");
  };
  for (const source of sources) if (!state.has(source.path)) visit(source);
  return found;
}
