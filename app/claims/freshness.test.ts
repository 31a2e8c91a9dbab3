import { describe, expect, it } from "vitest";
import { tuneMapRequest } from "../panels/lab/tuneMapRequest.ts";
import { EMPTY_JOB, type JobState } from "../store/jobs.ts";
import { type LabPatch, labDefaults } from "../store/lab/labParameters.ts";
import { createLabSelector } from "../store/lab/toLab.ts";
import { answers, type Outdated, type Standing, standingOf, whileOutdated } from "./freshness.ts";
import type { LabResults } from "./lab/types.ts";
import type { Verdict } from "./verdict.ts";

const labWith = (patch: LabPatch) => createLabSelector()({ ...labDefaults, ...patch });
const lab = labWith({});

describe("whether a result answers the present settings", () => {
  it("does on any grid, and not without a request", () => {
    for (const grid of [51, 101]) expect(answers(JSON.stringify({ lab, grid }), { lab })).toBe(true);
    expect(answers(null, { lab })).toBe(false);
  });

  it.each<[LabPatch]>([
    [{ "lecture.c": 0.02 }],
    [{ asPrinted: true }],
    [{ N: 51 }],
    [{ sigma: 7 }],
    [{ kT: 2 }],
    [{ missing: true }],
  ])("does not once %o has changed", (patch) => {
    expect(answers(JSON.stringify({ lab, grid: 101 }), { lab: labWith(patch) })).toBe(false);
    expect(answers(JSON.stringify({ lab: labWith(patch), grid: 101 }), { lab })).toBe(false);
  });

  it("does not once the loop has moved, though the lab is the same", () => {
    const { loop } = labDefaults;
    const key = JSON.stringify({ lab, loop });
    expect(answers(key, { lab, loop })).toBe(true);
    expect(answers(key, { lab, loop: { kind: "circle", x: 1, y: 1, radius: 1 } })).toBe(false);
    expect(answers(JSON.stringify({ lab }), { lab, loop })).toBe(false);
  });

  it("does where σ and λ were tuned elsewhere and handed on", () => {
    const each = labWith({ tuning: "each" });
    const found = { lengthScale: 3, ridge: 1e-4 };
    const tuned = { ...each, model: { ...each.model, tuned: { independent: found } } };
    expect(JSON.stringify(tuned)).not.toBe(JSON.stringify(each));
    expect(answers(JSON.stringify({ lab: tuned, grid: 101 }), { lab: each })).toBe(true);
  });

  it("a σ–λ map does not depend on the σ and λ in use", () => {
    const key = JSON.stringify(tuneMapRequest(lab));
    expect(answers(key, { lab: tuneMapRequest(labWith({ sigma: 2, lambda: 1 })).lab })).toBe(true);
    expect(answers(key, { lab: tuneMapRequest(labWith({ N: 20 })).lab })).toBe(false);
  });
});

describe("what a claim says meanwhile", () => {
  const holds: Verdict = { verdict: "holds", value: "0.5 kT₀" };
  const waits: Verdict = { verdict: "pending", because: "measured with Figure 4" };
  const outdated = (again: string, standing: Standing): Outdated => ({ again, standing });

  it.each<[string, Outdated[], Verdict, string]>([
    ["is on its way", [outdated("scroll to Figure 4", "coming")], holds, "was 0.5 kT₀"],
    ["is on its way for the first time", [outdated("scroll to Figure 4", "coming")], waits, "being measured"],
    [
      "is out of sight",
      [outdated("scroll to Figure 4", "waiting")],
      holds,
      "the settings have changed: scroll to Figure 4",
    ],
    [
      "waits to be run",
      [outdated("run Figure 7 again", "waiting")],
      holds,
      "the settings have changed: run Figure 7 again",
    ],
    ["never was taken", [outdated("scroll to Figure 4", "never")], waits, "measured with Figure 4"],
    ["failed", [outdated("scroll to Figure 4", "failed")], holds, "it cannot be measured with these settings"],
    [
      "of two is on its way",
      [outdated("scroll to Figure 3", "waiting"), outdated("scroll to Figure 6", "coming")],
      holds,
      "was 0.5 kT₀",
    ],
  ])("never a mark where a measure %s", (_, measures, before, because) => {
    expect(whileOutdated(measures, waits, before)).toEqual({ verdict: "pending", because });
  });
});

describe("how an outdated measure stands", () => {
  const result: LabResults["loopWork"] = { x: Float64Array.of(), y: Float64Array.of(), area: 0, works: [] };
  const isAnswer = (key: string | null) => key === "now";

  it.each<[Standing, Partial<JobState>, boolean]>([
    ["never", {}, false],
    ["waiting", { result, wantedKey: "before" }, false],
    ["coming", { result, wantedKey: "before" }, true],
    ["coming", { result, wantedKey: "now", status: "stale" }, false],
    ["coming", { wantedKey: "now", status: "running" }, false],
    // What runs is for settings now gone: nothing comes of it.
    ["waiting", { result, wantedKey: "before", status: "stale" }, false],
    ["never", { wantedKey: "before", status: "running" }, false],
    ["failed", { result, wantedKey: "now", status: "failed" }, true],
    ["waiting", { result, wantedKey: "before", status: "failed" }, false],
  ])("%s with %o", (standing, job, unasked) => {
    expect(standingOf({ ...EMPTY_JOB, ...job }, isAnswer, unasked)).toBe(standing);
  });
});
