import { useMemo } from "react";
import type { PairShapeResult } from "../../../../src/experiments/choosing/pairShape.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { bestPower, distanceFigure, powerErrors, powerFigure, scanFigure } from "../../../figures/pairPictures.ts";
import { extent } from "../../../figures/scales.ts";
import { digits, SUPERSCRIPTS } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import type { usePowerScan } from "./usePairCurves.ts";

const HEIGHT = 250;

/** The pair potential against r and against r⁻ⁿ, and how well each n learns it. */
export function PairPictures({
  shape,
  shapeStale,
  scan,
  scanStale,
  n,
}: {
  readonly shape: PairShapeResult | null;
  readonly shapeStale: boolean;
  readonly scan: ReturnType<typeof usePowerScan>["result"];
  readonly scanStale: boolean;
  readonly n: number;
}) {
  const theme = useFigureTheme();
  const distance = useMemo(() => (shape === null ? emptyLines(theme) : distanceFigure(shape, theme)), [shape, theme]);
  const power = useMemo(() => (shape === null ? emptyLines(theme) : powerFigure(shape, n, theme)), [shape, n, theme]);
  const scanned = useMemo(() => (scan === null ? emptyLines(theme) : scanFigure(scan, n, theme)), [scan, n, theme]);
  const name = `r⁻${String(n).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])}`;
  return (
    <div className="three-across pair-pictures">
      <TitledPlot
        title={t`The potential`}
        figure={distance}
        label={t`The pair potential against the distance`}
        description={describeShape(shape)}
        height={HEIGHT}
        stale={shapeStale}
      />
      <TitledPlot
        title={t`The same against ${name}`}
        figure={power}
        label={t`The pair potential against ${name}`}
        description={describeShape(shape)}
        height={HEIGHT}
        stale={shapeStale}
      />
      <TitledPlot
        title={t`Which n learns it best`}
        figure={scanned}
        label={t`Error at the largest N against the power n`}
        description={describeScan(scan)}
        height={HEIGHT}
        stale={scanStale}
      />
    </div>
  );
}

function describeShape(shape: PairShapeResult | null): string {
  if (shape === null) return t`Not computed yet.`;
  const { r, energy } = shape;
  const [least, most] = extent(energy);
  return t`From ${digits(energy[0])} at r = ${digits(r[0])} to ${digits(energy[energy.length - 1])} at r = ${digits(r[r.length - 1])}; least ${digits(least)} at r = ${digits(r[energy.indexOf(least)])}, most ${digits(most)}.`;
}

function describeScan(scan: ReturnType<typeof usePowerScan>["result"]): string {
  if (scan === null) return t`Not computed yet.`;
  const errors = powerErrors(scan);
  const points = Array.from(errors.n, (n, i) => t`${digits(errors.median[i], 2)} at n = ${n}`);
  const best = bestPower(errors);
  const said = t`Median errors: ${points.join(", ")}.`;
  return best === null ? said : t`${said} The least is at n = ${best}.`;
}
