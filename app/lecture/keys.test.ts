import { describe, expect, test } from "vitest";
import { actionOf, type Holder, holderOf, type KeyPress, LECTURE_KEYS } from "./keys.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const kindOf = (key: string, holder: Holder = "nothing", held: Partial<KeyPress> = {}) => {
  const action = actionOf(press(key, held), holder);
  return action === null ? null : action.kind;
};

describe("with the focus on nothing", () => {
  test.each([
    ["PageDown", "next"],
    ["ArrowRight", "next"],
    ["ArrowDown", "next"],
    [" ", "next"],
    ["PageUp", "previous"],
    ["ArrowLeft", "previous"],
    ["ArrowUp", "previous"],
    ["Backspace", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["b", "blank"],
    ["B", "blank"],
    [".", "blank"],
    ["o", "overview"],
    ["?", "help"],
    ["N", "notes"],
    ["f", "fullscreen"],
    ["r", "again"],
    ["Escape", "escape"],
    ["Enter", "confirm"],
    ["7", "digit"],
    ["x", null],
    ["Tab", null],
    ["toString", null],
  ])("%s asks for %s", (key, kind) => {
    expect(kindOf(key)).toBe(kind);
  });

  test("Shift and space goes back", () => {
    expect(kindOf(" ", "nothing", { shiftKey: true })).toBe("previous");
  });

  test("a digit says which", () => {
    expect(actionOf(press("7"), "nothing")).toEqual({ kind: "digit", digit: "7" });
  });
});

test.each<Holder>(["nothing", "moved", "pressed", "chosen", "typed"])("the clicker works with a focus %s", (holder) => {
  expect(kindOf("PageDown", holder)).toBe("next");
  expect(kindOf("PageUp", holder)).toBe("previous");
});

test("the browser's own shortcuts are left to it", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    for (const key of ["ArrowLeft", "r", "PageDown", "f", "1"]) expect(kindOf(key, "nothing", held)).toBeNull();
  }
});

test("a slider keeps its arrows, Home and End; space goes on", () => {
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]) {
    expect(kindOf(key, "moved")).toBeNull();
  }
  expect(kindOf(" ", "moved")).toBe("next");
  expect(kindOf("b", "moved")).toBe("blank");
});

test("a button keeps space and Enter; arrows go on", () => {
  expect(kindOf(" ", "pressed")).toBeNull();
  expect(kindOf("Enter", "pressed")).toBeNull();
  expect(kindOf("ArrowRight", "pressed")).toBe("next");
});

test("a choice keeps arrows, space, Enter and letters", () => {
  for (const key of ["ArrowDown", " ", "Enter", "b", "3"]) expect(kindOf(key, "chosen")).toBeNull();
});

test("a field keeps all but the clicker's keys", () => {
  for (const key of ["ArrowLeft", " ", "b", ".", "1", "Escape", "Enter", "Home", "?"]) {
    expect(kindOf(key, "typed")).toBeNull();
  }
});

test("the focus on nothing holds nothing", () => {
  expect(holderOf(null)).toBe("nothing");
});

test("the help names every letter there is", () => {
  const said = LECTURE_KEYS.map(([keys]) => keys).join(" ");
  for (const key of ["B", ".", "O", "?", "N", "F", "R", "Home", "End", "Page Up", "Page Down", "Escape", "Enter"]) {
    expect(said).toContain(key);
  }
});
