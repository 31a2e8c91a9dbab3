import { describe, expect, it } from "vitest";
import { keysOf } from "../parameters/spec.ts";
import { everySettings } from "./everySettings.ts";
import { linkCorpus } from "./linkCorpus.ts";
import { presetValues } from "./presets.ts";
import { readHash, writeHash } from "./urlState.ts";

const read = (hash: string) => {
  const chapter = hash.split(/[/?]/)[1];
  const settings = everySettings.find((each) => each.chapter === chapter);
  if (settings === undefined) throw new Error(`${hash} leads to no chapter.`);
  return { settings, link: readHash(settings.specs, settings.defaults, hash) };
};

describe("the links handed out so far", () => {
  it.each(linkCorpus)("$link sets what it says", ({ link: hash, now = hash }) => {
    const { settings, link } = read(hash);
    expect(link.ignored).toEqual([]);
    expect(writeHash(settings.specs, link.route, link.values)).toBe(now);
  });

  it("are none twice, and many", () => {
    expect(new Set(linkCorpus.map(({ link }) => link)).size).toBe(linkCorpus.length);
    expect(linkCorpus.length).toBeGreaterThanOrEqual(30);
  });

  it("hold every chapter and every kind of setting", () => {
    const links = linkCorpus.map(({ link }) => read(link));
    for (const settings of everySettings) {
      const here = links.filter((each) => each.settings === settings).map(({ link }) => link.values);
      for (const kind of new Set(Object.values(settings.specs).map((spec) => spec.kind))) {
        const keys = keysOf(settings.specs).filter((key) => settings.specs[key].kind === kind);
        const set = here.some((values) =>
          keys.some(
            (key) => settings.specs[key].format(values[key]) !== settings.specs[key].format(settings.defaults[key]),
          ),
        );
        expect(set, `${settings.chapter}: a ${kind}`).toBe(true);
      }
    }
  });

  it("of the presets, as they are today, set what these set", () => {
    for (const settings of everySettings) {
      for (const { id } of settings.presets) {
        const preset = presetValues(settings, id);
        const hash = writeHash(settings.specs, { chapter: settings.chapter, panel: null }, preset);
        expect(read(hash).link).toMatchObject({ values: preset, ignored: [] });
      }
    }
  });
});
