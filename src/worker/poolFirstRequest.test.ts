import { expect, it, vi } from "vitest";
import { platformTimers } from "./platformTimers.ts";
import { createWorkerPool } from "./pool.ts";

it("the first request fetches how jobs are split, and then runs; one called off before does not", async () => {
  let workers = 0;
  const pool = createWorkerPool(
    () => {
      workers++;
      return { post: () => {}, terminate: () => {} };
    },
    { timers: platformTimers, size: 2 },
  );
  const off = pool.request("a", "representationSizes", { representations: [], carbons: [] });
  off.cancel();
  pool.request("b", "representationSizes", { representations: [], carbons: [] });
  expect(workers).toBe(0);
  expect(await off.promise).toEqual({ status: "cancelled" });
  await vi.waitFor(() => expect(workers).toBe(1));
  pool.dispose();
});
