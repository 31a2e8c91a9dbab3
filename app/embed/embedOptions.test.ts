import { describe, expect, it } from "vitest";
import {
  accessOf,
  EMBED_DEFAULTS,
  type EmbedOptions,
  fixedKeys,
  readEmbedOptions,
  writeEmbedOptions,
} from "./embedOptions.ts";

describe("an embed's address", () => {
  it.each<[string, Partial<EmbedOptions>]>([
    ["?embed", {}],
    ["?embed&controls=sigma,lecture.c&locked=N", { controls: ["sigma", "lecture.c"], locked: ["N"] }],
    ["?embed&controls=&still", { controls: [], still: true }],
    ["?embed&theme=dark&transparent", { theme: "dark", transparent: true }],
    ["?embed&host=https%3A%2F%2Fcourse.example%3A8443", { host: "https://course.example:8443" }],
  ])("%s says what it is written from", (search, options) => {
    expect(writeEmbedOptions({ ...EMBED_DEFAULTS, ...options })).toBe(search);
    expect(readEmbedOptions(search)).toEqual({ ...EMBED_DEFAULTS, ...options });
  });

  it("is read with patience", () => {
    expect(readEmbedOptions("?embed=1&controls=sigma%20lambda, N,&theme=pink&host=&x=y")).toEqual({
      ...EMBED_DEFAULTS,
      controls: ["sigma", "lambda", "N"],
    });
  });
});

describe("what the reader sees", () => {
  it("is everything, unless the address says otherwise", () => {
    expect(accessOf(EMBED_DEFAULTS)("sigma")).toBe("open");
  });

  it("is what is named, and what is locked is there but fixed", () => {
    const access = accessOf({ controls: ["sigma"], locked: ["N", "sigma2"] });
    expect(["sigma", "N", "lambda"].map(access)).toEqual(["open", "locked", "hidden"]);
    expect(accessOf({ controls: null, locked: ["N"] })("sigma")).toBe("open");
  });

  it("can be changed in the figure, unless it is locked or the figure is still", () => {
    const options = { ...EMBED_DEFAULTS, controls: ["sigma"], locked: ["N"] };
    expect(fixedKeys(options, ["sigma", "N", "loop"])).toEqual(["N"]);
    expect(fixedKeys({ ...options, still: true }, ["sigma", "N", "loop"])).toEqual(["N", "loop"]);
    expect(fixedKeys({ ...options, controls: null, still: true }, ["sigma", "N", "loop"])).toEqual(["N"]);
  });
});
