import plain from "virtual:simd/plain";
import relaxed from "virtual:simd/relaxed";
import { type SimdModule, startModule } from "./module.ts";

/** Both builds of the module, started afresh: for tests that hold them to the same theory. */
export const builds: readonly SimdModule[] = [startModule("relaxed", relaxed), startModule("plain", plain)];
