/** Holds the whole tree to the house rules: who may import whom, and what no file may hold. */
import { readdirSync, readFileSync } from "node:fs";
import { importViolations } from "./importRules.mjs";
import { readSource } from "./source.mjs";
import { lockViolations, wordViolations } from "./wordRules.mjs";

const FOLDERS = ["src", "app", "e2e", "scripts"];
/** AssemblyScript looks like TypeScript, but its decorated functions are not: its own compiler reads it. */
const ASSEMBLY = /^src\/simd\/assembly\//;
const SCRIPT = /\.(ts|tsx|mjs|mdx)$/;

const paths = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);
const configurations = readdirSync(".").filter((name) => /\.config\.ts$/.test(name));

try {
  const sources = [...paths, ...configurations]
    .filter((path) => SCRIPT.test(path) && !ASSEMBLY.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(path, "utf8")));
  const violations = [
    ...importViolations(sources),
    ...sources.flatMap(wordViolations),
    ...lockViolations("package-lock.json", readFileSync("package-lock.json", "utf8")),
  ];
  for (const { path, line, rule, message } of violations) console.error(`${path}:${line}  ${rule}: ${message}`);
  const verdict = violations.length === 0 ? "all hold" : `broken in ${violations.length} places`;
  console.log(`House rules over ${sources.length} files: ${verdict}.`);
  process.exitCode = violations.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
