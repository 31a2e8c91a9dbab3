import { useMemo, useState } from "react";
import { extrapolationFigure } from "../../figures/extrapolation.ts";
import { durationOf, flightFigure } from "../../figures/flight.ts";
import { emptyDistances } from "../../figures/learnedLine.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { Overlay } from "../../figures/Overlay.tsx";
import { Plot } from "../../figures/Plot.tsx";
import { extent } from "../../figures/scales.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay, type JobStatus } from "../../store/jobStatus.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import "../../styles/kernelRidge.css";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Moment } from "../playback/Moment.tsx";
import { createPlayClock } from "../playback/playClock.ts";
import { problemElsewhere } from "../problemAt.ts";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { ExtrapolationRail } from "./extrapolation/ExtrapolationRail.tsx";
import { FlightTable } from "./extrapolation/FlightTable.tsx";
import { Particles } from "./extrapolation/Particles.tsx";
import { ProbeNumbers } from "./extrapolation/ProbeNumbers.tsx";
import { WindowOverlay } from "./extrapolation/WindowOverlay.tsx";
import { extrapolationInWords, flightInWords } from "./extrapolation/words.ts";
import { Probe } from "./Probe.tsx";
import { useLineFit, useLineFlight } from "./useKrrExperiments.ts";

/** What the engine may complain of that has its control here. */
const WITH_CONTROL = ["expression", "ridge", "lengthScale", "count", "from"];

/** Of the figure, in pixels: on a phone the wall needs it as much as anywhere. */
const HEIGHT = 390;

/** Figure 2: what the model says where it has seen nothing, and what that does to a simulation. */
export function ExtrapolationPanel() {
  const { scheme, points, window: chosen } = useKrr((state) => state.values);
  const fit = useLineFit();
  const flight = useLineFlight();
  const dragging = useDragging();
  const theme = useFigureTheme();
  const [clock] = useState(createPlayClock);

  const window = useMemo(() => {
    if (scheme !== "hand") return chosen;
    const [from, to] = extent(points);
    return { from, to };
  }, [scheme, points, chosen]);
  const figure = useMemo(
    () => (fit.result === null ? emptyDistances(theme) : extrapolationFigure(fit.result, theme)),
    [fit.result, theme],
  );
  const paths = useMemo(
    () => (flight.result === null ? emptyLines(theme) : flightFigure(flight.result, window, theme)),
    [flight.result, window, theme],
  );
  const wrong = fit.problem ?? fit.result?.problem ?? null;
  const isStale = (status: JobStatus) => isOutdated(status, dragging);
  const said = flight.result === null ? (flight.problem?.message ?? t`Being computed.`) : flightInWords(flight.result);

  return (
    <Panel
      id="extrapolation"
      number={2}
      title={t`Beyond the data`}
      busy={isUnderWay(fit.status, flight.status)}
      caption={t`Truth, prediction with a band of two standard deviations, and the prior mean (thin line); hatched, where
        training saw nothing. Slide the window by its bar at the bottom, and the probe, the diamond, along the
        prediction. Below, a particle shot at the wall, once with the true force, once with the learnt one; tinted,
        again, where training saw nothing.`}
      rail={<ExtrapolationRail problem={wrong} flightProblem={flight.problem} />}
    >
      <ProblemNote problem={problemElsewhere(wrong, WITH_CONTROL)} />
      <ProbeNumbers result={fit.result} stale={isStale(fit.status)} />
      <Plot
        figure={figure}
        label={t`Truth and prediction over all distances`}
        description={extrapolationInWords(fit.result, window)}
        height={HEIGHT}
        stale={isStale(fit.status)}
      >
        <Overlay label={t`Training window and probe`}>
          {Number.isFinite(window.from) && <WindowOverlay window={window} movable={scheme !== "hand"} />}
          {flight.result !== null && <Particles result={flight.result} clock={clock} theme={theme} />}
          {fit.result !== null && <Probe result={fit.result} />}
        </Overlay>
      </Plot>
      <div className="flight">
        <TitledPlot
          title={t`A particle shot at the wall`}
          figure={paths}
          height={270}
          label={t`Distance against time of a particle shot at the wall`}
          description={said}
          stale={isStale(flight.status)}
        >
          {flight.result !== null && <Moment clock={clock} duration={durationOf(flight.result)} />}
        </TitledPlot>
        {flight.result !== null && <FlightTable result={flight.result} clock={clock} />}
      </div>
      <p className="flight-verdict" aria-live="polite">
        <Mathematical text={said} />
      </p>
    </Panel>
  );
}
