import { isUnderWay } from "../../../store/jobStatus.ts";
import { CurvesBar } from "../../CurvesBar.tsx";
import { useAtMostEvery } from "../../useAtMostEvery.ts";
import { CurvesFigure, type CurvesFigureProps } from "./CurvesFigure.tsx";
import type { CurvesState } from "./useCurves.ts";

/** Milliseconds between two drawings while results come: small sample sets finish faster than figures can be drawn. */
const REDRAW = 500;

/** Learning curves as they come, and how far they are. */
export function CurvesPart({
  state,
  ...figure
}: { readonly state: CurvesState } & Omit<CurvesFigureProps, "result" | "stale">) {
  const { result: latest, status, isPast } = state;
  const followed = useAtMostEvery(latest, REDRAW);
  const result = isUnderWay(status) ? followed : latest;
  return (
    <div className="curves-part">
      <CurvesFigure {...figure} result={result} stale={isPast || status === "failed"} />
      <CurvesBar job={state} of={state.asked.curve} />
    </div>
  );
}
