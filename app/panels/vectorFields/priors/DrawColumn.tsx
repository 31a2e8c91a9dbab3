import { useMemo } from "react";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import type { PriorDrawsResult } from "../../../../src/experiments/vectorFields/priorDraws.ts";
import type { PureKernelId } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { t } from "../../../messages/t.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { KERNEL_NAMES, KERNEL_PARTS, KernelTitle } from "../KernelTitle.tsx";
import { ARROWS_ACROSS } from "../useVectorExperiments.ts";

export interface DrawColumnProps {
  readonly kernel: PureKernelId;
  readonly result: PriorDrawsResult | null;
  readonly scales: FlowScales | null;
  readonly stale: boolean;
}

const LOOKS_LIKE: Readonly<Record<PureKernelId, string>> = {
  independent: t`It has sources, sinks and eddies.`,
  energyConserving: t`It has sources and sinks, and no eddies: it runs downhill on a landscape.`,
  divergenceFree: t`It has eddies, and no sources or sinks: nothing is lost on the way.`,
};

/** A random field from one kernel. */
export function DrawColumn({ kernel, result, scales, stale }: DrawColumnProps) {
  const theme = useFigureTheme();
  const look = useVectorField(({ values }) => values.drawView);
  const draw = result?.draws.find((each) => each.kernel === kernel) ?? null;
  const figure = useMemo<Figure>(() => {
    if (result === null || draw === null || scales === null) return emptyMap(FIELD_BOX, theme);
    const field = { ...draw, x: result.x, y: result.y };
    const flow = draw.flow && result.flowAxes && { ...draw.flow, ...result.flowAxes };
    const view = { look, part: KERNEL_PARTS[kernel], field, flow, scales, box: FIELD_BOX };
    return flowFigure({ ...view, arrowsAcross: ARROWS_ACROSS }, theme);
  }, [result, draw, scales, look, kernel, theme]);
  return (
    <div>
      <KernelTitle kernel={kernel} />
      <Plot
        figure={figure}
        label={t`A draw from the ${KERNEL_NAMES[kernel].toLowerCase()} kernel`}
        description={draw === null ? t`Being computed.` : t`A random field. ${LOOKS_LIKE[kernel]}`}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      />
    </div>
  );
}
