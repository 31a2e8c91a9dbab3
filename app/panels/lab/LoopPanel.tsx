import { useMemo, useState } from "react";
import type { ModelId, SourceId } from "../../../src/experiments/lab.ts";
import type { LoopWorkResult } from "../../../src/experiments/loopWork.ts";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { DERIVATIVE_NAMES, derivativeColors, derivativeRange } from "../../figures/derivativeMaps.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import { WorkBars } from "../../figures/WorkBars.tsx";
import { pathFraction, workAlongFigure } from "../../figures/workAlong.ts";
import { digits } from "../../format/numbers.ts";
import { rich, t } from "../../messages/t.ts";
import { labSpecs } from "../../store/lab/labParameters.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import "../../styles/loop.css";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ParameterPart } from "../ParameterPart.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { createPlayClock } from "../playback/playClock.ts";
import { useFigureTheme } from "../useFigureTheme.ts";
import { LabControl } from "./LabControl.tsx";
import { CarriedParticle } from "./loop/CarriedParticle.tsx";
import { LoopControls } from "./loop/LoopControls.tsx";
import { LoopMap } from "./loop/LoopMap.tsx";
import { LoopNumbers } from "./loop/LoopNumbers.tsx";
import { loopPath } from "./loop/loopShape.ts";
import { useLoop } from "./loop/useLoop.ts";
import { SOURCE_NAMES } from "./sources.ts";
import { useFields, useLabParameters, useLoopWork } from "./useLabExperiments.ts";

/** Figure 4: where each model's force has a curl, and the work it does round a closed path of one's own. */
export function LoopPanel() {
  const lab = useLabParameters();
  const { box } = lab.landscape;
  const derivative = useLab((state) => state.values.derivative);
  const theme = useFigureTheme();
  const dragging = useDragging();
  const { loop, change, settle, stroke, drawing, complaint, setDrawing, draw } = useLoop(box.x1 - box.x0);
  const fields = useFields();
  const measured = useLoopWork(loop);
  const [clock] = useState(createPlayClock);

  const course = useMemo(() => {
    const { x, y } = loopPath(loop);
    return { x, y, fraction: pathFraction(x, y) };
  }, [loop]);
  const result = measured.result;
  const works = result?.works ?? [];
  const fraction = useMemo(() => (result === null ? new Float64Array(1) : pathFraction(result.x, result.y)), [result]);
  const along = useMemo(() => (result === null ? emptyLines(theme) : workAlongFigure(result, theme)), [result, theme]);

  const models: readonly ModelId[] = lab.model.asPrinted
    ? ["independent", "energyConserving", "asPrinted"]
    : ["independent", "energyConserving"];
  const sources: readonly SourceId[] = ["truth", ...models];
  const workOf = (source: SourceId) => works.find((work) => work.source === source);
  const stale = isOutdated(measured.status, dragging);
  const words = labSpecs.loop.describe(loop);

  return (
    <Panel
      id="loop"
      number={4}
      title={t`What independence breaks`}
      busy={isUnderWay(fields.status, measured.status)}
      caption={t`The ${DERIVATIVE_NAMES[derivative]} of each model’s force on one colour scale, and one closed path on all maps. Take it by its
        middle to move it, by the mark on its edge to size it, or draw your own. What a force does on a particle in
        one lap it does again in the next: whatever is not zero here adds up for ever.`}
      rail={
        <>
          <ParameterPart of="loop">
            <LoopControls
              loop={loop}
              box={box}
              drawing={drawing}
              complaint={complaint}
              onDrawing={setDrawing}
              onChange={change}
            />
          </ParameterPart>
          <hr />
          <CarriedParticle clock={clock} sources={sources} works={works} fraction={fraction} theme={theme} />
          <hr />
          <LabControl name="derivative" />
          <LabControl name="asPrinted" />
        </>
      }
    >
      <ProblemNote problem={fields.problem ?? measured.problem} />
      <p className="loop-numbers-title">{rich`Work once round the path, ∮${<i>f</i>} · d${<i>r</i>}`}</p>
      <LoopNumbers sources={sources} works={works} stale={stale} />
      <div className="side-by-side">
        {models.map((source) => (
          <LoopMap
            key={source}
            source={source}
            result={fields.result}
            derivative={derivative}
            box={box}
            loop={loop}
            course={course}
            work={workOf(source)}
            words={words}
            clock={clock}
            stale={isOutdated(fields.status, dragging)}
            stroke={stroke}
            onChange={change}
            onSettle={settle}
            onDraw={draw}
          />
        ))}
      </div>
      {fields.result?.models.some(({ map }) => map !== null) && (
        <div className="map-color-bar">
          <ColorBar colors={derivativeColors(derivative, derivativeRange(fields.result, derivative), theme)} />
        </div>
      )}
      {result === null && measured.problem === null && <Coming height={14} />}
      <div className={stale ? "loop-works stale" : "loop-works"}>
        {result !== null && <WorkBars result={result} theme={theme} />}
        <MeanCurl result={result} circle={loop.kind === "circle"} />
      </div>
      <Plot
        figure={along}
        label={t`Work along the path`}
        description={describeWorks(result)}
        height={240}
        stale={stale}
      />
    </Panel>
  );
}

/** Stokes' theorem the other way round; for a drawn path that crosses itself there would be no one area. */
function MeanCurl({ result, circle }: { readonly result: LoopWorkResult | null; readonly circle: boolean }) {
  const independent = result?.works.find((work) => work.source === "independent");
  if (result === null || !circle || independent === undefined || independent.problem !== null) return null;
  return (
    <p className="loop-stokes">
      {t`The circle encloses an area of ${digits(Math.abs(result.area))}. By Stokes’ theorem the independent model’s curl
        inside it is ${digits(independent.work / result.area)} on average.`}
    </p>
  );
}

function describeWorks(result: LoopWorkResult | null): string {
  if (result === null) return t`Being computed.`;
  const ends = result.works.map((work) =>
    work.problem === null
      ? t`${SOURCE_NAMES[work.source]} ends at ${digits(work.work)} kT₀`
      : t`${SOURCE_NAMES[work.source]} could not be had`,
  );
  return t`The work done so far on the way once round the path, from zero at its start: ${ends.join("; ")}.`;
}
