import { createOpenedFiles } from "../openedFile.ts";

/** The file that Figure 4 learns from; null for the set that the notebook makes. */
export const { store: openedSet, open: openSet, close: closeSet } = createOpenedFiles();
