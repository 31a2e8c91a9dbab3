import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cssVariables, figureTheme } from "../figures/theme.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light, dark] = [/^:root \{(.*?)^\}/ms, /^:root\[data-theme="dark"\] \{(.*?)^\}/ms].map((block) =>
  Object.fromEntries([...(block.exec(css)?.[1] ?? "").matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]])),
);

describe("the page's colours before the first script and those of its figures are the same", () => {
  test.each([
    ["light", light],
    ["dark", dark],
  ] as const)("in the %s theme", (name, tokens) => {
    const variables = Object.entries(cssVariables(figureTheme(name)));
    const shared = variables.filter(([variable]) => variable in tokens);
    expect(shared.length).toBeGreaterThanOrEqual(4);
    for (const [variable, value] of shared) expect([variable, tokens[variable]]).toEqual([variable, value]);
  });
});
