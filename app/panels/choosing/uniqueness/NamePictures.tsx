import { useMemo } from "react";
import type { LinePicture } from "../../../../src/experiments/choosing/gaussianPicture.ts";
import { namesFigure, seenFigure, targetFigure } from "../../../figures/gaussianPicture.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { lineSeries } from "./lineSeries.ts";
import { ProbeHandle } from "./ProbeHandle.tsx";
import type { useGaussianPicture } from "./useUniqueness.ts";

const HEIGHT = 250;

/** The target, the names a representation gives, and the target as it looks by name. */
export function NamePictures({
  result,
  stale,
}: {
  readonly result: ReturnType<typeof useGaussianPicture>["result"];
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const figures = useMemo(() => {
    const picture = result?.representations[0];
    const series = picture === undefined ? null : lineSeries(theme)(picture.id);
    if (result === null || picture === undefined || series === null) {
      const empty = emptyLines(theme);
      return { target: empty, names: empty, seen: empty };
    }
    const parts = { result, picture, series };
    return { target: targetFigure(parts, theme), names: namesFigure(parts, theme), seen: seenFigure(parts, theme) };
  }, [result, theme]);
  const sameName = result?.representations[0]?.sameName;
  const x0 = sameName?.x[0];
  const said = result === null ? t`Not computed yet.` : sameNameSentence(result.representations[0]);
  return (
    <>
      <div className="three-across name-pictures">
        <TitledPlot
          title={t`The target`}
          figure={figures.target}
          label={t`The Gaussian that is learnt, and samples of it`}
          description={said}
          height={HEIGHT}
          stale={stale}
        >
          {x0 !== undefined && <ProbeHandle x={x0} y={sameName?.y[0] ?? 0} />}
        </TitledPlot>
        <TitledPlot
          title={t`What each x is called`}
          figure={figures.names}
          label={t`The representation against x`}
          description={said}
          height={HEIGHT}
          stale={stale}
        />
        <TitledPlot
          title={t`The target as the model sees it`}
          figure={figures.seen}
          label={t`The target against the representation`}
          description={said}
          height={HEIGHT}
          stale={stale}
        />
      </div>
      <p className="name-line" aria-live="polite">
        <Mathematical text={said} />
      </p>
    </>
  );
}

/** Less than this is rounding. */
const SAME = 1e-9;

/** Which x share the name of x₀, and how far the target differs between them. */
function sameNameSentence({ atProbe, sameName, stretches, difference }: LinePicture): string {
  const [probe, ...others] = Array.from(sameName.x, (x) => digits(x));
  if (!Number.isFinite(atProbe)) return t`At x₀ = ${probe} this representation has no value.`;
  const isSame = difference < SAME;
  if (stretches.length > 0)
    return isSame
      ? t`x₀ = ${probe} shares its name with a whole stretch of x; the target is the same there.`
      : t`x₀ = ${probe} shares its name with a whole stretch of x; the target there differs by up to ${digits(difference, 2)}.`;
  if (others.length === 0) return t`No other x has the name of x₀ = ${probe}.`;
  const shared = others.join(", ");
  return isSame
    ? t`x₀ = ${probe} shares its name with x = ${shared}; the target is the same there.`
    : t`x₀ = ${probe} shares its name with x = ${shared}; the target there differs by up to ${digits(difference, 2)}.`;
}
