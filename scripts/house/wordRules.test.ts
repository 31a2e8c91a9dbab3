import { expect, test } from "vitest";
import { readSource } from "./source.mjs";
import { lockViolations, wordViolations } from "./wordRules.mjs";

// The refused words are put together here, so that whoever searches the tree for them finds none in use.
const ANY = ["a", "ny"].join("");
const UNKNOWN = ["un", "known"].join("");
const IGNORE = ["@ts", "ignore"].join("-");
const EXPECT_ERROR = ["@ts", "expect-error"].join("-");
const [ONLY, SKIP] = ["on-ly", "sk-ip"].map((word) => word.replace("-", ""));
const RANDOM = ["ran", "dom"].join("");

/** The broken rules, as "line rule", of one file. */
function broken(path: string, text: string) {
  return wordViolations(readSource(path, text)).map(({ line, rule }) => `${line} ${rule}`);
}

test("any is refused wherever a type stands, and the word is free elsewhere", () => {
  const text = `// ${ANY} comment\nconst ${ANY} = "${ANY}";\nfunction f(x: Array<${ANY}>) {}\nexport { ${ANY}, f };`;
  expect(broken("src/a.ts", text)).toEqual(["3 no-any"]);
});

test("a cast through unknown is refused, with parentheses or without", () => {
  expect(broken("app/a.ts", `const a = b as ${UNKNOWN} as C;`)).toEqual(["1 no-forced-cast"]);
  expect(broken("app/a.ts", `const a = (b as ${UNKNOWN}) as C;`)).toEqual(["1 no-forced-cast"]);
  expect(broken("app/a.ts", `const a = b as ${UNKNOWN};`)).toEqual([]);
});

test("the compiler is not silenced", () => {
  expect(broken("src/a.ts", `// ${IGNORE}\nconst a = 1;`)).toEqual(["1 no-silencing"]);
  expect(broken("app/a.tsx", `const a = <p>{/* ${IGNORE} */}</p>;`)).toEqual(["1 no-silencing"]);
  expect(broken("src/a.ts", `// ${EXPECT_ERROR}\nconst a: string = 1;`)).toEqual(["1 no-silencing"]);
  expect(broken("src/a.test.ts", `// ${EXPECT_ERROR}\nconst a: string = 1;`)).toEqual([]);
});

test("every test runs", () => {
  expect(broken("e2e/a.spec.ts", `\ntest.${ONLY}('a', () => {});`)).toEqual(["2 no-skipped-test"]);
  expect(broken("src/a.test.ts", `test.describe.${SKIP}('a', () => {});`)).toEqual(["1 no-skipped-test"]);
  expect(broken("src/a.test.ts", `describe.each([1]).${SKIP}('a', () => {});`)).toEqual(["1 no-skipped-test"]);
  expect(broken("src/a.ts", `list.${SKIP}(3); options.${ONLY} = true;`)).toEqual([]);
});

test("unseeded random numbers are refused everywhere, the clock in the engine", () => {
  expect(broken("app/a.ts", `const a = Math.${RANDOM}();`)).toEqual(["1 no-math-random"]);
  expect(broken("app/a.ts", `const a = Math["${RANDOM}"]();`)).toEqual(["1 no-math-random"]);
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
