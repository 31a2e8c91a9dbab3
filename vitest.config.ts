import { defineConfig } from "vitest/config";
import { assemblyScript } from "./scripts/vite/assemblyScript.mjs";

export default defineConfig({
  plugins: [assemblyScript()],
  test: {
    // Node 20 has the relaxed instructions, but behind a flag.
    setupFiles: ["scripts/relaxedSimd.mjs"],
    include: ["src/**/*.test.ts", "app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    environment: "node",
    // What the test files import is then read once for all of them: less than half the work.
    pool: "threads",
    isolate: false,
    testTimeout: 30_000,
  },
});
