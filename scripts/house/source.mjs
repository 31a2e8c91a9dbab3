import { posix } from "node:path";
import { parseSync, Visitor } from "vite";

/**
 * One import, re-export, dynamic import, or `new URL("…", import.meta.url)`.
 * @typedef {{ specifier: string, line: number, everything: boolean }} Import `everything` marks `export * from`.
 */

/**
 * A file of the project, read for its imports; `path` is relative to the root, with forward slashes.
 * @typedef {object} Source
 * @property {string} path
 * @property {string} text
 * @property {Import[]} imports
 * @property {import("vite").ESTree.Program} [program] absent for MDX
 * @property {{ value: string, start: number }[]} comments
 */

/**
 * Reads one file.
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 * @throws {Error} naming file and line, when it cannot be parsed.
 */
export function readSource(path, text) {
  return path.endsWith(".mdx") ? readMdx(path, text) : readScript(path, text);
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
function readScript(path, text) {
  const { program, module, comments, errors } = parseSync(path, text);
  const failure = errors.find((error) => error.severity === "Error");
  if (failure !== undefined) {
    const at = lineAt(text, failure.labels[0]?.start ?? 0);
    throw new Error(`${path}:${at}  cannot be parsed: ${failure.message}`);
  }
  /** @type {Import[]} */
  const imports = [];
  /** @type {(specifier: string, start: number, everything?: boolean) => void} */
  const add = (specifier, start, everything = false) => {
    imports.push({ specifier, line: lineAt(text, start), everything });
  };
  for (const { moduleRequest } of module.staticImports) add(moduleRequest.value, moduleRequest.start);
  for (const { entries } of module.staticExports) {
    const first = entries.find((entry) => entry.moduleRequest !== null);
    if (first?.moduleRequest) {
      const everything = entries.some((entry) => entry.importName.kind === "AllButDefault");
      add(first.moduleRequest.value, first.moduleRequest.start, everything);
    }
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === "Literal" && typeof node.source.value === "string") add(node.source.value, node.start);
    },
    TSImportType(node) {
      add(node.source.value, node.start);
    },
    NewExpression(node) {
      const [target, base] = node.arguments;
      const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL";
      if (isUrl && target?.type === "Literal" && typeof target.value === "string" && base !== undefined) {
        if (text.slice(base.start, base.end) === "import.meta.url") add(target.value, node.start);
      }
    },
  }).visit(program);
  return { path, text, imports, program, comments };
}

/**
 * MDX keeps its imports in lines of their own, outside fenced code.
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
function readMdx(path, text) {
  const prose = text.replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, " "));
  const found = prose.matchAll(/^(?:import|export)\s+(?:[^"';`<>]*?\sfrom\s+)?["']([^"'\n]+)["']/gm);
  const imports = Array.from(found, (match) => ({
    specifier: /** @type {string} */ (match[1]),
    line: lineAt(text, match.index),
    everything: false,
  }));
  return { path, text, imports, comments: [] };
}

/**
 * The line, counted from 1, that holds the character at `offset`.
 * @param {string} text
 * @param {number} offset
 */
export function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

/**
 * The project path that a relative specifier means, without Vite's `?raw` and the like; undefined for a package.
 * @param {string} from
 * @param {string} specifier
 */
export function resolveImport(from, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ""));
}

/** @param {string} path */
export function isTest(path) {
  return /\.(test|bench|spec)\.tsx?$/.test(path) || path.startsWith("e2e/");
}
