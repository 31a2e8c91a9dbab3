import { createContext, useContext } from "react";

/** What the reader sees of a parameter: a control to change it with, one that shows it only, or none. */
export type Access = "open" | "locked" | "hidden";

/** Which of a panel's controls are there, and which can be used. */
export type ControlAccess = (key: string) => Access;

const EVERYTHING: ControlAccess = () => "open";

/** In the notebook everything can be changed; an embedded figure may show less. */
export const ControlAccessContext = createContext<ControlAccess>(EVERYTHING);

/** What the reader sees of this parameter here. */
export function useAccess(key: string): Access {
  return useContext(ControlAccessContext)(key);
}

/** False where a panel stands alone in a page of others: it then has nothing about it but its figure and its controls. */
export const PanelAtHome = createContext(true);
