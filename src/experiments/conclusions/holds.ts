import type { Conclusion } from "./types.ts";

/** Whether a measured number is on the side of its bound where the conclusion holds. */
export function holds({ side, bound }: Pick<Conclusion, "side" | "bound">, value: number): boolean {
  return side === "below" ? value < bound : value > bound;
}

/** How far on its own side of the bound a number is, as a factor: 1 on the bound, more where it holds. */
export function toSpare({ side, bound }: Pick<Conclusion, "side" | "bound">, value: number): number {
  return side === "below" ? bound / value : value / bound;
}
