/**
 * A bijective scrambler of 32-bit words: every input bit changes each output bit about half the time.
 *
 * MurmurHash3's finalizer (A. Appleby, public domain).
 * @returns an unsigned 32-bit integer.
 */
export function mix32(word: number): number {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}
