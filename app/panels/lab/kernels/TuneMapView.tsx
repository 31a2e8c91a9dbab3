import { useMemo } from "react";
import type { TuneMap } from "../../../../src/experiments/tuneMap.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { Plot } from "../../../figures/Plot.tsx";
import {
  beatsMap,
  bestOf,
  isAtEdge,
  isOnMap,
  type ScoredPoint,
  type TunePoint,
  type TuneScore,
} from "../../../figures/tuneMap.ts";
import { tuneMapFigure } from "../../../figures/tuneMapFigure.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";

export interface TuneMapProps {
  readonly map: TuneMap;
  readonly score: TuneScore;
  /** The present setting, where it has been fitted. */
  readonly present: ScoredPoint | null;
}

interface ViewProps extends TuneMapProps {
  readonly complete: boolean;
  readonly range?: readonly [number, number];
}

/** One model’s score over σ and λ, to be clicked, with what the map does not show by itself in words. */
export function TuneMapView({ map, score, present, complete, range }: ViewProps) {
  const theme = useFigureTheme();
  const set = useLab((state) => state.set);
  const sigma = useLab((state) => state.values.sigma);
  const lambda = useLab((state) => state.values.lambda);
  const tunedAlone = useLab((state) => state.values.tuning === "each");
  // Where each model has its own, that is what leave-one-out finds best here, whatever the controls hold.
  const now = useMemo(
    () => (tunedAlone && map.best !== null ? map.best : { lengthScale: sigma, ridge: lambda }),
    [tunedAlone, map, sigma, lambda],
  );
  const figure = useMemo(
    () => tuneMapFigure(map, now, theme, { score, ...(range ? { range } : {}) }),
    [map, score, now, theme, range],
  );
  const pick = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const { sigma, lambda } = labSpecs;
    set({
      tuning: "shared",
      sigma: threeDigits(Math.min(sigma.max, Math.max(sigma.min, x))),
      lambda: threeDigits(Math.min(lambda.max, Math.max(lambda.min, y))),
    });
  };
  const name = score === "leaveOneOut" ? t`Leave-one-out error` : t`Log marginal likelihood`;
  const notes = remarks(map, score, now, complete ? present : null);
  return (
    <div>
      <SourceTitle source={map.id} />
      <Plot
        figure={figure}
        label={t`${name} of ${SOURCE_NAMES[map.id]} over σ and λ`}
        description={`${describe(map, score)} ${t`Now set: σ ${digits(now.lengthScale)}, λ ${digits(now.ridge)}.`}`}
        aspect={1.35}
      >
        <Overlay label={t`Choose σ and λ`} emptyLabel={t`Take σ and λ`} onEmptyClick={pick} />
      </Plot>
      {notes.length > 0 && <p className="control-help">{notes.join(" ")}</p>}
    </div>
  );
}

/** What the map does not show by itself: where its best may not be the best, and where “now” has no place on it. */
function remarks(map: TuneMap, score: TuneScore, now: TunePoint, present: ScoredPoint | null): readonly string[] {
  const notes: string[] = [];
  const best = bestOf(map, score);
  if (best === null) notes.push(describe(map, score));
  if (!isOnMap(map, now)) {
    notes.push(t`The present σ = ${digits(now.lengthScale)}, λ = ${digits(now.ridge)} lies off this map.`);
  }
  if (present !== null && beatsMap(map, score, present)) {
    notes.push(
      score === "leaveOneOut"
        ? t`The present σ and λ are better than any on the map, with an error of ${digits(present.leaveOneOut)}.`
        : t`The present σ and λ are better than any on the map.`,
    );
  } else if (best !== null && isAtEdge(map, best)) {
    notes.push(t`The best point is at the edge of the map: a better one may lie beyond.`);
  }
  if (best !== null && !canBeSet(best.lengthScale)) {
    notes.push(
      t`The control for σ goes from ${labSpecs.sigma.min} to ${labSpecs.sigma.max} only; “each by leave-one-out” goes further.`,
    );
  }
  return notes;
}

/** The map's best point, in words. */
function describe(map: TuneMap, score: TuneScore): string {
  const best = bestOf(map, score);
  if (best === null) {
    return score === "logMarginalLikelihood" && map.best !== null
      ? t`This kernel is not positive definite, so it has no likelihood.`
      : t`Nothing could be scored here: K + λI is singular to working precision.`;
  }
  const [sigma, lambda] = [digits(best.lengthScale), digits(best.ridge)];
  return score === "leaveOneOut"
    ? t`The smallest error, ${digits(best.leaveOneOut)}, is at σ ${sigma} and λ ${lambda}.`
    : t`The likelihood is largest at σ ${sigma} and λ ${lambda}.`;
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

/** Whether the control for σ goes that far; a small window or a stretched q can ask for more. */
export function canBeSet(lengthScale: number): boolean {
  return lengthScale >= labSpecs.sigma.min && lengthScale <= labSpecs.sigma.max;
}
