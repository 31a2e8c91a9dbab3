import type { MDXContent } from "mdx/types";
import type { ComponentType } from "react";
import type { AnySettings } from "../store/SettingsContext.ts";
import type { Scene } from "./scene.ts";

/** A chapter's file: its text, its figures by their addresses, and what there is to set in it. */
export interface ChapterFile {
  readonly default: MDXContent;
  readonly panels: Readonly<Record<string, ComponentType & { readonly preload?: () => Promise<void> }>>;
  readonly settings: AnySettings;
}

/** A chapter: one MDX file and one line here. */
export interface Chapter {
  /** Its address: `#/<id>`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly load: () => Promise<ChapterFile>;
  /** Its scenes in a lecture. */
  readonly scenes?: () => Promise<{ readonly scenes: readonly Scene[] }>;
}

export const chapters = [
  {
    id: "kernel-ridge",
    title: "Kernel ridge regression and its blind spots",
    summary:
      "Build a prediction by hand from a few points on a curve, watch it go blind beyond them, tune its length scale and ridge, and measure what it costs.",
    load: () => import("./kernelRidge.mdx"),
    scenes: () => import("./kernelRidge.scenes.ts"),
  },
  {
    id: "vector-fields",
    title: "Learning vector fields: curl-free, divergence-free",
    summary:
      "Put physics into a matrix-valued kernel, learn a flow from samples and watch it fall into a curl-free and a divergence-free part, and find out what no sample can tell apart.",
    load: () => import("./vectorFields.mdx"),
    scenes: () => import("./vectorFields.scenes.ts"),
  },
  {
    id: "lab",
    title: "The 2-D potential lab",
    summary:
      "Learn a force field from fifty samples, with and without the conservation of energy built in, and see what becomes of it: errors, work round closed loops, energies, trajectories, distributions.",
    load: () => import("./potentialLab.mdx"),
    scenes: () => import("./potentialLab.scenes.ts"),
  },
] as const satisfies readonly Chapter[];

/** The chapter with this id, or undefined. */
export function findChapter(id: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id);
}
