import { useMemo } from "react";
import type { ScoredScan } from "../../../../src/regression/scoredScan.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { Plot } from "../../../figures/Plot.tsx";
import type { Point } from "../../../figures/plotGeometry.ts";
import { scoreRange } from "../../../figures/scoreRange.ts";
import { bestOf, isAtEdge, isOnMap, type TuneScore } from "../../../figures/tuneMap.ts";
import { tuneMapFigure } from "../../../figures/tuneMapFigure.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";

const TITLES: Readonly<Record<TuneScore, string>> = {
  leaveOneOut: t`Leave-one-out error`,
  logMarginalLikelihood: t`Log marginal likelihood`,
};

const CHOICES: Readonly<Record<TuneScore, string>> = {
  leaveOneOut: t`Take the best by leave-one-out`,
  logMarginalLikelihood: t`Take the likeliest`,
};

/** A score of every σ and λ, as a map to be clicked, and a button that takes its best. */
export function ScoreMap({
  map,
  score,
  stale,
}: {
  readonly map: ScoredScan;
  readonly score: TuneScore;
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const lengthScale = useKrr((state) => state.values.sigma);
  const ridge = useKrr((state) => state.values.lambda);
  const set = useKrr((state) => state.set);
  const now = useMemo(() => ({ lengthScale, ridge }), [lengthScale, ridge]);
  const figure = useMemo(
    () => tuneMapFigure(map, now, theme, { score, range: scoreRange(map, score) }),
    [map, now, theme, score],
  );
  const best = bestOf(map, score);
  const found =
    best === null
      ? t`Nothing could be scored.`
      : t`Best at σ ${digits(best.lengthScale)} and λ ${digits(best.ridge, 2)}.`;
  const take = ({ x, y }: Point) => {
    const { sigma, lambda } = krrSpecs;
    set({
      sigma: threeDigits(Math.min(sigma.max, Math.max(sigma.min, x))),
      lambda: threeDigits(Math.min(lambda.max, Math.max(lambda.min, y))),
    });
  };
  return (
    <div>
      <p className="figure-title">{TITLES[score]}</p>
      <Plot
        figure={figure}
        label={t`${TITLES[score]} over σ and λ`}
        description={`${found} ${t`Now set: σ ${digits(lengthScale)}, λ ${digits(ridge, 2)}.`}`}
        aspect={1.5}
        stale={stale}
      >
        <Overlay label={t`Choose σ and λ`} emptyLabel={t`Take σ and λ`} onEmptyClick={take} />
      </Plot>
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={best === null || stale}
          onClick={() => best !== null && take({ x: best.lengthScale, y: best.ridge })}
        >
          {CHOICES[score]}
        </button>
      </div>
      <p className="score-map-note">
        {!isOnMap(map, now) && t`The present σ and λ lie off this map.`}{" "}
        {best !== null && isAtEdge(map, best) && t`The best point is at the edge: a better one may lie beyond.`}
      </p>
    </div>
  );
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
