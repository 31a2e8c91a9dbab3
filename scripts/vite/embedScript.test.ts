import { expect, it } from "vitest";
import { writeEmbedScript } from "./embedScript.mjs";

it("is smaller than 4 kB, and a script like any other: no import, no export, no name left behind", async () => {
  const code = await writeEmbedScript(process.cwd());
  expect(Buffer.byteLength(code)).toBeLessThan(4000);
  expect(code).not.toMatch(/\b(import|export)\b/);
  expect(code).toMatch(/^\(\(\)=>\{[\s\S]*\}\)\(\);?\s*$/);
  expect(() => new Function(code)).not.toThrow();
});
