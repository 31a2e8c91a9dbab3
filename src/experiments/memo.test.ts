import { expect, it } from "vitest";
import { Memo } from "./memo.ts";

it("remembers as many as it may, and forgets the one longest unused", () => {
  const memo = new Memo<number>({ entries: 2 });
  expect(memo.get("a")).toBeUndefined();
  expect(memo.set("a", 1)).toBe(1);
  memo.set("b", 2);
  expect(memo.get("a")).toBe(1);
  memo.set("c", 3);
  expect(memo.get("b")).toBeUndefined();
  expect([memo.get("a"), memo.get("c")]).toEqual([1, 3]);
});

it("replaces what it knows under a key without forgetting another", () => {
  const memo = new Memo<string>({ entries: 2 });
  memo.set("a", "old");
  memo.set("b", "kept");
  memo.set("a", "new");
  expect([memo.get("a"), memo.get("b")]).toEqual(["new", "kept"]);
});

it("holds no more bytes than it may, but always the latest value", () => {
  const memo = new Memo<number>({ entries: 10, bytes: 100, cost: (value) => value });
  for (const value of [30, 40, 25]) memo.set(`${value}`, value);
  expect(memo.get("30")).toBe(30);
  // 30 + 40 + 25 + 20 is too much, and 40 is the one longest unused.
  memo.set("20", 20);
  expect(["30", "40", "25", "20"].map((key) => memo.get(key))).toEqual([30, undefined, 25, 20]);
  memo.set("500", 500);
  expect(["30", "25", "20", "500"].map((key) => memo.get(key))).toEqual([undefined, undefined, undefined, 500]);
  memo.set("10", 10);
  expect(["500", "10"].map((key) => memo.get(key))).toEqual([undefined, 10]);
});

it("counts a value once that is set again under its key", () => {
  const memo = new Memo<number>({ entries: 10, bytes: 100, cost: (value) => value });
  memo.set("kept", 30);
  for (let time = 0; time < 5; time++) memo.set("again", 60);
  expect([memo.get("kept"), memo.get("again")]).toEqual([30, 60]);
});
