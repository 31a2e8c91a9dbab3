import { useMemo } from "react";
import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { bumpOf } from "../../../figures/bumps.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import type { Point } from "../../../figures/plotGeometry.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";
import { Probe } from "../Probe.tsx";
import { type PointActions, PointHandles } from "./PointHandles.tsx";

export interface BumpsOverlayProps {
  readonly result: LineFitResult | null;
  readonly places: readonly Point[];
  readonly selected: number | null;
  readonly lit: readonly number[];
  readonly actions: PointActions;
  readonly onAdd: (point: Point) => void;
  readonly theme: FigureTheme;
}

/** The points to be taken hold of, the bumps that are lit, and the probe. */
export function BumpsOverlay({ result, places, selected, lit, actions, onAdd, theme }: BumpsOverlayProps) {
  return (
    <Overlay label={t`Training points`} onEmptyClick={onAdd} emptyLabel={t`Add a training point`}>
      <ClipToPlot>
        {result !== null && lit.map((index) => <LitBump key={index} result={result} index={index} theme={theme} />)}
      </ClipToPlot>
      {result !== null && <Probe result={result} />}
      <PointHandles places={places} selected={selected} lit={lit} actions={actions} />
    </Overlay>
  );
}

/** The part of a bump's height below which it is not drawn. */
const FOOT = 0.02;

function LitBump({
  result,
  index,
  theme,
}: {
  readonly result: LineFitResult;
  readonly index: number;
  readonly theme: FigureTheme;
}) {
  const points = useMemo(() => {
    const bump = index < result.r.length ? bumpOf(result, index) : null;
    if (bump === null) return [];
    const base = result.learned?.priorMean ?? 0;
    const height = Math.max(...bump.map((y) => Math.abs(y - base)));
    // Its foot is every other bump's too.
    return Array.from(bump, (y, p) => [result.places[p], y] as const).filter(
      ([, y]) => Math.abs(y - base) > FOOT * height,
    );
  }, [result, index]);
  return <OverlayPath shape={{ kind: "line", points }} color={theme.accent} width={3} />;
}
