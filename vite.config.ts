import mdx from "@mdx-js/rollup";
import react from "@vitejs/plugin-react";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import { defineConfig } from "vite";
import { assemblyScript } from "./scripts/vite/assemblyScript.mjs";
import { contentSecurityPolicy } from "./scripts/vite/contentSecurityPolicy.mjs";
import { embedScript } from "./scripts/vite/embedScript.mjs";
import { formulas } from "./scripts/vite/formulas.mjs";
import { keepPunctuation } from "./scripts/vite/keepPunctuation.mjs";
import { serviceWorker } from "./scripts/vite/serviceWorker.mjs";
import { subsetFonts } from "./scripts/vite/subsetFonts.mjs";
import { woff2Only } from "./scripts/vite/woff2Only.mjs";

export default defineConfig({
  // Relative paths: the built folder works from any sub-folder of any web server.
  base: "./",
  // Plotly's dependencies expect Node's name for the global object.
  define: { global: "globalThis" },
  plugins: [
    woff2Only(),
    formulas(),
    assemblyScript(),
    subsetFonts(),
    contentSecurityPolicy(),
    embedScript(),
    serviceWorker(),
    { enforce: "pre", ...mdx({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex, keepPunctuation] }) },
    react({ include: /\.(mdx|tsx?)$/ }),
  ],
  // Plotly asks for the stylesheet of its maps, which no figure uses.
  resolve: { alias: { "maplibre-gl/dist/maplibre-gl.css": `${import.meta.dirname}/app/figures/noMaps.css` } },
  worker: { format: "es", plugins: () => [assemblyScript()] },
  build: {
    target: "es2022",
    // A font inside the stylesheet could not be cut down to the characters in use, and would come whether wanted or not.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
    // The lazily loaded figures are one large library; the budget that matters is checked by e2e/size.spec.ts,
    // which knows Plotly's chunks by their name.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // What every page needs comes in one piece: in many small ones it takes longer, and compresses worse.
        codeSplitting: { groups: [{ name: "notebook", tags: ["$initial"] }] },
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes("/node_modules/plotly.js/"))
            ? "assets/plotly-[name]-[hash].js"
            : "assets/[name]-[hash].js",
      },
    },
  },
});
