/**
 * What the engine uses of its platform beyond the language itself; both Node and the browser's workers have it.
 * The engine compiles without the DOM library, so these few names are declared here.
 */
declare const performance: {
  /** Milliseconds since some fixed moment; paces long work, and never enters a result but as a measured speed. */
  now(): number;
};

declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number): void;
