import { expect, test } from "vitest";
import { linesParameter } from "./lines.ts";

const spec = linesParameter({ label: "File", help: "A file.", default: "a\nb", most: 5 });

test("a text of several lines is kept as it is, and told by its length", () => {
  expect(spec.parse(spec.format("a\n b"))).toEqual({ ok: true, value: "a\n b" });
  expect(spec.check("")).toBeNull();
  expect(spec.describe("a\nb")).toBe("a text of 2 lines");
});

test("what is too long is refused", () => {
  expect(spec.parse("123456")).toEqual({ ok: false, problem: "File must be at most 5 characters; there are 6." });
});
