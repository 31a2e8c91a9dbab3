import type { Box } from "../geometry.ts";

/** The most samples the lab fits: for the energy-conserving kernel that is a matrix of 4000 × 4000. */
export const MAXIMUM_SAMPLES = 2000;

/** The three models of the lab, in the order in which they are shown. */
export type ModelId = "independent" | "energyConserving" | "asPrinted";

/** Truth and models: whatever has a force to be drawn, moved by, or carried round a loop. */
export type SourceId = "truth" | ModelId;

/** What a model is called in a sentence. */
export const MODEL_NAMES: Readonly<Record<ModelId, string>> = {
  independent: "the independent kernel",
  energyConserving: "the energy-conserving kernel",
  asPrinted: "the kernel as printed",
};

/** A hand-placed or imported sample; without forces it takes the potential's (plus noise). */
export interface PlacedSample {
  readonly x: number;
  readonly y: number;
  readonly fx?: number;
  readonly fy?: number;
}

/** Which potential, at which temperature, seen through which window. */
export interface LandscapeParameters {
  readonly potential: string;
  readonly potentialParameters: Readonly<Record<string, number>>;
  readonly kT: number;
  readonly box: Box;
}

/** Where the training data come from. */
export interface SampleParameters {
  /** A scheme of the sampling registry, or "hand" for `points`. */
  readonly scheme: string;
  readonly count: number;
  readonly seed: number;
  /** Standard deviation of the Gaussian noise on each force component. */
  readonly noise: number;
  readonly missing: Box | null;
  readonly points: readonly PlacedSample[];
}

/** σ and λ of one model. */
export interface Hyperparameters {
  readonly lengthScale: number;
  readonly ridge: number;
}

/** What is fitted to them. */
export interface ModelParameters {
  readonly representation: string;
  readonly matrix: readonly number[];
  readonly profile: string;
  /** "shared": both models use `lengthScale` and `ridge`; "each": each its own by leave-one-out. */
  readonly tuning: "shared" | "each";
  readonly lengthScale: number;
  readonly ridge: number;
  /** Where each has its own: those already found by a scan elsewhere, which need not be searched for again. */
  readonly tuned?: Readonly<Partial<Record<ModelId, Hyperparameters>>>;
  /** Whether the kernel as printed on the slide is fitted too. */
  readonly asPrinted: boolean;
}

/** The shared experiment of the chapter: a change in one panel shows in all. */
export interface LabParameters {
  readonly landscape: LandscapeParameters;
  readonly samples: SampleParameters;
  readonly model: ModelParameters;
}

/** The models the lab shows at present. */
export function labModelIds(lab: LabParameters): readonly ModelId[] {
  return lab.model.asPrinted ? ["independent", "energyConserving", "asPrinted"] : ["independent", "energyConserving"];
}

/** Truth and models the lab shows at present. */
export function labSourceIds(lab: LabParameters): readonly SourceId[] {
  return ["truth", ...labModelIds(lab)];
}
