import { expect, it } from "vitest";
import { accessOf } from "../embed/embedOptions.ts";
import { composedOptions } from "./composedOptions.ts";

const KEYS = ["sigma", "lambda", "N"];

it("lists controls only where some are hidden", () => {
  expect(composedOptions(KEYS, {})).toMatchObject({ controls: null, locked: [] });
  expect(composedOptions(KEYS, { N: "locked" })).toMatchObject({ controls: null, locked: ["N"] });
  expect(composedOptions(KEYS, { N: "locked", lambda: "hidden" })).toMatchObject({
    controls: ["sigma"],
    locked: ["N"],
  });
  expect(composedOptions(KEYS, { sigma: "hidden", lambda: "hidden", N: "hidden" })).toMatchObject({ controls: [] });
});

it("comes to what was ticked", () => {
  const ticked = { sigma: "open", lambda: "hidden", N: "locked" } as const;
  const access = accessOf(composedOptions(KEYS, ticked));
  expect(KEYS.map(access)).toEqual(KEYS.map((key) => ticked[key as keyof typeof ticked]));
});
