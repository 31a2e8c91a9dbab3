import { t } from "../messages/t.ts";
import { isDefault, keysOf, type ParameterSet, type ValuesOf } from "../parameters/spec.ts";
import {
  type LinkMigration,
  type LinkParts,
  linkMigrations,
  linkVersion,
  type PresentLink,
  toPresentLink,
} from "./linkVersions.ts";

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

const VERSION_KEY = "v";

/** Chapter and panel of "#/chapter/panel?…", by their present names. */
export function readRoute(hash: string, migrations = linkMigrations): Route {
  return routeOf(readParts(hash, migrations).link);
}

/** Reads "#/chapter/panel?key=value&…" of this version or an older one; whatever is in it, the result is valid. */
export function readHash<P extends ParameterSet>(
  specs: P,
  defaults: ValuesOf<P>,
  hash: string,
  migrations = linkMigrations,
): LinkState<P> {
  const { link, version, problem, hasValues } = readParts(hash, migrations);
  const ignored: Ignored[] = problem === null ? [] : [{ key: VERSION_KEY, text: version ?? "", problem }];
  const read: [string, unknown][] = [];
  for (const [key, text] of link.pairs) {
    if (!Object.hasOwn(specs, key)) {
      ignored.push({ key, text, problem: t`There is no setting called “${key}”.` });
      continue;
    }
    const parsed = specs[key].parse(text);
    if (parsed.ok) read.push([key, parsed.value]);
    else ignored.push({ key, text, problem: parsed.problem });
  }
  const values: ValuesOf<P> = { ...defaults, ...Object.fromEntries(read) };
  return { route: routeOf(link), values, ignored, hasValues };
}

/** Writes the link's hash; only what differs from the defaults, in the set's order. */
export function writeHash<P extends ParameterSet>(specs: P, route: Route, values: ValuesOf<P>): string {
  const pairs = keysOf(specs)
    .filter((key) => !isDefault(specs[key], values[key]))
    .map((key) => `${encode(key)}=${encode(specs[key].format(values[key]))}`);
  const path = [route.chapter, route.panel].filter((part) => part !== null).map((part) => `/${encode(part)}`);
  const query = pairs.length === 0 ? "" : `?${[`${VERSION_KEY}=${linkVersion()}`, ...pairs].join("&")}`;
  return `#${path.join("")}${query}`;
}

interface ReadParts extends PresentLink {
  /** As the link says; null where it says none. */
  readonly version: string | null;
  readonly hasValues: boolean;
}

/** The link taken apart and brought up to date. */
function readParts(hash: string, migrations: readonly LinkMigration[]): ReadParts {
  const [place, query] = splitHash(hash);
  const path = place.startsWith("/") ? place.slice(1).split("/").map(decode) : [];
  const written = (query ?? "")
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair): readonly [string, string] => {
      const [key, ...rest] = pair.split("=");
      return [decode(key), decode(rest.join("="))];
    });
  const version = written.find(([key]) => key === VERSION_KEY)?.[1] ?? null;
  const pairs = written.filter(([key]) => key !== VERSION_KEY);
  return { ...toPresentLink({ path, pairs }, version, migrations), version, hasValues: query !== null };
}

function routeOf({ path: [chapter, ...panel] }: LinkParts): Route {
  return { chapter: chapter || null, panel: panel.join("/") || null };
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
