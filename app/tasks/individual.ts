import { mix32 } from "../../src/random/mix32.ts";
import { SEEDS } from "../parameters/seed.ts";

/** The longest number that is taken. */
export const LONGEST_NUMBER = 40;

/** A student's number as it counts: without blanks, dots, slashes and hyphens, in capitals; "" where nothing is left. */
export function plainNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s./_-]+/g, "")
    .toUpperCase()
    .slice(0, LONGEST_NUMBER);
}

/**
 * The seed of a student's number: FNV-1a over the UTF-8 bytes of the plain number, scrambled by `mix32`, modulo 10 000.
 *
 * The same number gives the same seed on any computer. It is no secret, and no proof of who someone is; of a hundred students
 * one may well share the samples of another.
 *
 * Source: G. Fowler, L. C. Noll & P. Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
 */
export function seedOf(number: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(plainNumber(number))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return mix32(hash) % SEEDS;
}
