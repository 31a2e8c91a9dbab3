/** A seeded source of randomness, injected wherever the engine needs chance; its state can be saved and restored. */
export interface Generator {
  /** Uniform in [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Standard normal deviate. */
  readonly normal: () => number;
  /** The whole state as plain numbers, so that a run can be continued elsewhere with the same numbers. */
  readonly save: () => GeneratorState;
}

/** Four 32-bit words, not all zero. */
export interface GeneratorState {
  readonly words: readonly [number, number, number, number];
}
