import { useEffect, useEffectEvent } from "react";
import type { SpectrumTwinsRequest } from "../../../../src/experiments/molecules/spectrumTwins.ts";
import { useEverythingWanted } from "../../../figures/everythingNear.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import type { RepresentationValues } from "../../../store/representations/representationParameters.ts";
import { representationStore, useRepresentation } from "../../../store/representations/representationStore.ts";
import { toMolecule } from "../../../store/representations/toMolecule.ts";
import { jobs, useJob } from "../../../store/useExperiment.ts";

export const TWINS = "moleculeTwins";

/** Eigenvalues are compared in hartree. */
export function toTwins(values: RepresentationValues): SpectrumTwinsRequest {
  return {
    molecule: toMolecule(values),
    seed: values.twinSeed,
    settings: { unit: "bohr", apart: values.twinsApart },
  };
}

/** The search for twins: it runs when it is asked to, and where all of the page is wanted at once, as on paper. */
export function useTwins() {
  const values = useRepresentation((state) => state.values);
  const asked = toTwins(values);
  const job = useJob<"spectrumTwins">(TWINS);
  const everything = useEverythingWanted();
  useEffect(() => jobs.hold(TWINS), []);
  const first = useEffectEvent(() => {
    if (job.result === null && job.wantedKey === null) search();
  });
  useEffect(() => {
    if (everything) first();
  }, [everything]);
  const key = JSON.stringify(asked);
  return {
    job,
    asked,
    running: isUnderWay(job.status),
    /** Whether what is shown was found with other settings. */
    isPast: job.result !== null && job.requestKey !== key,
    isPresent: job.requestKey === key,
    search,
    cancel: () => jobs.cancel(TWINS),
  };
}

function search(): void {
  jobs.want(TWINS, "spectrumTwins", toTwins(representationStore.getState().values), { supersede: "cancel" });
}
