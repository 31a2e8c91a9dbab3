import { expect, it, test } from "vitest";
import { declaredKeys, declareKeys, isPressed, type Pressed } from "./declared.ts";

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

test.each<[string, Pressed, boolean]>([
  ["Ctrl+z", press("z", { ctrlKey: true }), true],
  ["Ctrl+z", press("Z", { metaKey: true }), true],
  ["Ctrl+z", press("z"), false],
  ["Ctrl+z", press("Z", { ctrlKey: true, shiftKey: true }), false],
  ["Ctrl+Shift+z", press("Z", { ctrlKey: true, shiftKey: true }), true],
  ["Escape", press("Escape"), true],
  ["Escape", press("Escape", { altKey: true }), false],
  ["+", press("+"), true],
  ["?", press("?", { shiftKey: true }), true],
])("%s by a press is seen as it should", (keys, event, seen) => {
  expect(isPressed(event, [keys])).toBe(seen);
});

it("lists what was declared, each once, by its place", () => {
  declareKeys("figure", ["Delete"], "removes it");
  expect(declareKeys("page", ["Ctrl+z"], "undoes it")).toEqual(["Ctrl+z"]);
  declareKeys("figure", ["Delete"], "removes it");
  // Other code may have declared its own.
  const own = declaredKeys().filter(({ meaning }) => ["removes it", "undoes it"].includes(meaning));
  expect(own).toEqual([
    { place: "page", keys: ["Ctrl+z"], meaning: "undoes it" },
    { place: "figure", keys: ["Delete"], meaning: "removes it" },
  ]);
});
