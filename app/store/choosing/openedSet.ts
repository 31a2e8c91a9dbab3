import { createStore } from "zustand/vanilla";
import type { ReadMoleculesRequest } from "../../../src/experiments/molecules/readMolecules.ts";
import { named } from "./energySet.ts";

/** A reader's own data: they are on this page only, in no link and in no setting. */
export interface OpenedSet {
  /** As the reader knows it: the file's name. */
  readonly title: string;
  /** Told apart from others in a job's key. */
  readonly request: ReadMoleculesRequest;
}

/** The file that Figure 4 learns from; null for the set that the notebook makes. */
export const openedSet = createStore<OpenedSet | null>(() => null);

let opened = 0;

/** From now on Figure 4 learns from this. */
export function openSet(title: string, source: Blob): void {
  opened++;
  openedSet.setState({ title, request: { source: named(source, { file: opened, title }) } }, true);
}

/** Goes back to the set that the notebook makes. */
export function closeSet(): void {
  openedSet.setState(null, true);
}
