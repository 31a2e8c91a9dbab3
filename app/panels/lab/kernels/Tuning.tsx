import { useMemo, useState } from "react";
import type { LabParameters, ModelId } from "../../../../src/experiments/lab.ts";
import { answers } from "../../../claims/freshness.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { beatsMap, bestOf, type ScoredPoint } from "../../../figures/tuneMap.ts";
import { tuneRange } from "../../../figures/tuneMapFigure.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { useJob } from "../../../store/useExperiment.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { StoppedNote } from "../../StoppedNote.tsx";
import { useAtMostEvery } from "../../useAtMostEvery.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";
import { LabControl } from "../LabControl.tsx";
import { SOURCE_NAMES } from "../sources.ts";
import { TUNE_MAP, tuneMapRequest } from "../tuneMapRequest.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { canBeSet, type TuneMapProps, TuneMapView } from "./TuneMapView.tsx";

/** Milliseconds between two drawings while columns come in: drawing each would take the cores from those who compute. */
const REDRAW = 400;

/** “Tune for me”: the leave-one-out error, or the likelihood, of every (σ, λ), as a map to be clicked. */
export function Tuning({ models }: { readonly models: readonly ModelId[] }) {
  const [open, setOpen] = useState(false);
  const lab = useLabParameters();
  const score = useLab((state) => state.values.tuneScore);
  const request = useMemo(() => tuneMapRequest(lab), [lab]);
  const job = useRestingExperiment(TUNE_MAP, "tuneMap", open ? request : null);
  const { result: latest, status, progress, problem } = job;
  const working = isUnderWay(status);
  const followed = useAtMostEvery(latest, REDRAW);
  const result = working ? followed : latest;
  const maps = result?.maps.filter(({ id }) => models.includes(id)) ?? [];
  const fitted = useFitted(lab);
  const range = useMemo(() => (result === null ? undefined : tuneRange(result.maps, score)), [result, score]);

  return (
    <div className="tuning" data-busy={working}>
      <div className="button-row">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t`Close the σ–λ maps` : t`Tune for me: leave-one-out over σ and λ`}
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
              ? t`Error on each sample when the model is trained on the others, in closed form, for every σ and λ.`
              : t`How probable the training forces are under the model, as a Gaussian process, for every σ and λ.`}{" "}
            {models.length > 2
              ? t`The palest is the best. Click a map to take its σ and λ for all three models.`
              : t`The palest is the best. Click a map to take its σ and λ for both models.`}
          </p>
          <LabControl name="tuneScore" look="segments" />
          <ProblemNote problem={problem} />
          {working && progress !== null && (
            <ProgressNote
              fraction={progress.fraction}
              doing={t`Every σ and λ, ${progress.doing}`}
              onCancel={job.stop}
            />
          )}
          {status === "stopped" && (
            <StoppedNote onGoOn={job.goOn}>{t`Stopped before the maps were complete.`}</StoppedNote>
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

function UseBest({ map, score, present, ready }: TuneMapProps & { readonly ready: boolean }) {
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
      {t`Use the best of ${SOURCE_NAMES[map.id]}: σ = ${digits(lengthScale)}, λ = ${digits(ridge, 1)}`}
    </button>
  );
}
