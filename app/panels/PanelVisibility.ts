import { createContext, useContext } from "react";

/** Whether the panel is near the window: figures off-screen neither compute nor draw. */
export const PanelVisibility = createContext(true);

export function usePanelVisible(): boolean {
  return useContext(PanelVisibility);
}
