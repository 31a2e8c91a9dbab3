import { expect, it } from "vitest";
import { isOutdated, isUnderWay } from "./jobStatus.ts";

const ALL = ["idle", "running", "stale", "failed", "stopped"] as const;

it("is under way while there is nothing yet, and while an older result is shown", () => {
  expect(ALL.filter((status) => isUnderWay(status))).toEqual(["running", "stale"]);
  expect([isUnderWay("idle", "stale"), isUnderWay("idle", "failed")]).toEqual([true, false]);
});

it("is outdated after what failed or was called off, and by older results unless a hand is moving", () => {
  expect(ALL.filter((status) => isOutdated(status, false))).toEqual(["stale", "failed", "stopped"]);
  expect(ALL.filter((status) => isOutdated(status, true))).toEqual(["failed", "stopped"]);
});
