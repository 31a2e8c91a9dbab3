import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { contains } from "../../../src/geometry.ts";
import { arrowReference } from "../../figures/arrows.ts";
import { boxAspect, mapLayout } from "../../figures/mapLayout.ts";
import { component } from "../../figures/mapTraces.ts";
import { Overlay } from "../../figures/Overlay.tsx";
import { Plot } from "../../figures/Plot.tsx";
import type { Point } from "../../figures/plotGeometry.ts";
import { samplesFigure, samplesWithForces } from "../../figures/samples.ts";
import { t } from "../../messages/t.ts";
import { labSpecs } from "../../store/lab/labParameters.ts";
import { labStore, useLab } from "../../store/lab/labStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { CsvControls } from "./samples/CsvControls.tsx";
import { describeSamples } from "./samples/describeSamples.ts";
import { MissingRegion } from "./samples/MissingRegion.tsx";
import { SampleArrows } from "./samples/SampleArrows.tsx";
import { CROWD, SampleCrowd } from "./samples/SampleCrowd.tsx";
import { SampleHandles } from "./samples/SampleHandles.tsx";
import { SampleLine, SampleNumbers } from "./samples/SampleNotes.tsx";
import { SamplesRail } from "./samples/SamplesRail.tsx";
import { forcesAt, placesOf, summariseTraining } from "./samples/trainingSet.ts";
import { useSampleEditing } from "./samples/useSampleEditing.ts";
import { useLabParameters, useLandscape, useSamples } from "./useLabExperiments.ts";
import "../../styles/samples.css";
import { isUnderWay } from "../../store/jobStatus.ts";

const NONE = new Float64Array(0);
const NO_SAMPLES = { positions: NONE, forces: NONE, exactForces: NONE, noiseRms: 0 };

/** Figure 2: the training set, to be drawn anew, moved about, added to, imported. */
export function SamplesPanel() {
  const { landscape: settings } = useLabParameters();
  const values = useLab((state) => state.values);
  const gesture = useLab((state) => state.gesture);
  const { result, status, problem } = useSamples();
  const { result: landscape, status: landscapeStatus } = useLandscape();
  const theme = useFigureTheme();
  const [dropping, setDropping] = useState(false);
  const plot = useRef<HTMLDivElement>(null);

  const { scheme, points, missing, missingBox } = values;
  const { box } = settings;
  const byHand = scheme === "hand";
  const places: readonly Point[] = useMemo(
    () => (byHand ? points : placesOf(result?.positions ?? NONE)),
    [byHand, points, result],
  );
  const drawn = result?.positions ?? NONE;
  const { selected, pointed, news, actions, add, take, say } = useSampleEditing(drawn, places, plot);
  const touched = useRef<number | null>(null);
  useEffect(() => {
    touched.current = places.length > CROWD ? pointed : null;
  }, [places, pointed]);
  /** Among so many that a handle comes only where the pointer is, a finger finds none yet: it chooses what it touches. */
  const press = useCallback(
    (point: Point) => {
      if (touched.current === null) add(point);
      else actions.select(touched.current);
    },
    [add, actions],
  );
  const shown = useCallback((place: Point) => contains(box, place.x, place.y), [box]);
  const moving = gesture === "sample" ? selected : null;
  const forces = useMemo(() => forcesAt(places, result ?? NO_SAMPLES, moving), [places, result, moving]);
  const reference = useMemo(
    () =>
      result === null
        ? 1
        : arrowReference([{ u: component(result.exactForces, 0), v: component(result.exactForces, 1) }]),
    [result],
  );
  const isUpToDate = result !== null && result.positions.length === 2 * places.length;
  const summary = useMemo(
    () => (result === null || status === "failed" ? null : summariseTraining(result, byHand ? points : [], box)),
    [result, status, byHand, points, box],
  );

  // The layout stays the same object, so that the overlay need not be measured anew for every step of a drag.
  const layout = useMemo(() => mapLayout(box, theme, { colorBar: false }), [box, theme]);
  /** Where nothing can be drawn anew, the last good samples stay, in the figure itself; those that were cleared do not. */
  const last = status === "failed" && places.length === 0 && !byHand ? result : null;
  const figure = useMemo(
    () => ({ data: samplesFigure(last, landscape, box, theme).data, layout }),
    [last, landscape, box, theme, layout],
  );

  const overlaid = useMemo(
    () => (isUpToDate ? [samplesWithForces(result.positions, result.forces, theme)] : []),
    [isUpToDate, result, theme],
  );

  const drop = async (event: DragEvent) => {
    setDropping(false);
    const file = event.dataTransfer.files.item(0);
    // A saved state is the page's to open.
    if (file?.name.toLowerCase().endsWith(".json")) return;
    event.preventDefault();
    const text = event.dataTransfer.getData("text");
    const reading =
      file === null
        ? (await import("./csv/parseSamples.ts")).parseSamples(text)
        : await (await import("./csv/readSamplesFile.ts")).readSamplesFile(file);
    const refused = take(reading);
    if (refused !== null) say(t`${file?.name ?? t`The text`} was not taken. ${refused}`, true);
  };

  const about = pointed ?? selected;
  const latest = news?.about === values ? news : null;
  const refusal = latest?.isRefusal ? latest.sentence : null;
  return (
    <Panel
      id="samples"
      number={2}
      title={t`The samples`}
      busy={isUnderWay(status, landscapeStatus)}
      caption={t`What the models are given: positions (dots) and the forces there (arrows), over faint contours of an energy
        they never see. Arrow length grows as the square root of the force, up to a limit.`}
      rail={
        <SamplesRail positions={drawn}>
          <CsvControls result={isUpToDate && status === "idle" ? result : null} onReading={take} onSaid={say} />
        </SamplesRail>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: “Import…” does the same by keyboard. */}
      <div
        ref={plot}
        className="samples-plot"
        data-dropping={dropping || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <Plot
          figure={figure}
          label={t`The training samples and their forces`}
          description={describeSamples(values, places, summary)}
          aspect={boxAspect(box)}
          stale={last !== null}
          overlaid={overlaid}
        >
          <Overlay label={t`Samples`} onEmptyClick={press} emptyLabel={t`Add a sample`}>
            {missing && (
              <MissingRegion
                box={missingBox}
                window={box}
                within={labSpecs.missingBox.within}
                places={places}
                onMove={(next) => labStore.getState().setValue("missingBox", next, { coalesce: "missingBox" })}
                onSettle={labStore.getState().endGesture}
              />
            )}
            <SampleArrows places={places} forces={forces} reference={reference} />
            {places.length > CROWD ? (
              <SampleCrowd places={places} shown={shown} selected={selected} pointed={pointed} actions={actions} />
            ) : (
              <SampleHandles places={places} shown={shown} selected={selected} actions={actions} />
            )}
          </Overlay>
        </Plot>
      </div>
      <SampleLine
        index={about}
        place={about === null ? undefined : places[about]}
        force={about === null ? [Number.NaN, Number.NaN] : [forces[2 * about], forces[2 * about + 1]]}
        onRemove={about !== null && about === selected ? () => actions.remove(about) : undefined}
      />
      <ProblemNote problem={refusal === null ? problem : { kind: "input", message: refusal }} />
      <p className="status-line" role="status">
        {latest !== null && !latest.isRefusal && `${latest.sentence} `}
        {byHand && points.length > 0 && t`These samples are now placed by hand; choose a scheme to draw anew.`}
      </p>
      <SampleNumbers count={places.length} summary={summary} />
    </Panel>
  );
}
