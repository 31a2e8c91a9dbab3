import { useMemo } from "react";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import type { KernelColumnResult } from "../../../../src/experiments/vectorFields/kernelColumn.ts";
import type { ColumnKernelId } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { KERNEL_NAMES, KERNEL_PARTS, KernelTitle, kernelStyle } from "../KernelTitle.tsx";
import type { Pair } from "./BlockMatrix.tsx";
import { UnitForce } from "./UnitForce.tsx";

export interface KernelMapProps {
  readonly kernel: ColumnKernelId;
  readonly result: KernelColumnResult | null;
  readonly scales: FlowScales | null;
  readonly stale: boolean;
  /** The points to be lit up. */
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
  /** Whether the tab key reaches this map's handles. */
  readonly tabStop: boolean;
}

/** The field that one kernel takes the unit force to imply. */
export function KernelMap({ kernel, result, scales, stale, pair, onPair, tabStop }: KernelMapProps) {
  const theme = useFigureTheme();
  const look = useVectorField(({ values }) => values.columnView);
  const count = useVectorField(({ values }) => values.blockPoints.length);
  const column = result?.columns.find((each) => each.kernel === kernel) ?? null;
  const figure = useMemo<Figure>(() => {
    if (result === null || column === null || scales === null) return emptyMap(FIELD_BOX, theme);
    const field = { ...column, x: result.x, y: result.y };
    return flowFigure({ look, part: KERNEL_PARTS[kernel], field, flow: null, scales, box: FIELD_BOX }, theme);
  }, [result, column, scales, look, kernel, theme]);
  const { color } = kernelStyle(theme, kernel);
  const known = column?.atPoints.length === 2 * count ? column : null;
  const name = KERNEL_NAMES[kernel].toLowerCase();

  return (
    <div>
      <KernelTitle kernel={kernel} />
      <Plot
        figure={figure}
        label={t`The field that the unit force implies: ${name} kernel`}
        description={known ? describe(kernel, known.atPoints) : t`Being computed.`}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      >
        <UnitForce
          label={t`Points and unit force, ${name}`}
          atPoints={known?.atPoints ?? null}
          color={color}
          pair={pair}
          onPair={onPair}
          tabStop={tabStop}
        />
      </Plot>
    </div>
  );
}

function describe(kernel: ColumnKernelId, atPoints: Float64Array): string {
  const kinds = {
    independent: t`All arrows point the way the unit force does, and only fade with the distance.`,
    energyConserving: t`Before and behind the unit force the field fades and turns back; beside it, it runs the same way.`,
    half: t`All arrows lie along the unit force: with it nearby, against it further out.`,
    divergenceFree: t`The field flows round in two eddies, one to each side of the unit force, and back into it.`,
  } as const;
  const values = Array.from(
    { length: atPoints.length / 2 },
    (_, i) => t`at point ${i + 1} (${digits(atPoints[2 * i], 2)}, ${digits(atPoints[2 * i + 1], 2)})`,
  );
  return t`${kinds[kernel]} The field is ${values.join(", ")}.`;
}
