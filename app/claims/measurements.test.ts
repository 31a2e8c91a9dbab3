import { describe, expect, it } from "vitest";
import { EMPTY_JOB, type JobState } from "../store/jobs.ts";
import { gather, type Measure } from "./measurements.ts";

const jobOf = (patch: Partial<JobState>, result: number | null): Measure<number>["job"] => ({
  ...EMPTY_JOB,
  ...patch,
  result,
});
const done = (request: object, result: number) => jobOf({ requestKey: JSON.stringify(request) }, result);

const measures = {
  fresh: { job: done({ N: 5, grid: 51 }, 1), wanted: { N: 5 }, again: "scroll to Figure 1" },
  old: { job: done({ N: 4 }, 2), wanted: { N: 5 }, again: "scroll to Figure 2" },
  slow: {
    job: done({ N: 4 }, 3),
    wanted: (key: string | null) => key === "curve",
    onDemand: true,
    again: "run Figure 3",
  },
};

describe("what a text's measures come to", () => {
  it("keeps results of other settings apart, and says how they stand", () => {
    const { now, latest, outdated } = gather(measures, ["fresh", "old", "slow"], true);
    expect(now).toEqual({ fresh: 1, old: null, slow: null });
    expect(latest).toEqual({ fresh: 1, old: 2, slow: 3 });
    // What is quickly measured is about to be asked for; what takes long waits for the reader.
    expect(outdated).toEqual([
      { again: "scroll to Figure 2", standing: "coming" },
      { again: "run Figure 3", standing: "waiting" },
    ]);
  });

  it("knows nothing of what is not needed", () => {
    expect(gather(measures, ["fresh"], false)).toEqual({
      now: { fresh: 1, old: null, slow: null },
      latest: { fresh: 1, old: null, slow: null },
      outdated: [],
    });
  });
});
