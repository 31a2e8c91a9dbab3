/** The elements' customary colours, those too pale or too dark for the page made visible on both grounds. */
export const COLOURS: Readonly<Record<string, string>> = {
  H: "#c9ced6",
  C: "#7d8794",
  N: "#5b8ae6",
  O: "#e35d5d",
  F: "#5fbf78",
  Cl: "#4db866",
  S: "#d9a514",
  P: "#e8893a",
  Ar: "#3fb3c4",
};

const OTHERS = "#b58fd6";

export function colourOf(symbol: string): string {
  return COLOURS[symbol] ?? OTHERS;
}

/** A ball's size beside that of others: hydrogen the smallest. */
export function ballOf(symbol: string): number {
  return symbol === "H" ? 0.62 : 0.82;
}
