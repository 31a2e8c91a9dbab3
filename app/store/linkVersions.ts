import { t } from "../messages/t.ts";

/** A link taken apart: its path and its settings as they were written, before anything is made of them. */
export interface LinkParts {
  /** Chapter, then the panel's address within it. */
  readonly path: readonly string[];
  /** Settings in the link's order; a key may come twice. */
  readonly pairs: readonly (readonly [key: string, text: string])[];
}

/** Turns a link of one version into a link of the next that means the same. Total: whatever is in the link, it never throws. */
export type LinkMigration = (link: LinkParts) => LinkParts;

/**
 * What became of links: entry i turns version i + 1 into i + 2. Append one whenever a chapter, a panel or a setting is
 * renamed, a default changes, or a value is written otherwise; never change one that has been published.
 */
export const linkMigrations: readonly LinkMigration[] = [];

/** The version that a list of migrations leads to. */
export function linkVersion(migrations: readonly LinkMigration[] = linkMigrations): number {
  return migrations.length + 1;
}

/** A link in the present form; `problem` says why it may have been misread. */
export interface PresentLink {
  readonly link: LinkParts;
  readonly problem: string | null;
}

/**
 * Brings a link up to the present version.
 * @param version as the link says; null where it says none: its place may then be of any age, its settings are of today,
 * since every link that was copied with settings says its version.
 */
export function toPresentLink(
  link: LinkParts,
  version: string | null,
  migrations: readonly LinkMigration[] = linkMigrations,
): PresentLink {
  const present = linkVersion(migrations);
  const migrateFrom = (first: number) => migrations.slice(first - 1).reduce((older, migrate) => migrate(older), link);
  if (version === null) return { link: { path: migrateFrom(1).path, pairs: link.pairs }, problem: null };
  const number = /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null;
  if (number === null)
    return { link, problem: t`“${version}” is no version of a link: they are numbered 1 to ${present}.` };
  if (number > present) return { link, problem: t`The link was made by a newer version of this notebook.` };
  return { link: migrateFrom(number), problem: null };
}

/** The migration that gives settings of one chapter other names. */
export function renameSettings(chapter: string, names: Readonly<Record<string, string>>): LinkMigration {
  return ({ path, pairs }) => ({
    path,
    pairs:
      path[0] === chapter
        ? pairs.map(([key, text]) => [Object.hasOwn(names, key) ? names[key] : key, text] as const)
        : pairs,
  });
}

/** The migration that gives a panel another address. */
export function renamePanel(chapter: string, from: string, to: string): LinkMigration {
  return ({ path, pairs }) => ({
    path: path[0] === chapter && path.slice(1).join("/") === from ? [chapter, ...to.split("/")] : path,
    pairs,
  });
}
