import { type ParameterSet, sameValue, type ValuesOf } from "../parameters/spec.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { seedOf } from "./individual.ts";
import type { Goal, MakeTask, NumericTask, Task } from "./types.ts";

/** The task's own state: the chapter's defaults with what the task sets up, and the samples of this student's number. */
export function ownValues({ specs, defaults }: AnySettings, task: Task, number: string): ValuesOf<ParameterSet> {
  const seed = task.individual === true && number !== "" && "seed" in specs ? { seed: seedOf(number) } : {};
  return { ...defaults, ...task.setUp, ...seed };
}

/** Whether an answer is within the tolerance of the right one. */
export function isRight(answer: number, right: number, tolerance: NumericTask["tolerance"]): boolean {
  const allowed = "relative" in tolerance ? tolerance.relative * Math.abs(right) : tolerance.absolute;
  return Math.abs(answer - right) <= allowed;
}

/** How an answer that is not right misses, where one can tell. */
export function missOf(answer: number, right: number): "sign" | "power" | "low" | "high" {
  if (answer * right < 0) return "sign";
  const ratio = Math.abs(answer / right);
  if (right !== 0 && (ratio < 0.2 || ratio > 5)) return "power";
  return answer < right ? "low" : "high";
}

/** Whether the options chosen are the right ones, no matter in which order. */
export function isSameChoice(chosen: readonly string[], right: readonly string[]): boolean {
  return chosen.length === right.length && chosen.every((option) => right.includes(option));
}

/** How near a prediction on a range was. */
export function nearness(predicted: number, found: number, range: { readonly min: number; readonly max: number }) {
  const part = Math.abs(predicted - found) / (range.max - range.min);
  if (part <= 0.05) return "there";
  return part <= 0.2 ? "near" : "far";
}

/** How a watched quantity stands to its goal: whether it is there, and which part of the way, 0 … 1. */
export function standing(value: number, goal: Goal): { readonly met: boolean; readonly part: number } {
  const [limit, met] = "below" in goal ? [goal.below, value < goal.below] : [goal.above, value > goal.above];
  if (met) return { met, part: 1 };
  const short = Math.abs(value - limit);
  // Half the way when short of the goal by as much as it is large.
  const scale = Math.abs(limit) || 1;
  return { met, part: Number.isFinite(short) ? scale / (scale + short) : 0 };
}

/** The settings that the task wants left alone and that are not as it sets them up. */
export function touched(
  { specs, apart = [] }: AnySettings,
  { free, kept = [] }: MakeTask,
  own: ValuesOf<ParameterSet>,
  present: ValuesOf<ParameterSet>,
): readonly string[] {
  return Object.keys(specs).filter((key) => {
    const mustStay = kept.includes(key) || !(free.includes(key) || apart.includes(key));
    return mustStay && !sameValue(specs[key], own[key], present[key]);
  });
}

/** Whether the present state is the task's own, but for how it is looked at. */
export function isSetUp(
  { specs, apart = [] }: AnySettings,
  { setUp }: Task,
  own: ValuesOf<ParameterSet>,
  present: ValuesOf<ParameterSet>,
): boolean {
  return Object.keys(specs)
    .filter((key) => key in setUp || !apart.includes(key))
    .every((key) => sameValue(specs[key], own[key], present[key]));
}
