import type { MDXContent } from "mdx/types";

/** A chapter: one MDX file and one line here. */
export interface Chapter {
  /** Its address: `#/<id>`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly default: MDXContent }>;
}

export const chapters = [
  {
    id: "lab",
    title: "The 2-D potential lab",
    summary:
      "Learn a force field from fifty samples, with and without the conservation of energy built in, and see what becomes of it: errors, work round closed loops, energies, trajectories, distributions.",
    load: () => import("./potentialLab.mdx"),
  },
] as const satisfies readonly Chapter[];

/** The chapter with this id, or undefined. */
export function findChapter(id: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id);
}
