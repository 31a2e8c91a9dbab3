import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";

/** One step of a lecture: a figure in a prepared state, and what is said about it. */
export interface Scene<P extends ParameterSet = ParameterSet> {
  /** Its address within the lecture: `?lecture#/<chapter>/<id>`. */
  readonly id: string;
  /** The figure's address within the chapter. */
  readonly panel: string;
  /** What differs from the chapter's defaults. */
  readonly patch: Partial<ValuesOf<P>>;
  readonly title: string;
  /** What to look at: one short sentence for the room. */
  readonly look: string;
  /** For the speaker alone, one thought a line. */
  readonly notes: readonly string[];
  /** The controls to show, by their parameters, in the figure's own order; all of them, where nothing is said. */
  readonly controls?: readonly (keyof P & string)[];
  /** Parts of the figure to show, and of its rail besides the controls, as CSS selectors; all, where nothing is said. */
  readonly parts?: readonly string[];
  readonly railParts?: readonly string[];
}

/** What the scenes are written in, as the chapters’ own texts are. */
export const SCENES_LANGUAGE = "en";
