import { defineConfig } from "vitest/config";
import { assemblyScript } from "./scripts/vite/assemblyScript.mjs";

export default defineConfig({
  plugins: [assemblyScript()],
  test: {
    // Node 20 has the relaxed instructions, but behind a flag.
    setupFiles: ["scripts/relaxedSimd.mjs"],
    include: ["src/**/*.test.ts", "app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    environment: "node",
    testTimeout: 30_000,
  },
});
