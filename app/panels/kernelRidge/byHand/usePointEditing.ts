import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../../messages/t.ts";
import { krrStore } from "../../../store/kernelRidge/krrStore.ts";
import { pointActions } from "../../../store/kernelRidge/pointActions.ts";
import type { PointActions } from "./PointHandles.tsx";

/**
 * What a hand does to the points placed by hand, and what is to be said about it.
 * @param plot holds the figure, for the focus to go to an added point, and on from a removed one to the next.
 */
export function usePointEditing(points: readonly number[], plot: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [news, setNews] = useState({ sentence: "", isRefusal: false });

  const added = useRef(false);
  const removed = useRef<number | null>(null);
  useEffect(() => {
    const handle = (number: number) => plot.current?.querySelector<SVGElement>(`[data-point="${number}"] .handle`);
    if (added.current) {
      added.current = false;
      // Whoever places points with the keyboard's crosshair stays at it.
      if (!document.activeElement?.closest(".crosshair")) handle(points.length)?.focus({ preventScroll: true });
    }
    if (removed.current !== null) {
      const next = Math.min(removed.current + 1, points.length);
      removed.current = null;
      if (next === 0) plot.current?.querySelector<SVGElement>(".crosshair")?.focus();
      else handle(next)?.focus();
    }
  }, [points, plot]);

  const { actions, add } = useMemo(() => {
    const { endGesture } = krrStore.getState();
    const tell = (sentence: string, refusal: string | null = null) =>
      setNews({ sentence: refusal ?? sentence, isRefusal: refusal !== null });
    const handleActions: PointActions = {
      move: (index, r) => {
        setSelected(index);
        tell("", pointActions.move(index, r, { coalesce: "point" })?.message);
      },
      settle: endGesture,
      remove: (index) => {
        removed.current = index;
        setPointed(null);
        pointActions.remove(index);
        tell(t`Point ${index + 1} removed.`);
      },
      select: setSelected,
      point: setPointed,
    };
    return {
      actions: handleActions,
      add: ({ x }: { readonly x: number }) => {
        const refusal = pointActions.add(x)?.message ?? null;
        const count = krrStore.getState().values.points.length;
        if (refusal === null) {
          added.current = true;
          setSelected(count - 1);
        }
        tell(t`Point ${count} added.`, refusal);
      },
    };
  }, []);
  return { selected, pointed, news, actions, add };
}
