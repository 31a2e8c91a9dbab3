import { useMemo } from "react";
import type { ConclusionsResult } from "../../../src/experiments/conclusions/conclusions.ts";
import { conclusions } from "../../../src/experiments/conclusions/list.ts";
import { heldOf } from "../../claims/conclusions/conclusionClaims.ts";
import { Icon } from "../../controls/icons.tsx";
import { ProgressNote } from "../../controls/ProgressNote.tsx";
import { conclusionStripFigure } from "../../figures/conclusionStrip.ts";
import { t, translated } from "../../messages/t.ts";
import { useConclusion } from "../../store/conclusions/conclusionStore.ts";
import { FRESH, freshSeed } from "../../store/conclusions/freshSeed.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ParameterPart } from "../ParameterPart.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import { useFigureTheme } from "../useFigureTheme.ts";
import { ConclusionControl } from "./ConclusionControl.tsx";
import { useConclusions } from "./useConclusions.ts";
import "../../styles/learningCurve.css";
import "../../styles/seedLine.css";

const HEIGHT = 460;
/** Milliseconds between two drawings while results come. */
const REDRAW = 300;

/** Figure 1: every conclusion, measured again. */
export function TakeHomePanel() {
  const state = useConclusions();
  const { result: latest, status, problem, progress, asked, isPast, stop, goOn } = state;
  const running = isUnderWay(status);
  const followed = useAtMostEvery(latest, REDRAW);
  const result = running ? followed : latest;
  const theme = useFigureTheme();
  const figure = useMemo(() => conclusionStripFigure(result, theme), [result, theme]);
  return (
    <Panel
      id="take-home"
      number={1}
      title={t`Everything, measured again`}
      busy={running}
      caption={t`Each row is a conclusion, each mark one draw with samples, motions or molecules of its own. Across: how far the number measured is on its side of its bound; a cross is a draw in which it is not. What has more than a hundred thousand times to spare stands at the right edge, what misses by more than ten times at the left.`}
      rail={<Draws />}
    >
      <TitledPlot
        title={t`Each conclusion against its bound`}
        figure={figure}
        label={t`Conclusions, by how far each draw is on its side of the bound`}
        description={describe(result)}
        height={HEIGHT}
        stale={isPast}
      />
      <ProblemNote problem={problem} />
      <div className="run-bar curve-run">
        {running ? (
          <ProgressNote fraction={progress?.fraction ?? 0} doing={progress?.doing ?? t`Starting`} onCancel={stop} />
        ) : (
          <p aria-live="polite">
            {result === null
              ? t`Nothing has been measured yet.`
              : asked.draws === 1
                ? t`Measured just now, with seed ${asked.seed}.`
                : t`Measured just now, with seeds ${asked.seed} to ${asked.seed + asked.draws - 1}.`}{" "}
            {status === "stopped" && <button type="button" className="button" onClick={goOn}>{t`Go on`}</button>}
          </p>
        )}
      </div>
    </Panel>
  );
}

function Draws() {
  const seed = useConclusion(({ values }) => values.seed);
  const setValue = useConclusion(({ setValue }) => setValue);
  const { asked } = useConclusions(false);
  return (
    <>
      <ConclusionControl name="draws" />
      <ParameterPart of="seed">
        <div className="seed-line">
          <ConclusionControl name="seed" slider={false} />
          <button type="button" className="button" title={t`Fresh seeds`} onClick={() => setValue("seed", freshSeed())}>
            <Icon name="dice" />
            <span className="visually-hidden">{t`Fresh seeds`}</span>
          </button>
        </div>
        {seed === FRESH && (
          <button type="button" className="button" onClick={() => setValue("seed", asked.seed)}>
            {t`Keep this visit’s seed, ${asked.seed}`}
          </button>
        )}
      </ParameterPart>
    </>
  );
}

function describe(result: ConclusionsResult | null): string {
  if (result === null) return t`Nothing has been measured yet.`;
  const said = result.rows.map((row, at) => {
    const { held, done } = heldOf(row, conclusions[at]);
    return t`${translated(conclusions[at].label)}: ${held} of ${done}`;
  });
  return t`Draws in which each conclusion holds: ${said.join("; ")}.`;
}
