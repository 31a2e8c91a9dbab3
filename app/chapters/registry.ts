import type { MDXContent } from "mdx/types";
import type { ComponentType } from "react";
import { language } from "../messages/language.ts";
import type { Language } from "../messages/languages.ts";
import { t } from "../messages/t.ts";
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
  /** The same chapter in other languages, each with the English one's figures, settings and sections; see `loadChapter`. */
  readonly translations?: Readonly<Partial<Record<Language, () => Promise<ChapterFile>>>>;
  /** Its scenes in a lecture. */
  readonly scenes?: () => Promise<{ readonly scenes: readonly Scene[] }>;
  /** Its tasks, in the order of the text; see `taskFiles`. */
  readonly tasks?: readonly string[];
}

export const chapters = [
  {
    id: "kernel-ridge",
    title: t`Kernel ridge regression and its blind spots`,
    summary: t`Build a prediction by hand from a few points on a curve, watch it go blind beyond them, tune its length scale and ridge, and measure what it costs.`,
    load: () => import("./kernelRidge.mdx"),
    scenes: () => import("./kernelRidge.scenes.ts"),
    tasks: ["digits-lost", "three-points", "how-much-wall", "least-error", "kink"],
  },
  {
    id: "vector-fields",
    title: t`Learning vector fields: curl-free, divergence-free`,
    summary: t`Put physics into a matrix-valued kernel, learn a flow from samples and watch it fall into a curl-free and a divergence-free part, and find out what no sample can tell apart.`,
    load: () => import("./vectorFields.mdx"),
    scenes: () => import("./vectorFields.scenes.ts"),
    tasks: ["both-parts", "find-vortex", "hidden-vortex", "saddle-share", "engine"],
  },
  {
    id: "lab",
    title: t`The 2-D potential lab`,
    summary: t`Learn a force field from fifty samples, with and without the conservation of energy built in, and see what becomes of it: errors, work round closed loops, energies, trajectories, distributions.`,
    load: () => import("./potentialLab.mdx"),
    translations: { nl: () => import("./potentialLab.nl.mdx") },
    scenes: () => import("./potentialLab.scenes.ts"),
    tasks: ["best-sigma", "nearly-no-work", "mean-curl", "two-samples", "lose"],
  },
  {
    id: "representations",
    title: t`Representations and their symmetries`,
    summary: t`Turn a molecule and see which of its descriptions notice, count the ways to write it down, find two molecules that one description takes for the same, and break a symmetry by hand.`,
    load: () => import("./representations.mdx"),
    scenes: () => import("./representations.scenes.ts"),
    tasks: ["unit-of-length", "longer-bond", "tied-hydrogens", "only-heavy", "tell-angles", "which-goes", "finer-step"],
  },
  {
    id: "choosing",
    title: t`Choosing the representation: uniqueness and target similarity`,
    summary: t`Learn the same target from several representations: see one stop because two inputs look alike to it, find the power of the distance that looks like the physics, and take a learning curve of your own.`,
    load: () => import("./choosing.mdx"),
    scenes: () => import("./choosing.scenes.ts"),
    tasks: ["look-alike", "power-of-morse", "molecule-power"],
  },
  {
    id: "covariant",
    title: t`Covariant kernels`,
    summary: t`Turn a cluster and see which learnt arrows turn with it, build a covariant kernel as an average over turns, find the force that rotations do not forbid, and measure what symmetry is worth.`,
    load: () => import("./covariant.mdx"),
    scenes: () => import("./covariant.scenes.ts"),
    tasks: ["half-a-turn", "enough-turns", "price-of-copies"],
  },
  {
    id: "multipoles",
    title: t`Electrostatics by multipoles`,
    summary: t`Replace charges by a few moments, see where that is good and how fast its error falls, move the origin, and learn the dipoles of atoms element by element.`,
    load: () => import("./multipoles.mdx"),
    scenes: () => import("./multipoles.scenes.ts"),
    tasks: ["one-per-cent", "steepest", "no-dipole"],
  },
  {
    id: "dynamics",
    title: t`Molecular dynamics: why forces matter`,
    summary: t`Take Newton’s equations a step further by four rules, find the longest step that a bond allows, measure how far a second of this browser reaches, and melt and condense a fluid of your own.`,
    load: () => import("./molecularDynamics.mdx"),
    scenes: () => import("./molecularDynamics.scenes.ts"),
    tasks: ["energy-budget", "half-the-heat", "room-to-evaporate"],
  },
  {
    id: "molecule",
    title: t`The same kernel on a molecule`,
    summary: t`Learn the forces on a molecule’s atoms in three ways, let it go on each of them, hear what it vibrates like, and heat it until the model says that it knows no more.`,
    load: () => import("./molecule.mdx"),
    scenes: () => import("./molecule.scenes.ts"),
    tasks: ["how-many-equations", "turned-every-way", "keep-coordinates"],
  },
  {
    id: "conclusions",
    title: t`What to take home`,
    summary: t`Every conclusion of the lecture measured again while you read it, from seeds that nobody has chosen; the symbols, the sources, and where the slides went wrong, with the numbers that show it.`,
    load: () => import("./conclusions.mdx"),
    scenes: () => import("./conclusions.scenes.ts"),
    tasks: ["law-or-luck"],
  },
] as const satisfies readonly Chapter[];

/** The chapter with this id, or undefined. */
export function findChapter(id: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id);
}

/** The language that a chapter is read in: the page's, where it is translated, else English. */
export function languageOf({ translations = {} }: Chapter): string {
  return Object.hasOwn(translations, language) ? language : "en";
}

/** The chapter's file in the page's language, or else in English. */
export function loadChapter({ load, translations = {} }: Chapter): Promise<ChapterFile> {
  const translated = Object.entries(translations).find(([code]) => code === language)?.[1];
  return (translated ?? load)();
}
