import { createOpenedFiles } from "../openedFile.ts";

/** The file whose forces this chapter learns; null for geometries made here. */
export const { store: openedForces, open: openForces, close: closeForces } = createOpenedFiles();
