import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { type LabValues, labDefaults, labSpecs } from "./lab/labParameters.ts";
import { readHash, readRoute, writeHash } from "./urlState.ts";

const LAB = { chapter: "lab", panel: "fields" };
const read = (hash: string) => readHash(labSpecs, labDefaults, hash);
const write = (values: LabValues) => writeHash(labSpecs, LAB, values);

describe("a link", () => {
  it("of the defaults names the place only", () => {
    expect(write(labDefaults)).toBe("#/lab/fields");
    expect(read("#/lab/fields")).toEqual({ route: LAB, values: labDefaults, ignored: [], hasValues: false });
  });

  it("holds what differs, in the set's order, whatever order it was changed in", () => {
    expect(write({ ...labDefaults, sigma: 16, potential: "harmonic", "lecture.c": 0.01, N: 10 })).toBe(
      "#/lab/fields?v=1&potential=harmonic&N=10&sigma=16&lecture.c=0.01",
    );
  });

  it("carries 500 placed samples, exactly", () => {
    const points = Array.from({ length: 500 }, (_, i) => ({
      x: Math.round(4999 * Math.sin(i)) / 1000 + 0,
      y: i / 1000,
    }));
    const values: LabValues = { ...labDefaults, scheme: "hand", points };
    const hash = write(values);
    expect(hash.length).toBeLessThan(9000);
    expect(hash).not.toContain("%");
    expect(read(hash).values).toEqual(values);
    expect(read(hash).ignored).toEqual([]);
  });

  it("gives every kind of value back", () => {
    const values: LabValues = {
      ...labDefaults,
      potential: "mullerBrown",
      kT: 0.1 + 0.2,
      missing: true,
      missingBox: { x0: -1.5, x1: 0, y0: 0, y1: 2 },
      matrix: [1, 0.5, -0.25, 3],
      representation: "linear",
      lambda: 0,
      loop: {
        kind: "polygon",
        vertices: [
          [0, 0],
          [1, 0],
          [0, 1e-9],
        ],
      },
      cut: { x0: -1, y0: -1, x1: 1, y1: 1 },
      bins: "25",
      scheme: "hand",
      points: [
        { x: 1, y: 2 },
        { x: -1, y: 0.5, fx: 1e-7, fy: -3e21 / 1e16 },
      ],
    };
    expect(read(write(values))).toEqual({ route: LAB, values, ignored: [], hasValues: true });
  });

  it("says what it could not use, and keeps the rest", () => {
    const { values, ignored } = read("#/lab?v=7&sigma=-1&N=20&wat=5&kT=abc&points=1,2_x,y&%E0%A4%A=1");
    expect(values).toEqual({ ...labDefaults, N: 20 });
    expect(ignored).toEqual([
      { key: "v", text: "7", problem: "The link was made by a newer version of this notebook." },
      { key: "sigma", text: "-1", problem: "σ must be a number between 0.1 and 100; -1 is too small." },
      { key: "wat", text: "5", problem: "There is no setting called “wat”." },
      { key: "kT", text: "abc", problem: "k_BT must be a number between 0.25 and 4; “abc” is not one." },
      { key: "points", text: "1,2_x,y", problem: "Point 2 must be x,y or x,y,fx,fy, all numbers; “x” is not one." },
      { key: "%E0%A4%A", text: "1", problem: "There is no setting called “%E0%A4%A”." },
    ]);
  });

  it("does not take an object's own words for settings", () => {
    expect(read("#/lab?constructor=1&__proto__=2&toString=3").ignored).toHaveLength(3);
  });

  it("never throws, and always gives valid values", () => {
    const key = fc.constantFrom(...keysOf(labSpecs), "v", "x", "");
    const text = fc.oneof(fc.string(), fc.constantFrom("1", "NaN", "%", "1,2,3,4", "circle,0,0,1", "hand", "-0"));
    const query = fc
      .array(fc.tuple(key, text).map((pair) => pair.join("=")))
      .map((pairs) => `#/lab?${pairs.join("&")}`);
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (hash) => {
        const { values } = read(hash);
        for (const each of keysOf(labSpecs)) {
          const spec: Spec<unknown> = labSpecs[each];
          expect(spec.check(values[each])).toBeNull();
        }
        expect(read(write(values)).values).toEqual(values);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("a place", () => {
  it.each([
    ["", null, null],
    ["#", null, null],
    ["#main", null, null],
    ["#/", null, null],
    ["#/lab", "lab", null],
    ["#/lab/loop?x=1", "lab", "loop"],
    ["#/a%20b/%", "a b", "%"],
  ])("%s", (hash, chapter, panel) => {
    expect(readRoute(hash)).toEqual({ chapter, panel });
  });
});
