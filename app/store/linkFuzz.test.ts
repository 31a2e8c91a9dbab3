import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everySettings } from "./everySettings.ts";
import { labSettings } from "./lab/labStore.ts";
import { linkCorpus } from "./linkCorpus.ts";
import { readHash, readRoute, writeHash } from "./urlState.ts";

const links = linkCorpus.map(({ link }) => link);

/** Pieces that have broken readers of links before. */
const NASTY = [
  ...["__proto__=1", "constructor=2", "toString=3", "v=0", "v=1e9", "v=-1", "v=", "&&&", "=", "?", "#", "/", "//", "%"],
  ...["%zz", "%00", "%ED%A0%80", "%F0%9F%98%80", "\ud800", "1e999", "-1e-999", "0x1p3", "NaN", "9".repeat(5000)],
  ...[
    "__proto__[N]=1",
    "N[]=1",
    "N=1&N=2",
    "sigma=,,,,",
    "points=_,_,_",
    "=".repeat(3000),
    "U=".concat("(".repeat(3000)),
  ],
];

/** A link with a few of its places overwritten, by anything. */
const mutated = fc
  .tuple(
    fc.constantFrom(...links),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...links)),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([link, cuts]) =>
    cuts.reduce((text, [where, length, piece]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + piece + text.slice(at + length);
    }, link),
  );

describe("whatever a link says", () => {
  it("every setting has an allowed value, what is not understood is said in a sentence, and it can be written again", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: "binary", maxLength: 300 })), (hash) => {
        const route = readRoute(hash);
        // Where it leads to no chapter, the page reads no settings; they must stand it all the same.
        const settings = everySettings.find(({ chapter }) => chapter === route.chapter) ?? labSettings;
        const { values, ignored } = readHash(settings.specs, settings.defaults, hash);
        expect(Object.keys(values).sort()).toEqual(Object.keys(settings.specs).sort());
        for (const [key, spec] of Object.entries(settings.specs)) {
          expect(Reflect.apply(spec.check, spec, [Reflect.get(values, key)]), key).toBeNull();
        }
        for (const { problem } of ignored) expect(problem).toMatch(/\.$/);
        expect(Reflect.get({}, "N")).toBeUndefined();

        const again = writeHash(settings.specs, { chapter: settings.chapter, panel: null }, values);
        const reread = readHash(settings.specs, settings.defaults, again);
        expect(reread.ignored).toEqual([]);
        expect(writeHash(settings.specs, { chapter: settings.chapter, panel: null }, reread.values)).toBe(again);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
