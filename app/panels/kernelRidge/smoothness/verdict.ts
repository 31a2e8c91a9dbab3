import type { LineScores, LineScoresResult } from "../../../../src/experiments/kernelRidge/lineScores.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** Up to this many times the smallest error, a setting is about as good as another. */
const ABOUT = 1.5;
/** Errors in k_BT₀ that are as good as none. */
const NEGLIGIBLE = 1e-6;
/** Below this part of the true error, or of the noise, an error at the samples has been learnt by heart. */
const BY_HEART = { ofTrue: 1 / 3, ofNoise: 0.7 } as const;

/** How σ and λ stand. */
export type Fitting = "over-fitting" | "under-fitting" | "in between" | "about right";

/**
 * Over- or under-fitting, as only those can tell who know the truth. Over-fitting has its samples by heart, and something
 * stiffer would err less; under-fitting errs at its own samples too, and something looser would err less.
 * @param best the smallest true error of the whole σ–λ map; null while it is not known
 * @param noise of the samples
 * @returns null where there is nothing to judge
 */
export function fittingOf(result: LineScoresResult, best: LineScores | null, noise: number): Fitting | null {
  const { now } = result;
  const along = leastAlong(result);
  if (now === null || along === null || !Number.isFinite(now.trueError)) return null;
  const least = Math.min(along.trueError, best?.trueError ?? Number.POSITIVE_INFINITY);
  if (now.trueError <= Math.max(NEGLIGIBLE, ABOUT * least)) return "about right";
  const byHeart = now.trainingError < Math.max(BY_HEART.ofTrue * now.trueError, BY_HEART.ofNoise * noise);
  const stiffer = helpsAlong(now, along)
    ? along.lengthScale > now.lengthScale
    : best !== null && best.ridge > now.ridge;
  if (byHeart !== stiffer) return "in between";
  return byHeart ? "over-fitting" : "under-fitting";
}

/** The same in a sentence, and what would help. */
export function verdict(result: LineScoresResult, best: LineScores | null, noise: number): string {
  const { now } = result;
  const fitting = fittingOf(result, best, noise);
  if (now === null || fitting === null) return "";
  const [training, truth] = [digits(now.trainingError, 2), digits(now.trueError, 2)];
  switch (fitting) {
    case "over-fitting":
      return t`Over-fitting: at its own samples it errs by ${training}, against the truth by ${truth}. ${remedy(result, now)}`;
    case "under-fitting":
      return t`Under-fitting: it errs by ${training} at its own samples already, and by ${truth} against the truth. ${remedy(result, now)}`;
    case "in between":
      return t`It errs by ${training} at its own samples, and by ${truth} against the truth. ${remedy(result, now)}`;
    case "about right":
      return t`About as good as it gets: it errs by ${truth} against the truth, and by ${training} at its own samples.`;
    default:
      return fitting satisfies never;
  }
}

/** Where along σ the true error is least. */
function leastAlong({
  lengthScales,
  trueError,
}: LineScoresResult): Pick<LineScores, "lengthScale" | "trueError"> | null {
  const least = Math.min(...trueError.filter(Number.isFinite));
  const at = trueError.indexOf(least);
  return at < 0 ? null : { lengthScale: lengthScales[at], trueError: least };
}

function helpsAlong(now: LineScores, along: Pick<LineScores, "trueError">): boolean {
  return now.trueError > ABOUT * along.trueError;
}

/** Which way along σ the true error falls; where σ has little left to give, λ. */
function remedy(result: LineScoresResult, now: LineScores): string {
  const along = leastAlong(result);
  if (along === null || !helpsAlong(now, along)) return t`No σ makes up for this λ: try another.`;
  const error = digits(along.trueError, 2);
  return along.lengthScale > now.lengthScale
    ? t`At this λ a longer σ does better: ${error}.`
    : t`At this λ a shorter σ does better: ${error}.`;
}
