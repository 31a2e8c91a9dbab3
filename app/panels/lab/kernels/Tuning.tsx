import { useMemo, useState } from "react";
import type { ModelId } from "../../../../src/experiments/lab.ts";
import type { TuneMap } from "../../../../src/experiments/tuneMap.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { Plot } from "../../../figures/Plot.tsx";
import { tuneMapFigure, tuneRange } from "../../../figures/tuneMap.ts";
import { digits } from "../../../format/numbers.ts";
import { labSpecs } from "../../../store/labParameters.ts";
import { useLab } from "../../../store/labStore.ts";
import { jobs, useExperiment } from "../../../store/useExperiment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { useDragging, useLabParameters } from "../useLabExperiments.ts";

/** “Tune for me”: the leave-one-out error of every (σ, λ), as a map to be clicked. */
export function Tuning({ models }: { readonly models: readonly ModelId[] }) {
  const [open, setOpen] = useState(false);
  const lab = useLabParameters();
  const dragging = useDragging();
  const visible = usePanelVisible();
  // What is being searched for has no part in the search.
  const request = useMemo(
    () => ({ lab: { ...lab, model: { ...lab.model, lengthScale: 1, ridge: 0, tuning: "shared" as const } }, models }),
    [lab, models],
  );
  const { result, status, progress, problem } = useExperiment(
    "tuneMap",
    "tuneMap",
    open && visible && !dragging ? request : null,
    { supersede: "cancel" },
  );
  const maps = result?.maps.filter(({ id }) => models.includes(id)) ?? [];
  const range = maps.length === 0 ? undefined : tuneRange(maps);
  const working = status === "running" || status === "stale";

  return (
    <div className="tuning" data-busy={working}>
      <div className="button-row">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close the σ–λ maps" : "Tune for me: leave-one-out over σ and λ"}
        </button>
        {open && maps.map((map) => <UseBest key={map.id} map={map} ready={!working} />)}
      </div>
      {open && (
        <>
          <p className="panel-caption">
            Error on each sample when the model is trained on the others, in closed form, for every σ and λ. Click a map
            to take its σ and λ for both models.
          </p>
          <ProblemNote problem={problem} />
          {working && progress !== null && (
            <ProgressNote
              fraction={progress.fraction}
              doing={`Leave-one-out, ${progress.doing}`}
              onCancel={() => jobs.cancel("tuneMap")}
            />
          )}
          <div className="side-by-side two">
            {maps.map((map) => (
              <TuneMapView key={map.id} map={map} {...(range ? { range } : {})} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function UseBest({ map, ready }: { readonly map: TuneMap; readonly ready: boolean }) {
  const set = useLab((state) => state.set);
  const { lengthScale, ridge } = map.best;
  return (
    <button
      type="button"
      className="button"
      disabled={!ready}
      onClick={() => set({ tuning: "shared", sigma: lengthScale, lambda: ridge })}
    >
      Use the best of {SOURCE_NAMES[map.id]}: σ = {digits(lengthScale)}, λ = {digits(ridge, 1)}
    </button>
  );
}

function TuneMapView({ map, range }: { readonly map: TuneMap; readonly range?: readonly [number, number] }) {
  const theme = useFigureTheme();
  const set = useLab((state) => state.set);
  const lengthScale = useLab((state) => state.values.sigma);
  const ridge = useLab((state) => state.values.lambda);
  const figure = useMemo(
    () => tuneMapFigure(map, { lengthScale, ridge }, theme, range ? { range } : {}),
    [map, lengthScale, ridge, theme, range],
  );
  const pick = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const { sigma, lambda } = labSpecs;
    set({
      tuning: "shared",
      sigma: threeDigits(Math.min(sigma.max, Math.max(sigma.min, x))),
      lambda: threeDigits(Math.min(lambda.max, Math.max(lambda.min, y))),
    });
  };
  return (
    <div>
      <SourceTitle source={map.id} />
      <Plot
        figure={figure}
        label={`Leave-one-out error of ${SOURCE_NAMES[map.id]} over σ and λ`}
        description={`The smallest error, ${digits(map.best.leaveOneOut)}, is at σ ${digits(map.best.lengthScale)} and λ ${digits(map.best.ridge)}. Now set: σ ${digits(lengthScale)}, λ ${digits(ridge)}.`}
        aspect={1.35}
      >
        <Overlay label="Choose σ and λ" emptyLabel="Take σ and λ" onEmptyClick={pick} />
      </Plot>
    </div>
  );
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
