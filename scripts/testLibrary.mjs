/**
 * Uses the built library as a stranger would: installs it into an empty project, and runs and type-checks there
 * the very example that README.md shows.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseSync } from "vite";
import { buildLibrary } from "./buildLibrary.mjs";
import { exampleFrom, numbersIn } from "./libraryExample.mjs";

const HEADING = "## Use the engine as a library";
const COMPILER_OPTIONS = { strict: true, module: "nodenext", target: "es2022", lib: ["es2023", "dom"], types: [] };

const project = mkdtempSync(join(tmpdir(), "kernel-fields-library-"));
try {
  const example = exampleFrom(readFileSync("README.md", "utf8"), HEADING);

  const home = join(project, "node_modules", "kernel-fields");
  mkdirSync(home, { recursive: true });
  cpSync("package.json", join(home, "package.json"));
  await buildLibrary(join(home, "dist-lib"));

  const library = join(home, "dist-lib", "kernel-fields.js");
  const { staticImports, dynamicImports } = parseSync(library, readFileSync(library, "utf8")).module;
  if (staticImports.length + dynamicImports.length > 0) {
    throw new Error("The built library imports other modules: it must be one file.");
  }

  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module", private: true }));
  writeFileSync(join(project, "example.ts"), example);
  writeFileSync(join(project, "example.js"), example);
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...COMPILER_OPTIONS, noEmit: true }, files: ["example.ts"] }),
  );
  must("does not type-check", process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", project]);
  const numbers = numbersIn(must("does not run", process.execPath, [join(project, "example.js")]));
  if (numbers.length === 0) throw new Error("The README's library example prints no numbers.");
  if (!numbers.every(Number.isFinite)) throw new Error(`The README's library example prints ${numbers.join(", ")}.`);
  console.log(`The library is one file, and the README's example runs as printed: ${numbers.join(", ")}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}

/**
 * The standard output of a program that must succeed.
 * @param {string} complaint
 * @param {string} program
 * @param {string[]} parameters
 */
function must(complaint, program, parameters) {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(`The README's library example ${complaint}:\n${stdout}${stderr}`);
  return stdout;
}
