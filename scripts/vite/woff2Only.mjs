/**
 * Takes the older formats out of KaTeX's stylesheet: every browser the notebook runs in reads woff2, and the other
 * files would only make the built folder larger.
 *
 * @returns {import("vite").Plugin}
 */
export function woff2Only() {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform: (code, id) =>
      /katex.*\.css/.test(id) ? code.replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g, "") : undefined,
  };
}
