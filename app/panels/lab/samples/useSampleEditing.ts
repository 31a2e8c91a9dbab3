import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../../../figures/plotGeometry.ts";
import { t } from "../../../messages/t.ts";
import type { LabValues } from "../../../store/lab/labParameters.ts";
import { labStore } from "../../../store/lab/labStore.ts";
import { sampleActions } from "../../../store/lab/sampleActions.ts";
import type { SamplesReading } from "../csv/parseSamples.ts";
import type { SampleActions } from "./SampleHandles.tsx";

/** A sentence about the lab as it stood then; once something has changed, it is no news any more. */
interface News {
  readonly sentence: string;
  readonly isRefusal: boolean;
  readonly about: LabValues;
}

/**
 * What a hand does to the samples, and what is to be said about it.
 * @param drawn the scheme's positions on screen [N×2], which the first edit takes over.
 * @param places all samples as shown.
 * @param plot holds the figure, for the focus to go to an added sample, and on from a removed one to the next.
 */
export function useSampleEditing(drawn: Float64Array, places: readonly Point[], plot: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const current = useRef(drawn);
  useEffect(() => {
    current.current = drawn;
  }, [drawn]);

  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    // Whoever places samples with the keyboard's crosshair stays at it.
    if (document.activeElement?.closest(".crosshair")) return;
    const handle = plot.current?.querySelector<SVGElement>(`[data-sample="${places.length}"] .handle`);
    handle?.focus({ preventScroll: true });
  }, [places, plot]);

  const removed = useRef<number | null>(null);
  useEffect(() => {
    if (removed.current === null) return;
    const next = Math.min(removed.current + 1, places.length);
    removed.current = null;
    plot.current?.querySelector<SVGElement>(next === 0 ? ".crosshair" : `[data-sample="${next}"] .handle`)?.focus();
  }, [places, plot]);

  const { actions, add, take, say } = useMemo(() => {
    const { addPoint, movePoint, removePoint, replacePoints } = sampleActions;
    const { endGesture } = labStore.getState();
    const tell = (sentence: string | null, isRefusal: boolean) =>
      setNews(sentence === null ? null : { sentence, isRefusal, about: labStore.getState().values });
    const handleActions: SampleActions = {
      move: (index, x, y) => {
        setSelected(index);
        tell(movePoint(current.current, index, x, y, { coalesce: "sample" })?.message ?? null, true);
      },
      settle: endGesture,
      remove: (index) => {
        removed.current = index;
        removePoint(current.current, index);
        tell(t`Sample ${index + 1} removed.`, false);
      },
      select: setSelected,
      point: setPointed,
    };
    return {
      actions: handleActions,
      add: ({ x, y }: Point) => {
        const refused = addPoint(current.current, x, y);
        const count = labStore.getState().values.points.length;
        if (refused === null) {
          added.current = true;
          setSelected(count - 1);
        }
        tell(refused?.message ?? t`Sample ${count} added.`, refused !== null);
      },
      /** Takes imported samples; one sentence why not, where it can't. */
      take: (reading: SamplesReading): string | null => {
        if (!reading.ok) return reading.problem;
        const refused = replacePoints(reading.samples);
        if (refused !== null) return refused.message;
        const count = reading.samples.length;
        setSelected(null);
        tell([count === 1 ? t`1 sample imported.` : t`${count} samples imported.`, ...reading.notes].join(" "), false);
        return null;
      },
      say: (sentence: string, isRefusal = false) => tell(sentence, isRefusal),
    };
  }, []);
  return { selected, pointed, news, actions, add, take, say };
}
