import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { contains } from "../../../src/geometry.ts";
import { arrowReference } from "../../figures/arrows.ts";
import { boxAspect, mapLayout } from "../../figures/mapLayout.ts";
import { component } from "../../figures/mapTraces.ts";
import { Overlay, type Point } from "../../figures/Overlay.tsx";
import { Plot } from "../../figures/Plot.tsx";
import { samplesFigure } from "../../figures/samples.ts";
import { digits } from "../../format/numbers.ts";
import { labSpecs } from "../../store/labParameters.ts";
import { labStore, type Refusal, useLab } from "../../store/labStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import type { SamplesReading } from "./csv/parseSamples.ts";
import { CsvControls } from "./samples/CsvControls.tsx";
import { describeSamples } from "./samples/describeSamples.ts";
import { MissingRegion } from "./samples/MissingRegion.tsx";
import { SampleArrows } from "./samples/SampleArrows.tsx";
import { type SampleActions, SampleHandles } from "./samples/SampleHandles.tsx";
import { SamplesRail } from "./samples/SamplesRail.tsx";
import { forcesAt, type Place, placesOf, summariseTraining } from "./samples/trainingSet.ts";
import { useFineLandscape } from "./samples/useFineLandscape.ts";
import { useLabParameters, useSamples } from "./useLabExperiments.ts";
import "../../styles/samples.css";

const NONE = new Float64Array(0);
const NO_SAMPLES = { positions: NONE, forces: NONE, exactForces: NONE, noiseRms: 0 };

/** Figure 2: the training set, to be drawn anew, moved about, added to, imported. */
export function SamplesPanel() {
  const { landscape: settings } = useLabParameters();
  const values = useLab((state) => state.values);
  const gesture = useLab((state) => state.gesture);
  const { result, status, problem } = useSamples();
  const { landscape, status: landscapeStatus } = useFineLandscape();
  const theme = useFigureTheme();
  const [selected, setSelected] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const plot = useRef<HTMLDivElement>(null);

  const { scheme, points, missing, missingBox } = values;
  const { box } = settings;
  const byHand = scheme === "hand";
  const places: readonly Place[] = useMemo(
    () => (byHand ? points : placesOf(result?.positions ?? NONE)),
    [byHand, points, result],
  );
  const shown = useCallback((place: Place) => contains(box, place.x, place.y), [box]);
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
    () => (result === null || !isUpToDate ? null : summariseTraining(result, byHand ? points : [], box)),
    [result, isUpToDate, byHand, points, box],
  );

  // The layout stays the same object, so that the overlay need not be measured anew for every step of a drag.
  const layout = useMemo(() => mapLayout(box, theme, { colorBar: false }), [box, theme]);
  /** Where nothing can be drawn anew, the last good samples stay, in the figure itself. */
  const last = status === "failed" && places.length === 0 ? result : null;
  const figure = useMemo(() => {
    const only = { dots: last !== null, arrows: last !== null };
    return { data: samplesFigure(last ?? NO_SAMPLES, landscape, box, theme, only).data, layout };
  }, [last, landscape, box, theme, layout]);

  const positions = useRef<Float64Array>(NONE);
  useEffect(() => {
    positions.current = result?.positions ?? NONE;
  }, [result]);
  const focusOn = useRef<number | null>(null);
  useEffect(() => {
    if (focusOn.current === null) return;
    const name =
      places.length === 0 ? ".crosshair" : `[data-sample="${Math.min(focusOn.current + 1, places.length)}"] .handle`;
    focusOn.current = null;
    plot.current?.querySelector<SVGElement>(name)?.focus();
  }, [places]);

  const actions: SampleActions = useMemo(() => {
    const { movePoint, removePoint, endGesture } = labStore.getState();
    return {
      move: (index, x, y) => {
        setSelected(index);
        tell(movePoint(positions.current, index, x, y, { coalesce: "sample" }));
      },
      settle: endGesture,
      remove: (index) => {
        focusOn.current = index;
        tell(removePoint(positions.current, index));
        setSaid(`Sample ${index + 1} removed.`);
      },
      select: setSelected,
      point: setPointed,
    };
    function tell(refused: Refusal) {
      setRefusal(refused?.message ?? null);
      setSaid(null);
    }
  }, []);

  const add = ({ x, y }: Point) => {
    const refused = labStore.getState().addPoint(positions.current, x, y);
    setRefusal(refused?.message ?? null);
    if (refused !== null) return;
    setSelected(places.length);
    setSaid(`Sample ${places.length + 1} added.`);
  };
  const take = (reading: SamplesReading): string | null => {
    const refused = reading.ok ? labStore.getState().replacePoints(reading.samples)?.message : reading.problem;
    if (refused !== undefined) return refused;
    const { samples, notes } = reading.ok ? reading : { samples: [], notes: [] };
    setSelected(null);
    setRefusal(null);
    setSaid([`${samples.length === 1 ? "1 sample" : `${samples.length} samples`} imported.`, ...notes].join(" "));
    return null;
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files.item(0);
    const text = event.dataTransfer.getData("text");
    const reading =
      file === null
        ? (await import("./csv/parseSamples.ts")).parseSamples(text)
        : await (await import("./csv/readSamplesFile.ts")).readSamplesFile(file);
    const refused = take(reading);
    setRefusal(refused === null ? null : `${file?.name ?? "The text"} was not taken. ${refused}`);
  };

  const about = pointed ?? selected;
  const place = about === null ? undefined : places[about];
  return (
    <Panel
      id="samples"
      number={2}
      title="The samples"
      busy={status === "running" || status === "stale" || landscapeStatus === "running" || landscapeStatus === "stale"}
      caption={
        <>
          What the models are given: positions (dots) and the forces there (arrows), over faint contours of an energy
          they never see. Arrow length grows as the square root of the force, up to a limit.
        </>
      }
      rail={
        <SamplesRail positions={result?.positions ?? NONE}>
          <CsvControls result={isUpToDate ? result : null} onReading={take} onSaid={setSaid} />
        </SamplesRail>
      }
    >
      <ProblemNote problem={refusal === null ? problem : { kind: "input", message: refusal }} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: “Import CSV…” does the same by keyboard. */}
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
          label="The training samples and their forces"
          description={describeSamples(values, places, summary)}
          aspect={boxAspect(box)}
          stale={last !== null}
        >
          <Overlay label="Samples" onEmptyClick={add} emptyLabel="Add a sample">
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
            <SampleHandles places={places} shown={shown} selected={selected} actions={actions} />
          </Overlay>
        </Plot>
      </div>
      <div className="sample-line">
        {about !== null && place ? (
          <>
            <p>
              Sample {about + 1}: <i>x</i> {digits(place.x)}, <i>y</i> {digits(place.y)}
              {Number.isFinite(forces[2 * about]) && (
                <>
                  , <i>f</i> = ({digits(forces[2 * about])}, {digits(forces[2 * about + 1])}) kT₀/length
                </>
              )}
            </p>
            {about === selected && (
              <button type="button" className="button" onClick={() => actions.remove(about)}>
                Remove
              </button>
            )}
          </>
        ) : (
          <p>Click in the plot to add a sample; drag one to move it; press Delete to remove it.</p>
        )}
      </div>
      <p className="sample-status" role="status">
        {[said, byHand && "These samples are now placed by hand; choose a scheme to draw anew."]
          .filter(Boolean)
          .join(" ")}
      </p>
      <Readout label="The training set in numbers" rows={summary === null ? [] : readoutRows(summary)} />
    </Panel>
  );
}

function readoutRows(summary: ReturnType<typeof summariseTraining>) {
  const { count, noiseRms, importedCount, importedRms, outside } = summary;
  const rows: [string, string][] = [["Samples, each with two force components", String(count)]];
  if (noiseRms !== null) rows.push(["Noise drawn, root mean square of a component", digits(noiseRms)]);
  if (importedRms !== null) {
    rows.push([`Imported forces (${importedCount}) less the potential’s, root mean square`, digits(importedRms)]);
  }
  if (outside > 0) rows.push(["Outside the window: used, but not shown", String(outside)]);
  return rows;
}
