import { useMemo } from "react";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { type GammaScore, gammaScanFigure } from "../../../figures/gammaScan.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { digits, plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { useVectorField, vectorFieldStore } from "../../../store/vectorFields/vectorFieldStore.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { StoppedNote } from "../../StoppedNote.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useAtMostEvery } from "../../useAtMostEvery.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { useGammaScan } from "../useVectorExperiments.ts";
import { controlThatShows } from "./FieldRail.tsx";

const HEIGHT = 230;
/** Milliseconds between two drawings while results come. */
const REDRAW = 300;
/** Up to so many samples every γ is scored at once; with more there is something to wait for. */
const QUICK = 150;

const TITLES: Readonly<Record<GammaScore, string>> = {
  leaveOneOut: t`γ by leave-one-out`,
  logLikelihood: t`γ by likelihood`,
};

/** Every γ scored at the present σ and λ, in two ways; a click takes a γ, a button the best. */
export function GammaChoice() {
  const scan = useGammaScan();
  const count = useVectorField(({ values }) => values.N);
  const working = isUnderWay(scan.status);
  return (
    <>
      {count > QUICK && (
        <div className="run-bar curve-run">
          {working && (
            <ProgressNote
              fraction={scan.progress?.fraction ?? 0}
              doing={t`Scoring ${scan.progress?.doing ?? "γ"}`}
              onCancel={scan.stop}
            />
          )}
          {scan.status === "stopped" && (
            <StoppedNote onGoOn={scan.goOn}>{t`Stopped before every γ was scored.`}</StoppedNote>
          )}
        </div>
      )}
      <div className="curve-pair gamma-choice">
        <GammaCurve scan={scan} score="leaveOneOut" />
        <GammaCurve scan={scan} score="logLikelihood" />
      </div>
      <ProblemNote problem={scan.problem && controlThatShows(scan.problem) !== null ? null : scan.problem} />
      <p className="panel-caption">
        {t`Every γ at the present σ and λ: the error on each sample when the model is trained on the others (of a
          component, in the field’s own units), and how probable the samples are when the field’s strength is left open.
          The dashed line is the γ now set, the star the best; click to take another.`}
      </p>
    </>
  );
}

function GammaCurve({ scan, score }: { readonly scan: ReturnType<typeof useGammaScan>; readonly score: GammaScore }) {
  const theme = useFigureTheme();
  const now = useVectorField(({ values }) => values.gamma);
  const ridge = useVectorField(({ values }) => values.lambda);
  const { status, partial, isPast } = scan;
  const followed = useAtMostEvery(scan.result, REDRAW);
  const result = partial ? followed : scan.result;
  const take = (gamma: number) => {
    const { setValue } = vectorFieldStore.getState();
    setValue("gamma", Number(Math.min(1, Math.max(0, gamma)).toFixed(2)));
  };
  const best = result?.best[score] ?? null;
  const ready = best !== null && !partial && !isPast && status === "idle";
  const noneAtAll =
    score === "logLikelihood" && ridge === 0 ? t`Without a ridge there is no likelihood` : t`No γ could be scored`;
  const none = result === null || partial ? t`No γ to choose yet` : noneAtAll;
  // Without any score the axes would be of nothing.
  const why = result !== null && !partial && best === null ? none : "";
  const figure = useMemo(
    () => (result === null || why !== "" ? emptyLines(theme, why) : gammaScanFigure(result, score, now, theme)),
    [result, score, now, theme, why],
  );
  const name = score === "leaveOneOut" ? t`the lowest leave-one-out error` : t`the largest likelihood`;
  return (
    <div>
      <TitledPlot
        title={TITLES[score]}
        figure={figure}
        label={score === "leaveOneOut" ? t`Leave-one-out error against γ` : t`Log likelihood against γ`}
        description={
          best === null || result === null
            ? `${none}.`
            : t`γ ${plain(best)} has ${name}, ${digits(result[score][result.shares.indexOf(best)])}. Now set: ${plain(now)}.`
        }
        height={HEIGHT}
        stale={isPast}
      >
        <Overlay label={t`Choose γ`} emptyLabel={t`Take this γ`} onEmptyClick={({ x }) => take(x)} />
      </TitledPlot>
      <button
        type="button"
        className="button"
        disabled={!ready || now === best}
        onClick={() => {
          if (best !== null) take(best);
        }}
      >
        {best === null ? none : t`Use γ = ${plain(best)}, ${name}`}
      </button>
    </div>
  );
}
