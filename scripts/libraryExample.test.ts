import { expect, test } from "vitest";
import { exampleFrom, numbersIn } from "./libraryExample.mjs";

const README = [
  "# Title",
  "```js",
  "wrong();",
  "```",
  "## Use it",
  "Prose.",
  "```js",
  "// # comment",
  "right();",
  "```",
  "## Next",
];

test("finds the block of the chapter asked for", () => {
  expect(exampleFrom(README.join("\n"), "## Use it")).toBe("// # comment\nright();\n");
});

test("does not take another chapter's block", () => {
  const without = README.filter((_, line) => line < 6 || line > 9);
  expect(() => exampleFrom([...without, "```js", "later();", "```"].join("\n"), "## Use it")).toThrow("no ```js block");
  expect(() => exampleFrom("# Title", "## Use it")).toThrow('no heading "## Use it"');
  expect(() => exampleFrom("## Use it\n```js\nopen();", "## Use it")).toThrow("not closed");
});

test("reads printed numbers, finite or not", () => {
  expect(numbersIn("f64 [ -0.25, 1e-3, 7 ]")).toEqual([-0.25, 0.001, 7]);
  expect(numbersIn("{ rmse: NaN, energy: -Infinity }")).toEqual([Number.NaN, Number.NEGATIVE_INFINITY]);
});
