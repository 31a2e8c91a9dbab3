import { createContext, useContext } from "react";

/**
 * Whether a hand is on something that changes figures again and again: they are then painted at once where that can be done, and
 * Plotly, which takes long, waits until the hand rests.
 */
export const FigureMoving = createContext(false);

export function useFigureMoving(): boolean {
  return useContext(FigureMoving);
}
