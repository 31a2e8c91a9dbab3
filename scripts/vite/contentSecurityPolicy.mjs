import { createHash } from "node:crypto";

/** Plotly opens an empty stylesheet and then adds its rules one by one, which the policy counts as a style of no characters. */
const EMPTY_STYLE = sha256("");

/** Plotly writes the style of letters and pictures, and KaTeX that of its boxes, into attributes; they style one element each. */
const STYLE_ATTRIBUTES = "'unsafe-inline'";

/** Scripts that run as they stand in the page; a block of data runs nothing. */
const INLINE_SCRIPT = /<script(?![^>]*\b(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Where each kind of content may come from: the folder the notebook is in, and what the notebook makes itself. WebAssembly is
 * the engine's inner loops; pictures are made from data on their way to the clipboard or a file.
 */
const SITE = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "style-src": "'self'",
  "style-src-attr": STYLE_ATTRIBUTES,
  "font-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The same of the notebook in a single file, which has no folder and asks nobody for anything. */
const SINGLE_FILE = {
  "default-src": "'none'",
  "script-src": "'wasm-unsafe-eval'",
  "worker-src": "blob:",
  "style-src": "",
  "style-src-attr": STYLE_ATTRIBUTES,
  "font-src": "data:",
  "img-src": "data: blob:",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/**
 * Gives the built page its Content-Security-Policy: nothing from elsewhere, no code made from text, and of inline scripts only
 * those that are in the page now, by their hashes.
 *
 * @returns {import("vite").Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: "content-security-policy",
    // The single file has a policy of its own.
    apply: (_config, { command, mode }) => command === "build" && mode !== "single",
    transformIndexHtml: { order: "post", handler: (html) => withPolicy(html, SITE, forSandbox) },
  };
}

/**
 * A single-file page with the policy it needs.
 * @param {string} html
 */
export function withSingleFilePolicy(html) {
  return withPolicy(html, SINGLE_FILE);
}

/**
 * @param {string} html
 * @param {Record<string, string>} directives
 * @param {(meta: string) => string} [placed] the tag as it stands in the page
 */
function withPolicy(html, directives, placed = (meta) => meta) {
  const policy = policyOf(html, directives);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  // Before all that it rules.
  const withMeta = html.replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${placed(meta)}`);
  if (withMeta === html) throw new Error("The page has no <meta charset> for its security policy to follow.");
  return withMeta;
}

/**
 * In a sandboxed frame, which has no origin, WebKit counts no address as 'self' and would load nothing. There the same policy is
 * written with the page's own address instead, and this one put into a template, where it does nothing. The end of a template that
 * was not begun means nothing to a page.
 * @param {string} meta
 */
function forSandbox(meta) {
  const code = `if (origin === "null" && location.host) document.write(${JSON.stringify(meta)}.replaceAll("'self'", location.protocol + "//" + location.host) + "<template>");`;
  return `<script>${code}</script>\n    ${meta}\n    </template>`;
}

/**
 * The policy of a page with these directives and its own inline scripts and styles.
 * @param {string} html
 * @param {Record<string, string>} directives
 */
export function policyOf(html, directives = SITE) {
  const hashes = (/** @type {RegExp} */ pattern) => Array.from(html.matchAll(pattern), ([, text]) => sha256(text));
  /** @type {Record<string, string[]>} */
  const inline = { "script-src": hashes(INLINE_SCRIPT), "style-src": [EMPTY_STYLE, ...hashes(INLINE_STYLE)] };
  return Object.entries(directives)
    .map(([name, sources]) => [name, sources, ...(inline[name] ?? [])].filter((part) => part !== "").join(" "))
    .join("; ");
}

/** @param {string} text */
function sha256(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
