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

/** Copies what can be sent to another thread, and throws for what cannot. */
declare function structuredClone<T>(value: T): T;

declare function atob(base64: string): string;

/** The little of WebAssembly that is used here. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: object;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** @throws RangeError where there is no more to be had. */
    grow(pages: number): number;
  }
  function validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

/** The AssemblyScript module of src/simd, compiled by the build: its bytes in base64. */
declare module "virtual:simd/relaxed" {
  const base64: string;
  export default base64;
}
declare module "virtual:simd/plain" {
  const base64: string;
  export default base64;
}
