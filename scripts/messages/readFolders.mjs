import { readdirSync, readFileSync } from "node:fs";

const CATALOGUES = "app/messages";
const SCRIPT = /\.(ts|tsx)$/;
const TEST = /\.test\.tsx?$/;
/** AssemblyScript says nothing to readers, and its decorated functions are no TypeScript. */
const ASSEMBLY = /^src\/simd\/assembly\//;

/** The files whose texts are in the catalogue. */
export function readSources() {
  return ["app", "src"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => SCRIPT.test(path) && !TEST.test(path) && !ASSEMBLY.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/**
 * The catalogues there are, by their files.
 * @returns {{ path: string, catalogue: import("./catalogue.mjs").Catalogue }[]}
 */
export function readCatalogues() {
  return readdirSync(CATALOGUES)
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${CATALOGUES}/${name}`)
    .map((path) => ({ path, catalogue: JSON.parse(readFileSync(path, "utf8")) }));
}

export const ENGLISH = `${CATALOGUES}/en.json`;
