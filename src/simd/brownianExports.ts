/** What the module exports for Brownian dynamics (assembly/brownian.ts, random.ts, trigonometry.ts). */
export interface BrownianExports {
  readonly moveWalkers: (run: number, steps: number, counting: number) => void;
  readonly fillNormals: (generator: number, out: number, count: number) => void;
  readonly zigguratTable: () => number;
  readonly cosines: (from: number, to: number, count: number) => void;
}
