import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

const SOURCES = "src/simd/assembly";
const CACHE = "node_modules/.cache/kernel-fields";

/** The two builds of the one module, by the name they are imported under. */
const BUILDS = {
  "virtual:simd/relaxed": ["--enable", "simd", "--enable", "relaxed-simd"],
  "virtual:simd/plain": ["--enable", "simd"],
};

const OPTIONS = [
  ...["--optimizeLevel", "3", "--shrinkLevel", "1", "--converge", "--noAssert", "--uncheckedBehavior", "always"],
  ...["--runtime", "stub", "--use", "abort=", "--initialMemory", "2", "--maximumMemory", "65536"],
];

/**
 * Compiles the engine's AssemblyScript: `import bytes from "virtual:simd/relaxed"` gives the WebAssembly module in base64.
 * What was compiled is kept beside the installed packages until a source changes.
 *
 * @returns {import("vite").Plugin}
 */
export function assemblyScript() {
  return {
    name: "assembly-script",
    resolveId: (id) => (id in BUILDS ? `\0${id}` : undefined),
    async load(id) {
      const flags = BUILDS[/** @type {keyof typeof BUILDS} */ (id.slice(1))];
      if (id[0] !== "\0" || flags === undefined) return undefined;
      for (const name of sourceNames()) this.addWatchFile(join(process.cwd(), SOURCES, name));
      return `export default ${JSON.stringify((await compile(flags)).toString("base64"))};`;
    },
  };
}

function sourceNames() {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith(".ts"))
    .sort();
}

/**
 * @param {readonly string[]} flags
 * @returns {Promise<Buffer>} the module
 * @throws {Error} with the compiler's complaints
 */
export async function compile(flags) {
  const options = [...OPTIONS, ...flags];
  const hash = createHash("sha256").update(`${asc.version} ${options.join(" ")}`);
  for (const name of sourceNames()) hash.update(name).update(readFileSync(join(SOURCES, name)));
  const kept = join(CACHE, `${hash.digest("hex")}.wasm`);
  if (existsSync(kept)) return readFileSync(kept);

  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main([`${SOURCES}/index.ts`, "--outFile", "module.wasm", ...options], {
    readFile: (name, base) => {
      const path = join(base, name);
      return existsSync(path) ? readFileSync(path, "utf8") : null;
    },
    writeFile: (name, contents) => {
      if (name === "module.wasm" && typeof contents !== "string") binary = contents;
    },
    listFiles: () => [],
  });
  if (error || binary === undefined) throw new Error(`The SIMD module does not compile:\n${stderr.toString()}`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, binary);
  return Buffer.from(binary);
}
