import { extname, posix } from "node:path";
import { withSingleFilePolicy } from "./contentSecurityPolicy.mjs";

/** @typedef {{ name: string, content: string | Uint8Array }} BuiltFile */

const TYPES = { ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png" };

const LINKED_STYLE = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g;
const LINKED_SCRIPT = /\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g;

/** The state that such a file opens in is kept here, before all code; app/offline reads and writes it. */
const STATE = '<script type="application/json" id="state">{}</script>';

/**
 * Joins a built notebook of one script and one stylesheet to a page that needs no other file.
 * @param {readonly BuiltFile[]} files what was built, the page among them
 * @param {(name: string) => Uint8Array} readPublic a file of `public/`
 * @throws {Error} when something is missing, or would have to be fetched after all
 */
export function singleFileOf(files, readPublic) {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const read = (/** @type {string} */ name) => contents.get(name) ?? readPublic(name);
  const textOf = (/** @type {string} */ name) => Buffer.from(read(name)).toString("utf8");
  // What lies beside the page's assets is for other sites.
  const scripts = files.filter(({ name }) => /^assets\/.*\.js$/.test(name));
  if (scripts.length !== 1) throw new Error(`The single file needs one script, and the build made ${scripts.length}.`);

  /** @type {string[]} */
  const bodies = [];
  const page = textOf("index.html")
    .replace(LINKED_STYLE, (_, name) => `\n    <style>${styleOf(textOf(name), posix.dirname(name), read)}</style>`)
    .replace(LINKED_SCRIPT, (_, name) => {
      bodies.push(withPictures(scriptText(textOf(name)), readPublic));
      return "";
    });
  // A replacement given as a function takes the dollar signs of the code as they are.
  const withState = withPictures(page, readPublic).replace("<title>", () => `${STATE}\n    <title>`);
  const joined = withState.replace(
    "</body>",
    () => `  ${bodies.map((body) => `<script type="module">${body}</script>`).join("\n    ")}\n  </body>`,
  );
  if (bodies.length !== 1) throw new Error(`The page asks for ${bodies.length} scripts, not for one.`);
  const outside = /<(?:link|script|img)\b[^>]*\b(?:href|src)="(?!data:|#)[^"]*"/.exec(withoutScripts(joined))?.[0];
  if (outside !== undefined) throw new Error(`The single file would still ask for something else: ${outside}`);
  return withSingleFilePolicy(joined);
}

/**
 * A stylesheet with what it asks for inside it.
 * @param {string} css
 * @param {string} folder
 * @param {(name: string) => string | Uint8Array} read
 */
function styleOf(css, folder, read) {
  return css.replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, _quote, address) => {
    const name = posix.join(folder, address);
    return `url(${dataAddress(name, read(name))})`;
  });
}

/**
 * Pictures of `public/`, which code and page name by their relative addresses.
 * @param {string} text
 * @param {(name: string) => Uint8Array} readPublic
 */
function withPictures(text, readPublic) {
  return text.replace(/(["'`])\.\/([\w-]+\.(?:svg|png))\1/g, (_, quote, name) => {
    return quote + dataAddress(name, readPublic(name)) + quote;
  });
}

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
function dataAddress(name, content) {
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(name))];
  if (type === undefined) throw new Error(`${name} is of a kind that the single file cannot hold.`);
  return `data:${type};base64,${Buffer.from(content).toString("base64")}`;
}

/**
 * Code that can stand inside a script element: what would end the element, or begin a comment of the page, occurs in it only
 * within strings and patterns, where it can be written otherwise.
 * @param {string} code
 */
export function scriptText(code) {
  return code
    .replace(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "\\x3C!--")
    .replace(/<(?=script)/gi, "\\x3C");
}

/** @param {string} html */
function withoutScripts(html) {
  return html.replace(/<script\b[\s\S]*?<\/script>/g, "");
}
