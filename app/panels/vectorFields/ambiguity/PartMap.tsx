import { useMemo } from "react";
import type { AmbiguityResult } from "../../../../src/experiments/vectorFields/ambiguity.ts";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { relative } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { PartTitle } from "../PartTitle.tsx";
import { ARROWS_ACROSS } from "../useVectorExperiments.ts";

export interface PartMapProps {
  readonly part: "curlFree" | "divergenceFree";
  readonly result: AmbiguityResult | null;
  readonly scales: FlowScales | null;
  readonly stale: boolean;
}

/** One part of the split at the present γ. */
export function PartMap({ part, result, scales, stale }: PartMapProps) {
  const theme = useFigureTheme();
  const figure = useMemo<Figure>(() => {
    if (result === null || scales === null) return emptyMap(FIELD_BOX, theme);
    const field = { ...result[part], x: result.x, y: result.y };
    const view = { look: "arrows", part, field, flow: null, scales, box: FIELD_BOX } as const;
    return flowFigure({ ...view, arrowsAcross: ARROWS_ACROSS }, theme);
  }, [result, scales, part, theme]);
  const name = part === "curlFree" ? t`Curl-free part` : t`Divergence-free part`;
  return (
    <div>
      <PartTitle part={part}>{name}</PartTitle>
      <Plot
        figure={figure}
        label={t`${name} at the present γ`}
        description={result === null ? t`Being computed.` : describe(part, result)}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      />
    </div>
  );
}

function describe(part: PartMapProps["part"], { here }: AmbiguityResult): string {
  const taken = part === "curlFree" ? here.curlFreePart[0] : 1 - here.curlFreePart[0];
  return t`This part has taken ${relative(taken, 1)} of the field.`;
}
