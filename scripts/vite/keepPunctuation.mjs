/** @typedef {{ type: string, tagName?: string, value?: string, properties?: { className?: string[] | string }, children?: Node[] }} Node */

/** What belongs to the formula before it. */
const CLOSING = /^[,.;:!?)\]’”]+/;
/** A formula with more TeX than this is long enough to need a break inside. */
const SHORT = 40;

/** A rehype plugin: punctuation after a short formula stays on its line. */
export function keepPunctuation() {
  return (/** @type {Node} */ tree) => visit(tree);
}

/** @param {Node} node */
function visit({ children = [] }) {
  for (const [i, formula] of children.entries()) {
    const text = children[i + 1];
    const closing = text?.type === "text" && isShortFormula(formula) ? CLOSING.exec(text.value ?? "")?.[0] : undefined;
    if (closing === undefined) {
      visit(formula);
      continue;
    }
    text.value = (text.value ?? "").slice(closing.length);
    const kept = [formula, { type: "text", value: closing }];
    children[i] = { type: "element", tagName: "span", properties: { className: ["unbroken"] }, children: kept };
  }
}

/** @param {Node} node */
function isShortFormula(node) {
  const names = node.properties?.className ?? [];
  return (Array.isArray(names) ? names : [names]).includes("katex") && texOf(node).length <= SHORT;
}

/**
 * The TeX that KaTeX keeps beside its output.
 * @param {Node} node
 * @returns {string}
 */
function texOf({ tagName, value, children = [] }) {
  if (tagName === "annotation") return children.map((child) => child.value ?? "").join("");
  return value === undefined ? children.map(texOf).join("") : "";
}
