import { isDefault, keysOf, type ParameterSet, type ValuesOf } from "../parameters/spec.ts";

/** Where in the notebook a link leads; null where it does not say. */
export interface Route {
  readonly chapter: string | null;
  readonly panel: string | null;
}

/** A part of a link that was not understood, and why. */
export interface Ignored {
  readonly key: string;
  readonly text: string;
  readonly problem: string;
}

/** What a link says: complete values, each valid, and what had to be left out. */
export interface LinkState<P extends ParameterSet> {
  readonly route: Route;
  readonly values: ValuesOf<P>;
  readonly ignored: readonly Ignored[];
  /** False for a link that names a place only. */
  readonly hasValues: boolean;
}

/** The version of the link's form; raised when an old link would be misread. */
const VERSION = "1";
const VERSION_KEY = "v";

/** Chapter and panel of "#/chapter/panel?…". */
export function readRoute(hash: string): Route {
  const [path] = splitHash(hash);
  if (!path.startsWith("/")) return { chapter: null, panel: null };
  const [, chapter, ...panel] = path.split("/").map(decode);
  return { chapter: chapter || null, panel: panel.join("/") || null };
}

/** Reads "#/chapter/panel?key=value&…"; whatever is in it, the result is valid. */
export function readHash<P extends ParameterSet>(specs: P, defaults: ValuesOf<P>, hash: string): LinkState<P> {
  const [, query] = splitHash(hash);
  const ignored: Ignored[] = [];
  const read: [string, unknown][] = [];
  for (const pair of query === null ? [] : query.split("&")) {
    if (pair === "") continue;
    const [rawKey, ...rest] = pair.split("=");
    const key = decode(rawKey);
    const text = decode(rest.join("="));
    if (key === VERSION_KEY) {
      if (text !== VERSION)
        ignored.push({ key, text, problem: "The link was made by another version of this notebook." });
      continue;
    }
    if (!Object.hasOwn(specs, key)) {
      ignored.push({ key, text, problem: `There is no setting called “${key}”.` });
      continue;
    }
    const parsed = specs[key].parse(text);
    if (parsed.ok) read.push([key, parsed.value]);
    else ignored.push({ key, text, problem: parsed.problem });
  }
  const values: ValuesOf<P> = { ...defaults, ...Object.fromEntries(read) };
  return { route: readRoute(hash), values, ignored, hasValues: query !== null };
}

/** Writes the link's hash; only what differs from the defaults, in the set's order. */
export function writeHash<P extends ParameterSet>(specs: P, route: Route, values: ValuesOf<P>): string {
  const pairs = keysOf(specs)
    .filter((key) => !isDefault(specs[key], values[key]))
    .map((key) => `${encode(key)}=${encode(specs[key].format(values[key]))}`);
  const path = [route.chapter, route.panel].filter((part) => part !== null).map((part) => `/${encode(part)}`);
  const query = pairs.length === 0 ? "" : `?${[`${VERSION_KEY}=${VERSION}`, ...pairs].join("&")}`;
  return `#${path.join("")}${query}`;
}

function splitHash(hash: string): [path: string, query: string | null] {
  const text = hash.replace(/^#/, "");
  const at = text.indexOf("?");
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent-encoding, but commas stay as they are: they are allowed in a hash, and lists of points stay short. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}

/** The text meant, or, where the percent signs are broken, the text as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
