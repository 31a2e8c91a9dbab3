import type { MDXContent } from "mdx/types";
import type { Language } from "../messages/languages.ts";
import type { Task } from "../tasks/types.ts";

/** How a chapter's tasks are judged, and what the reader gets to see of them bit by bit, in English and in other languages. */
export interface TaskFiles {
  readonly checks: () => Promise<{ readonly tasks: readonly Task[] }>;
  readonly answers: () => Promise<{ readonly default: MDXContent }>;
  readonly translations?: Readonly<Partial<Record<Language, TaskFiles["answers"]>>>;
}

/** By chapter. They are kept apart from the chapters' registry so that nothing of them is fetched before a task comes near. */
export const taskFiles: Readonly<Record<string, TaskFiles | undefined>> = {
  "kernel-ridge": {
    checks: () => import("./kernelRidge.tasks.ts"),
    answers: () => import("./kernelRidge.tasks.mdx"),
  },
  "vector-fields": {
    checks: () => import("./vectorFields.tasks.ts"),
    answers: () => import("./vectorFields.tasks.mdx"),
  },
  lab: {
    checks: () => import("./potentialLab.tasks.ts"),
    answers: () => import("./potentialLab.tasks.mdx"),
    translations: { nl: () => import("./potentialLab.tasks.nl.mdx") },
  },
  representations: {
    checks: () => import("./representations.tasks.ts"),
    answers: () => import("./representations.tasks.mdx"),
  },
  choosing: {
    checks: () => import("./choosing.tasks.ts"),
    answers: () => import("./choosing.tasks.mdx"),
  },
  covariant: {
    checks: () => import("./covariant.tasks.ts"),
    answers: () => import("./covariant.tasks.mdx"),
  },
  multipoles: {
    checks: () => import("./multipoles.tasks.ts"),
    answers: () => import("./multipoles.tasks.mdx"),
  },
  dynamics: {
    checks: () => import("./molecularDynamics.tasks.ts"),
    answers: () => import("./molecularDynamics.tasks.mdx"),
  },
  molecule: {
    checks: () => import("./molecule.tasks.ts"),
    answers: () => import("./molecule.tasks.mdx"),
  },
  conclusions: {
    checks: () => import("./conclusions.tasks.ts"),
    answers: () => import("./conclusions.tasks.mdx"),
  },
};
