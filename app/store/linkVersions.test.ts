import { describe, expect, it } from "vitest";
import { defaultsOf } from "../parameters/spec.ts";
import { labDefaults, labSpecs } from "./lab/labParameters.ts";
import { createLab } from "./lab/labStore.ts";
import {
  type LinkMigration,
  linkMigrations,
  linkVersion,
  renamePanel,
  renameSettings,
  toPresentLink,
} from "./linkVersions.ts";
import { readHash, readRoute, writeHash } from "./urlState.ts";

/** A history as it might have been: first σ was called "length" and figure 3 "fields", then λ was written as its logarithm. */
const history: readonly LinkMigration[] = [
  (link) => renamePanel("lab", "fields", "kernels")(renameSettings("lab", { length: "sigma" })(link)),
  ({ path, pairs }) => ({
    path,
    pairs: pairs.map(([key, text]) => (key === "logLambda" ? ["lambda", String(10 ** Number(text))] : [key, text])),
  }),
];

describe("the versions of links", () => {
  it("count the migrations", () => {
    expect(linkVersion()).toBe(linkMigrations.length + 1);
    expect(linkVersion(history)).toBe(3);
  });

  it("stand in every link that says more than a place", () => {
    const written = writeHash(labSpecs, { chapter: "lab", panel: null }, { ...labDefaults, N: 20 });
    expect(written).toBe(`#/lab?v=${linkVersion()}&N=20`);
    expect(readHash(labSpecs, labDefaults, written).ignored).toEqual([]);
  });

  it.each([
    ["#/lab/fields?v=1&length=8&logLambda=-2&N=20", "the oldest"],
    ["#/lab/kernels?v=2&sigma=8&logLambda=-2&N=20", "the second"],
    ["#/lab/kernels?v=3&sigma=8&lambda=0.01&N=20", "the present"],
  ])("%s, %s, means what it always meant", (hash) => {
    const { route, values, ignored } = readHash(labSpecs, defaultsOf(labSpecs), hash, history);
    expect(route).toEqual({ chapter: "lab", panel: "kernels" });
    expect(values).toEqual({ ...labDefaults, sigma: 8, lambda: 0.01, N: 20 });
    expect(ignored).toEqual([]);
    expect(readRoute(hash, history)).toEqual(route);
  });

  it("find a place that was renamed, in a link that says no version", () => {
    expect(readRoute("#/lab/fields", history)).toEqual({ chapter: "lab", panel: "kernels" });
    expect(readRoute("#/lab/loop", history)).toEqual({ chapter: "lab", panel: "loop" });
  });

  it("leave other chapters' settings of the same name alone", () => {
    const link = { path: ["vector-fields", "fields"], pairs: [["length", "8"]] as const };
    expect(toPresentLink(link, "1", history)).toEqual({ link, problem: null });
  });

  it("do not migrate a newer link, a hand-written one without version, or nonsense", () => {
    const link = { path: ["lab"], pairs: [["length", "8"]] as const };
    expect(toPresentLink(link, "4", history)).toEqual({
      link,
      problem: "The link was made by a newer version of this notebook.",
    });
    expect(toPresentLink(link, null, history)).toEqual({ link, problem: null });
    for (const version of ["0", "-1", "1.5", "", "one", "1e9", "99999999"]) {
      const { problem } = toPresentLink(link, version, history);
      expect(problem, version).toBe(`“${version}” is no version of a link: they are numbered 1 to 3.`);
    }
  });

  it("are told of in the notice about the link", () => {
    const { store } = createLab();
    store.getState().load("#/lab?v=99&N=20");
    expect(store.getState().values.N).toBe(20);
    expect(store.getState().ignored.map(({ problem }) => problem)).toEqual([
      "The link was made by a newer version of this notebook.",
    ]);
  });
});
