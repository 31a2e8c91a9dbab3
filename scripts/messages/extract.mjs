import { posix } from "node:path";
import { parseSync, Visitor } from "vite";

/** The template tags of texts: the page's own, and the engine's. */
const TAGS = ["t", "rich", "sentence"];
/** What the engine calls its entries by, and the page translates as data. */
const NAMES = ["label", "summary", "help", "split"];
const TABLE_OF_NAMES = /(NAMES|LABELS)$/;
const LETTER = /\p{L}/u;

/**
 * Every text of one file, as its pattern, in the file's order.
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function textsOf(path, text) {
  /** @type {string[]} */
  const found = [];
  const isEngine = path.startsWith("src/");
  /** @param {import("vite").ESTree.Expression | null | undefined} node */
  const addLiterals = (node) => {
    if (node?.type === "Literal" && typeof node.value === "string" && LETTER.test(node.value)) found.push(node.value);
    if (node?.type === "ConditionalExpression") for (const part of [node.consequent, node.alternate]) addLiterals(part);
    if (node?.type === "TSAsExpression" || node?.type === "TSSatisfiesExpression") addLiterals(node.expression);
    if (node?.type === "ObjectExpression") {
      for (const property of node.properties) if (property.type === "Property") addLiterals(property.value);
    }
  };
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== "Identifier" || !TAGS.includes(tag.name)) return;
      found.push(patternOf(quasi.quasis.map(({ value }) => value.cooked ?? value.raw)));
    },
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== "Identifier" || callee.name !== "translated") return;
      if (first?.type !== "SpreadElement") addLiterals(first);
    },
    Property({ key, value }) {
      if (!isEngine || key.type !== "Identifier" || !NAMES.includes(key.name)) return;
      addLiterals(/** @type {import("vite").ESTree.Expression} */ (value));
    },
    VariableDeclarator({ id, init }) {
      if (isEngine && id.type === "Identifier" && TABLE_OF_NAMES.test(id.name)) addLiterals(init);
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/**
 * As src/sentence.ts has it.
 * @param {readonly string[]} strings
 */
function patternOf(strings) {
  return strings.reduce((pattern, text, index) => `${pattern}{${index - 1}}${text}`).replace(/\s*\n\s*/g, " ");
}

/**
 * The catalogue's English: every text once, under the folder of the first file that has it.
 * @param {readonly { readonly path: string, readonly text: string }[]} files
 * @returns {Record<string, Record<string, string>>}
 */
export function englishOf(files) {
  /** @type {Record<string, Record<string, string>>} */
  const areas = {};
  const known = new Set();
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const pattern of textsOf(path, text)) {
      if (known.has(pattern)) continue;
      known.add(pattern);
      const area = posix.dirname(path);
      areas[area] = { ...areas[area], [pattern]: pattern };
    }
  }
  return areas;
}
