import type { BrownianExports } from "./brownianExports.ts";
import { createHeap, type Heap } from "./heap.ts";
import type { KernelExports } from "./kernelExports.ts";
import type { MatrixExports } from "./matrixExports.ts";

/**
 * What the AssemblyScript module exports (assembly/index.ts, where each is explained). Addresses are in bytes,
 * matrices row-major doubles.
 */
export interface SimdExports extends BrownianExports, KernelExports, MatrixExports {
  readonly memory: WebAssembly.Memory;
  readonly heapBase: () => number;
}

/** The module, started, with its memory in order. */
export interface SimdModule {
  readonly build: "relaxed" | "plain";
  readonly call: SimdExports;
  readonly heap: Heap;
}

/**
 * Starts one build of the module.
 * @param base64 the module's bytes, as compiled by the build
 * @throws WebAssembly.CompileError where this platform lacks an instruction it uses
 */
export function startModule(build: SimdModule["build"], base64: string): SimdModule {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const call: object = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  if (!isComplete(call)) throw new Error("The SIMD module lacks its exports.");
  return { build, call, heap: createHeap(call.memory, call.heapBase()) };
}

function isComplete(exports: object): exports is SimdExports {
  return "memory" in exports && "heapBase" in exports;
}
