import subsetFont from "subset-font";

const TEXT = /\.(js|css|html)$/;
/** The font that only bold symbols are set in, and a bold symbol as KaTeX's elements come out of the build. */
const BOLD_FONT = /KaTeX_Math-BoldItalic/;
const BOLD_SYMBOL = /\bboldsymbol\b[^"'`]*["'`],(?:style:\{[^}]*\},)?children:(["'`])(.*?)\1/g;
/** What the text fonts are asked for: pairs of letters set closer, ligatures, figures of one width or of their own. */
const FEATURES = ["kern", "liga", "calt", "tnum", "pnum", "lnum", "onum"];
const OPTIONS = /** @type {const} */ ({ targetFormat: "woff2", noHinting: true, keepFeatures: FEATURES });
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");

/**
 * Keeps in each font only the characters the built notebook can show: those that occur in its own files, and ASCII for what
 * a reader types; of the bold symbols, those that the equations use. Anything else falls back to the reader's own fonts.
 * Nor are KaTeX's instructions kept for fitting outlines to coarse pixels, which the text fonts beside it never had and which
 * are most of its smaller files. This halves what the first load spends on fonts.
 *
 * @returns {import("vite").Plugin}
 */
export function subsetFonts() {
  return {
    name: "subset-fonts",
    apply: "build",
    enforce: "post",
    generateBundle: async (_options, bundle) => {
      const characters = new Set(ASCII);
      const bold = new Set();
      for (const file of Object.values(bundle)) {
        // Plotly's own strings are not the notebook's text.
        if (!TEXT.test(file.fileName) || file.fileName.includes("plotly-")) continue;
        const text = file.type === "chunk" ? file.code : String(file.source);
        for (const character of withoutEscapes(text)) characters.add(character);
        for (const [, , symbol] of text.matchAll(BOLD_SYMBOL)) {
          for (const character of withoutEscapes(symbol)) bold.add(character);
        }
      }
      await Promise.all(
        Object.values(bundle).map(async (file) => {
          if (file.type !== "asset" || !file.fileName.endsWith(".woff2")) return;
          const wanted = BOLD_FONT.test(file.fileName) && bold.size > 0 ? bold : characters;
          file.source = await subsetFont(Buffer.from(file.source), [...wanted].join(""), OPTIONS);
        }),
      );
    },
  };
}

/**
 * A minifier may write a character as an escape.
 * @param {string} text
 */
function withoutEscapes(text) {
  return text.replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
