import { type SimdModule, startModule } from "./module.ts";

/** Smallest modules that use one instruction of each kind: (v128) → v128 by i8x16.popcnt, and by f64x2.relaxed_madd. */
const PLAIN = probe([0xfd, 0x62]);
const RELAXED = probe([0x20, 0, 0x20, 0, 0xfd, 0x87, 0x02]);

/**
 * The best build that this platform can run, or null where it has no WebAssembly with SIMD.
 *
 * Only the build in use is fetched, and it is started once for the whole thread.
 */
export const simd: SimdModule | null = await start();

async function start(): Promise<SimdModule | null> {
  if (typeof WebAssembly === "undefined") return null;
  try {
    if (WebAssembly.validate(RELAXED)) return startModule("relaxed", (await import("virtual:simd/relaxed")).default);
    if (WebAssembly.validate(PLAIN)) return startModule("plain", (await import("virtual:simd/plain")).default);
  } catch {
    // A page may forbid WebAssembly by its security policy: then the slower engine serves.
  }
  return null;
}

/** A module of one function (v128) → v128: local.get 0, then the instructions given. */
function probe(instructions: readonly number[]): Uint8Array<ArrayBuffer> {
  const body = [0, 0x20, 0, ...instructions, 0x0b];
  return Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 6, 1, 0x60, 1, 0x7b, 1, 0x7b],
    ...[3, 2, 1, 0],
    ...[10, body.length + 2, 1, body.length, ...body],
  );
}
