import { createStore } from "zustand/vanilla";

/** What there is to say about the copy of the notebook that is kept for being offline. */
export type PageNews = "newerVersion" | "notReset";

/** News of the page itself, null when there are none. */
export const pageNews = createStore<PageNews | null>(() => null);
