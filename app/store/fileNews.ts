import { createStore } from "zustand/vanilla";

/** What became of the file that was opened last, in a sentence; null when there is nothing to say. */
export const fileNews = createStore<string | null>(() => null);
