import plain from "virtual:simd/plain";
import relaxed from "virtual:simd/relaxed";
import type { Region } from "./heap.ts";
import { type SimdModule, startModule } from "./module.ts";

/** Both builds of the module, started afresh for each test file: for tests that hold them to the same theory. */
export const builds: readonly SimdModule[] = [startModule("relaxed", relaxed), startModule("plain", plain)];

/** Runs steps to their result. @throws Error where the part done does not rise, from above 0 to 1 at most */
export function finish<Result>(steps: Generator<number, Result>): Result {
  for (let last = Number.MIN_VALUE; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(step.value >= last && step.value <= 1)) throw new Error(`After ${last} it says it has done ${step.value}.`);
    last = step.value;
  }
}

/** Copies numbers into a stretch of the module's memory. */
export function place({ heap }: SimdModule, values: ArrayLike<number>): Region {
  const region = heap.allocate(values.length);
  region.doubles().set(values);
  return region;
}

/** Where the next stretch would lie: the same before and after whatever gives back all that it took. */
export function nextAddress({ heap }: SimdModule): number {
  const probe = heap.allocate(1);
  probe.free();
  return probe.address;
}
