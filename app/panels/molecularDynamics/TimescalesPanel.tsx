import { useMemo, useState } from "react";
import { timescaleFigure } from "../../figures/timescales.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { plain } from "../../format/numbers.ts";
import { span } from "../../format/spans.ts";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { motionSpecs } from "../../store/molecularDynamics/motionParameters.ts";
import { useMotion } from "../../store/molecularDynamics/motionStore.ts";
import { jobs } from "../../store/useExperiment.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { RunBar } from "../RunBar.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/learningCurve.css";
import "../../styles/molecularDynamics.css";
import { MotionControl } from "./MotionControl.tsx";
import { PACE, type PacedLine, pacedLines, reachOf, useMotionPace } from "./timescales/useMotionPace.ts";

const HEIGHT = 470;

/** Figure 2: what happens in which time, and how far one gets. */
export function TimescalesPanel() {
  const [round, setRound] = useState(0);
  const job = useMotionPace(round);
  const { result, status, progress, problem } = job;
  const theme = useFigureTheme();
  const { computing, forceCost, ownStep } = useMotion(({ values }) => values);
  const lines = useMemo(() => pacedLines(result, { forceCost, ownStep }), [result, forceCost, ownStep]);
  const figure = useMemo(() => {
    const reaches = lines.map((line) => ({
      id: line.id,
      name: line.name,
      step: line.timeStep * 1e-15,
      reach: reachOf(line, computing),
    }));
    return timescaleFigure(reaches, theme);
  }, [lines, computing, theme]);
  const running = isUnderWay(status);
  const time = motionSpecs.computing.describe(computing);
  return (
    <Panel
      id="timescales"
      number={2}
      title={t`From a step to a second`}
      busy={running}
      caption={t`Grey: about how long things take; water after Laage and Hynes (2006), proteins after Henzler-Wildman and Kern (2007) and
        Kubelka, Hofrichter and Eaton (2004). Coloured: from one time step to what is reached while the computer works, at the pace
        that was measured just now, here, one step after another. The axis is logarithmic: each line is a thousand times the last.`}
      rail={
        <>
          <MotionControl name="computing" look="menu" />
          <MotionControl name="forceCost" />
          <MotionControl name="ownStep" />
        </>
      }
    >
      <RunBar
        said={result === null ? t`Nothing has been measured yet.` : t`Measured in this browser.`}
        label={t`Measure again`}
        idle={false}
        running={running}
        fraction={progress?.fraction ?? 0}
        doing={progress?.doing ?? t`Starting`}
        run={() => setRound(round + 1)}
        cancel={() => jobs.stop(PACE)}
      />
      <ProblemNote problem={problem} />
      <TitledPlot
        title={t`What happens, and what is reached in ${time}`}
        figure={figure}
        height={HEIGHT}
        label={t`Timescales from femtoseconds to seconds`}
        description={lines.map((line) => t`${line.name}: ${span(reachOf(line, computing))} in ${time}`).join("; ")}
      />
      <PaceTable lines={lines} time={time} computing={computing} />
    </Panel>
  );
}

interface PaceTableProps {
  readonly lines: readonly PacedLine[];
  readonly time: string;
  readonly computing: Parameters<typeof reachOf>[1];
}

function PaceTable({ lines, time, computing }: PaceTableProps) {
  const takes = (seconds: number, { timeStep, stepsPerSecond }: PacedLine) =>
    span(seconds / (timeStep * 1e-15 * stepsPerSecond));
  const columns: readonly { readonly title: string; readonly say: (line: PacedLine) => string }[] = [
    {
      title: t`steps a second`,
      say: ({ stepsPerSecond }) => (Number.isFinite(stepsPerSecond) ? plain(stepsPerSecond) : "–"),
    },
    { title: t`in ${time}`, say: (line) => span(reachOf(line, computing)) },
    { title: t`a microsecond takes`, say: (line) => takes(1e-6, line) },
    { title: t`a second takes`, say: (line) => takes(1, line) },
  ];
  return (
    <table className="integrator-table pace-table">
      <caption>{t`How fast it goes`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`what moves`}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-paced={line.id}>
            <th scope="row">{line.name}</th>
            {columns.map(({ title, say }) => (
              <td key={title} data-title={title}>
                <span>
                  <Mathematical text={say(line)} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
