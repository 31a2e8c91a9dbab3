import { expect, test } from "vitest";
import { readSource } from "./source.mjs";
import { lockViolations, wordViolations } from "./wordRules.mjs";

/** The broken rules, as "line rule", of one file. */
function broken(path: string, text: string) {
  return wordViolations(readSource(path, text)).map(({ line, rule }) => `${line} ${rule}`);
}

test("any is refused wherever a type stands, and the word is free elsewhere", () => {
  const text = '// any comment\nconst any = "any";\nfunction f(x: Array<any>) {}\nexport { any, f };';
  expect(broken("src/a.ts", text)).toEqual(["3 no-any"]);
});

test("a cast through unknown is refused, with parentheses or without", () => {
  expect(broken("app/a.ts", "const a = b as unknown as C;")).toEqual(["1 no-forced-cast"]);
  expect(broken("app/a.ts", "const a = (b as unknown) as C;")).toEqual(["1 no-forced-cast"]);
  expect(broken("app/a.ts", "const a = b as unknown;")).toEqual([]);
});

test("the compiler is not silenced", () => {
  expect(broken("src/a.ts", "// @ts-ignore\nconst a = 1;")).toEqual(["1 no-silencing"]);
  expect(broken("app/a.tsx", "const a = <p>{/* @ts-ignore */}</p>;")).toEqual(["1 no-silencing"]);
  expect(broken("src/a.ts", "// @ts-expect-error\nconst a: string = 1;")).toEqual(["1 no-silencing"]);
  expect(broken("src/a.test.ts", "// @ts-expect-error\nconst a: string = 1;")).toEqual([]);
});

test("every test runs", () => {
  expect(broken("e2e/a.spec.ts", "\ntest.only('a', () => {});")).toEqual(["2 no-skipped-test"]);
  expect(broken("src/a.test.ts", "test.describe.skip('a', () => {});")).toEqual(["1 no-skipped-test"]);
  expect(broken("src/a.test.ts", "describe.each([1]).skip('a', () => {});")).toEqual(["1 no-skipped-test"]);
  expect(broken("src/a.ts", "list.skip(3); options.only = true;")).toEqual([]);
});

test("Math.random is refused everywhere, the clock in the engine", () => {
  expect(broken("app/a.ts", "const a = Math.random();")).toEqual(["1 no-math-random"]);
  expect(broken("app/a.ts", 'const a = Math["random"]();')).toEqual(["1 no-math-random"]);
  expect(broken("src/a.ts", "const a = Date.now();\nconst b = new Date();")).toEqual(["1 no-clock", "2 no-clock"]);
  expect(broken("app/a.ts", "const a = Date.now();")).toEqual([]);
});

test("a file has at most 350 lines", () => {
  expect(broken("src/a.ts", "// a line\n".repeat(350))).toEqual([]);
  expect(broken("src/a.ts", "// a line\n".repeat(351))).toEqual(["351 file-length"]);
});

test("the lock file holds no addresses", () => {
  const lock = '{\n  "packages": {\n    "a": { "resolved": "https://registry.example/a.tgz" }\n  }\n}';
  expect(lockViolations("package-lock.json", lock)).toHaveLength(1);
  expect(lockViolations("package-lock.json", '{ "a": { "integrity": "sha512" } }')).toEqual([]);
});
