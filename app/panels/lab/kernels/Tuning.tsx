import { useMemo, useState } from "react";
import type { LabParameters, ModelId } from "../../../../src/experiments/lab.ts";
import type { TuneMap } from "../../../../src/experiments/tuneMap.ts";
import { answers } from "../../../claims/freshness.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
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
  tuneMapFigure,
  tuneRange,
} from "../../../figures/tuneMap.ts";
import { digits } from "../../../format/numbers.ts";
import { labSpecs } from "../../../store/labParameters.ts";
import { useLab } from "../../../store/labStore.ts";
import { jobs, useExperiment, useJob } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { LabControl } from "../LabControl.tsx";
import { SOURCE_NAMES } from "../sources.ts";
import { TUNE_MAP, tuneMapRequest } from "../tuneMapRequest.ts";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import { useDragging, useLabParameters } from "../useLabExperiments.ts";

/** Milliseconds between two drawings while columns come in: drawing each would take the cores from those who compute. */
const REDRAW = 400;

/** “Tune for me”: the leave-one-out error, or the likelihood, of every (σ, λ), as a map to be clicked. */
export function Tuning({ models }: { readonly models: readonly ModelId[] }) {
  const [open, setOpen] = useState(false);
  const lab = useLabParameters();
  const dragging = useDragging();
  const visible = usePanelVisible();
  const score = useLab((state) => state.values.tuneScore);
  const request = useMemo(() => tuneMapRequest(lab), [lab]);
  const {
    result: latest,
    status,
    progress,
    problem,
  } = useExperiment(TUNE_MAP, "tuneMap", open && visible && !dragging ? request : null, { supersede: "cancel" });
  const working = status === "running" || status === "stale";
  const followed = useAtMostEvery(latest, REDRAW);
  const result = working ? followed : latest;
  const maps = result?.maps.filter(({ id }) => models.includes(id)) ?? [];
  const fitted = useFitted(lab);
  const range = useMemo(() => (result === null ? undefined : tuneRange(result.maps, score)), [result, score]);

  return (
    <div className="tuning" data-busy={working}>
      <div className="button-row">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close the σ–λ maps" : "Tune for me: leave-one-out over σ and λ"}
        </button>
        {open &&
          maps.map((map) => (
            <UseBest key={map.id} map={map} score={score} present={fitted(map.id)} ready={status === "idle"} />
          ))}
      </div>
      {open && (
        <>
          <p className="panel-caption">
            {score === "leaveOneOut"
              ? "Error on each sample when the model is trained on the others, in closed form, for every σ and λ."
              : "How probable the training forces are under the model, as a Gaussian process, for every σ and λ."}{" "}
            The palest is the best. Click a map to take its σ and λ for {models.length > 2 ? "all three" : "both"}{" "}
            models.
          </p>
          <LabControl name="tuneScore" look="segments" />
          <ProblemNote problem={problem} />
          {working && progress !== null && (
            <ProgressNote
              fraction={progress.fraction}
              doing={`Every σ and λ, ${progress.doing}`}
              onCancel={() => jobs.stop(TUNE_MAP)}
            />
          )}
          {status === "stopped" && (
            <p className="stopped-note" role="status">
              Stopped before the maps were complete.{" "}
              <button type="button" className="button" onClick={() => jobs.goOn(TUNE_MAP)}>
                Go on
              </button>
            </p>
          )}
          <div className="side-by-side two">
            {maps.map((map) => (
              <TuneMapView
                key={map.id}
                map={map}
                score={score}
                present={fitted(map.id)}
                complete={status === "idle"}
                {...(range ? { range } : {})}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** What each model scores where σ and λ are now, as far as Figure 3 has fitted it to the present samples. */
function useFitted(lab: LabParameters): (id: ModelId) => ScoredPoint | null {
  const { result, requestKey } = useJob<"fields">("fields");
  if (result === null || !answers(requestKey, { lab })) return () => null;
  return (id) => result.models.find((model) => model.id === id)?.report ?? null;
}

interface MapProps {
  readonly map: TuneMap;
  readonly score: TuneScore;
  /** The present setting, where it has been fitted. */
  readonly present: ScoredPoint | null;
}

function UseBest({ map, score, present, ready }: MapProps & { readonly ready: boolean }) {
  const set = useLab((state) => state.set);
  const best = bestOf(map, score);
  if (best === null) return null;
  const { lengthScale, ridge } = best;
  const isBetterNow = present !== null && beatsMap(map, score, present);
  return (
    <button
      type="button"
      className="button"
      disabled={!ready || isBetterNow || !canBeSet(lengthScale)}
      onClick={() => set({ tuning: "shared", sigma: lengthScale, lambda: ridge })}
    >
      Use the best of {SOURCE_NAMES[map.id]}: σ = {digits(lengthScale)}, λ = {digits(ridge, 1)}
    </button>
  );
}

/** Whether the control for σ goes that far; a small window or a stretched q can ask for more. */
function canBeSet(lengthScale: number): boolean {
  return lengthScale >= labSpecs.sigma.min && lengthScale <= labSpecs.sigma.max;
}

interface ViewProps extends MapProps {
  readonly complete: boolean;
  readonly range?: readonly [number, number];
}

function TuneMapView({ map, score, present, complete, range }: ViewProps) {
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
  const name = score === "leaveOneOut" ? "Leave-one-out error" : "Log marginal likelihood";
  const notes = remarks(map, score, now, complete ? present : null);
  return (
    <div>
      <SourceTitle source={map.id} />
      <Plot
        figure={figure}
        label={`${name} of ${SOURCE_NAMES[map.id]} over σ and λ`}
        description={`${describe(map, score)} Now set: σ ${digits(now.lengthScale)}, λ ${digits(now.ridge)}.`}
        aspect={1.35}
      >
        <Overlay label="Choose σ and λ" emptyLabel="Take σ and λ" onEmptyClick={pick} />
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
    notes.push(`The present σ = ${digits(now.lengthScale)}, λ = ${digits(now.ridge)} lies off this map.`);
  }
  if (present !== null && beatsMap(map, score, present)) {
    const value = score === "leaveOneOut" ? `, with an error of ${digits(present.leaveOneOut)}` : "";
    notes.push(`The present σ and λ are better than any on the map${value}.`);
  } else if (best !== null && isAtEdge(map, best)) {
    notes.push("The best point is at the edge of the map: a better one may lie beyond.");
  }
  if (best !== null && !canBeSet(best.lengthScale)) {
    notes.push(
      `The control for σ goes from ${labSpecs.sigma.min} to ${labSpecs.sigma.max} only; “each by leave-one-out” goes further.`,
    );
  }
  return notes;
}

/** The map's best point, in words. */
function describe(map: TuneMap, score: TuneScore): string {
  const best = bestOf(map, score);
  if (best === null) {
    return score === "logMarginalLikelihood" && map.best !== null
      ? "This kernel is not positive definite, so it has no likelihood."
      : "Nothing could be scored here: K + λI is singular to working precision.";
  }
  const place = `at σ ${digits(best.lengthScale)} and λ ${digits(best.ridge)}.`;
  return score === "leaveOneOut"
    ? `The smallest error, ${digits(best.leaveOneOut)}, is ${place}`
    : `The likelihood is largest ${place}`;
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
