import { defineConfig } from "vite";
import { assemblyScript } from "./scripts/vite/assemblyScript.mjs";

/** The engine as one ES module, ml-matrix included, so that a single address is enough to import it. */
export default defineConfig({
  publicDir: false,
  plugins: [assemblyScript()],
  build: {
    outDir: "dist-lib",
    target: "es2022",
    lib: { entry: "src/index.ts", formats: ["es"], fileName: () => "kernel-fields.js" },
    // Readable on purpose: students open it.
    minify: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
