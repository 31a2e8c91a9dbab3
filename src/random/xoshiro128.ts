import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { Generator, GeneratorState } from "./generator.ts";
import { mix32 } from "./mix32.ts";
import { createZiggurat } from "./ziggurat.ts";

/** The largest seed: seeds are unsigned 32-bit integers. */
export const LARGEST_SEED = 0xffffffff;

/** 2³² divided by the golden ratio, odd: the step of splitmix, which visits every word before it repeats. */
const GOLDEN_GAMMA = 0x9e3779b9;

/**
 * A xoshiro128** generator, its four words filled by splitmix32 from one visible seed.
 *
 * Period 2¹²⁸ − 1. Uniform deviates take 53 bits from two outputs; so do normal deviates, by the ziggurat, and 8 more for
 * its layer.
 *
 * @param seed integer, 0 … 2³² − 1.
 * @throws Problem "input" for any other seed.
 *
 * Source: D. Blackman & S. Vigna, ACM Trans. Math. Softw. 47, 36 (2021), doi:10.1145/3460772.
 */
export function createGenerator(seed: number): Generator {
  checkSeed(seed);
  const word = (k: number) => mix32(seed + k * GOLDEN_GAMMA);
  return restoreGenerator({ words: [word(1), word(2), word(3), word(4)] });
}

/**
 * A generator that goes on exactly where the saved one stopped.
 * @throws Problem "input" unless the state is four 32-bit words, not all zero (which xoshiro would never leave).
 */
export function restoreGenerator(state: GeneratorState): Generator {
  checkWords(state.words);
  // A typed array holds the state, so that no call allocates.
  const words = Int32Array.from(state.words, (word) => word | 0);

  /** The next output as a signed 32-bit integer. */
  function next(): number {
    const w0 = words[0];
    const w1 = words[1];
    const w2 = words[2] ^ w0;
    const w3 = words[3] ^ w1;
    const product = Math.imul(w1, 5);
    words[0] = w0 ^ w3;
    words[1] = w1 ^ w2;
    words[2] = w2 ^ (w1 << 9);
    words[3] = (w3 << 11) | (w3 >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9);
  }

  function uniform(): number {
    // 27 high bits of one output above 26 of the next.
    const high = next() >>> 5;
    const low = next() >>> 6;
    return (high * 67108864 + low) * 2 ** -53;
  }

  function save(): GeneratorState {
    return { words: [words[0] >>> 0, words[1] >>> 0, words[2] >>> 0, words[3] >>> 0] };
  }

  return { uniform, normal: createZiggurat(next, uniform), save };
}

/**
 * The seed of an independent stream, derived from the one visible seed: `streamSeed(seed, "positions")`,
 * `streamSeed(seed, "noise")`, `streamSeed(seed, "walkers of the truth")` …, so that changing what one part draws
 * leaves every other part's numbers as they were.
 *
 * FNV-1a over the label's UTF-16 code units from the scrambled seed, scrambled again.
 * @throws Problem "input" unless the seed is an integer, 0 … 2³² − 1.
 */
export function streamSeed(seed: number, label: string): number {
  checkSeed(seed);
  let hash = mix32(seed + GOLDEN_GAMMA);
  for (let i = 0; i < label.length; i++) {
    hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  }
  return mix32(hash);
}

function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) {
    throw new Problem(
      "input",
      sentence`The seed must be a whole number from 0 to ${LARGEST_SEED}, but is ${seed}.`,
      "seed",
    );
  }
}

function checkWords(words: readonly number[]): void {
  const allWords = words.every((word) => Number.isInteger(word) && word >= 0 && word <= 0xffffffff);
  if (words.length !== 4 || !allWords || words.every((word) => word === 0)) {
    throw new Problem(
      "input",
      sentence`A generator's state must be four 32-bit words, not all zero, but is ${words.join(", ")}.`,
      "generator",
    );
  }
}
