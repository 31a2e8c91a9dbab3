import { digits } from "../../../format/numbers.ts";

/** An energy gained or lost: with its sign, to a hundredth, since smaller ones mean nothing while it moves. */
export function signed(energy: number): string {
  if (Number.isNaN(energy)) return "–";
  const text = Math.abs(energy) >= 1000 ? digits(Math.abs(energy)) : Math.abs(energy).toFixed(2);
  if (Number(text) === 0) return "0.00";
  return `${energy < 0 ? "−" : "+"}${text}`;
}
