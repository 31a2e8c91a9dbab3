import { createContext } from "react";

/** True where nothing in a figure can be taken hold of: it shows, and the controls beside it act. */
export const FiguresStill = createContext(false);
