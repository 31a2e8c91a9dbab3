import { expect, it } from "vitest";
import { Memo } from "./memo.ts";

it("remembers as many as it may, and forgets the one longest unused", () => {
  const memo = new Memo<number>(2);
  expect(memo.get("a")).toBeUndefined();
  expect(memo.set("a", 1)).toBe(1);
  memo.set("b", 2);
  expect(memo.get("a")).toBe(1);
  memo.set("c", 3);
  expect(memo.get("b")).toBeUndefined();
  expect([memo.get("a"), memo.get("c")]).toEqual([1, 3]);
});

it("replaces what it knows under a key without forgetting another", () => {
  const memo = new Memo<string>(2);
  memo.set("a", "old");
  memo.set("b", "kept");
  memo.set("a", "new");
  expect([memo.get("a"), memo.get("b")]).toEqual(["new", "kept"]);
});
