import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Python with NumPy may be: as named by whoever runs the tests, as found, or the system's. */
const CANDIDATES = [process.env.PYTHON, "python3", "/usr/bin/python3"];

/** The first Python that has NumPy; null where there is none, and programs can't be run. */
export const pythonWithNumPy: string | null =
  CANDIDATES.find((candidate) => candidate !== undefined && hasNumPy(candidate)) ?? null;

function hasNumPy(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import numpy"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** How a program ended, and what it printed. */
export interface PythonRun {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program without windows, in a folder of its own, for two minutes at most. */
export function runPython(source: string, python: string): PythonRun {
  const folder = mkdtempSync(join(tmpdir(), "kernel-fields-"));
  try {
    writeFileSync(join(folder, "program.py"), source);
    const { status, stdout, stderr } = spawnSync(python, ["program.py", "--no-show"], {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
      // One thread: the tests keep the other cores busy.
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1", PYTHONIOENCODING: "ascii", MPLCONFIGDIR: folder },
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test that runs programs; where there is no Python with NumPy, it says that it ran none. */
export function withPython(test: (python: string) => Promise<void> | void): () => Promise<void> {
  return async () => {
    if (pythonWithNumPy === null) process.stdout.write("Not run: there is no Python with NumPy here.\n");
    else await test(pythonWithNumPy);
  };
}
