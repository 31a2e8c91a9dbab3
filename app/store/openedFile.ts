import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReadMoleculesRequest } from "../../src/experiments/molecules/readMolecules.ts";
import { named } from "./choosing/energySet.ts";

/** A reader's own molecules: they are on this page only, in no link and in no setting. */
export interface OpenedFile {
  /** As the reader knows it: the file's name. */
  readonly title: string;
  /** Told apart from others in a job's key. */
  readonly request: ReadMoleculesRequest;
}

/** What a figure learns from; null for what the notebook makes. */
export interface OpenedFiles {
  readonly store: Pick<StoreApi<OpenedFile | null>, "getState" | "getInitialState" | "subscribe">;
  /** From now on the figure learns from this. */
  readonly open: (title: string, source: Blob) => void;
  /** Goes back to what the notebook makes. */
  readonly close: () => void;
}

let opened = 0;

export function createOpenedFiles(): OpenedFiles {
  const store = createStore<OpenedFile | null>(() => null);
  return {
    store,
    open: (title, source) => {
      opened++;
      store.setState({ title, request: { source: named(source, { file: opened, title }) } }, true);
    },
    close: () => store.setState(null, true),
  };
}
