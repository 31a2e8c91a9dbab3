import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { minify, transformWithOxc } from "vite";

const SOURCE = "app/embed/host/kernelField.ts";

/**
 * Writes `embed.js`, the small script that gives other pages the tag <kernel-field>: one source without imports, so that
 * it is a script like any other and works from any server, without permission to read it.
 *
 * @returns {import("vite").Plugin}
 */
export function embedScript() {
  let root = "";
  return {
    name: "embed-script",
    configResolved: (config) => {
      root = config.root;
    },
    configureServer: (server) => {
      server.middlewares.use("/embed.js", async (_, response) => {
        response.setHeader("Content-Type", "text/javascript");
        response.end(await writeEmbedScript(root));
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "embed.js", source: await writeEmbedScript(root) });
    },
  };
}

/**
 * The script as it is served.
 * @param {string} root the project's folder
 */
export async function writeEmbedScript(root) {
  const path = resolve(root, SOURCE);
  const plain = await transformWithOxc(readFileSync(path, "utf8"), path, { target: "es2022" });
  const body = plain.code.replace(/^export \{\};$/m, "");
  // Its names are nobody else's business.
  const { code } = await minify("embed.js", `(() => {${body}})();`, {});
  return code;
}
