import { expect, test } from "vitest";
import { mix32 } from "./mix32.ts";

test("is MurmurHash3's finalizer", () => {
  // python: z ^= z >> 16; z = z * 0x85ebca6b & M; z ^= z >> 13; z = z * 0xc2b2ae35 & M; z ^= z >> 16
  expect([0, 1, 0xdeadbeef].map(mix32)).toEqual([0, 1364076727, 233162409]);
});

test("flips each output bit for about half of the input bits flipped", () => {
  const words = 500;
  for (let bit = 0; bit < 32; bit++) {
    const flips = new Float64Array(32);
    for (let k = 0; k < words; k++) {
      const word = Math.imul(k, 0x9e3779b9);
      const difference = mix32(word) ^ mix32(word ^ (1 << bit));
      for (let out = 0; out < 32; out++) flips[out] += (difference >>> out) & 1;
    }
    // A fair coin's fraction has a standard deviation of 0.022 here; 0.12 is more than five of them.
    for (const count of flips) expect(Math.abs(count / words - 0.5)).toBeLessThan(0.12);
  }
});
