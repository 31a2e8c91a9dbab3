import { useMemo } from "react";
import type { ForceAcrossResult } from "../../../../src/experiments/covariant/forceAcross.ts";
import { atomForcesFigure, FORCES_BOX, forceScale } from "../../../figures/atomForces.ts";
import { acrossStyle, type ForceDirection, forceAcrossFigure } from "../../../figures/forceAcross.ts";
import { Handle } from "../../../figures/Handle.tsx";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { covariantSpecs } from "../../../store/covariant/covariantParameters.ts";
import { covariantStore, useCovariant } from "../../../store/covariant/covariantStore.ts";
import { acrossIndex } from "../../../store/covariant/toCovariant.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";

/** Of both curves, in pixels. */
const HEIGHT = 300;

export interface AcrossPicturesProps {
  readonly result: ForceAcrossResult | null;
  readonly stale: boolean;
}

/** One neighbour and the forces on the atom, and both parts of them against the distance. */
export function AcrossPictures({ result, stale }: AcrossPicturesProps) {
  return (
    <div className="across-stage">
      <OneNeighbour result={result} stale={stale} />
      <Part title={t`Along the line to it`} direction="along" result={result} stale={stale} />
      <Part title={t`Across that line`} direction="across" result={result} stale={stale} />
    </div>
  );
}

function Part({
  title,
  direction,
  result,
  stale,
}: AcrossPicturesProps & { readonly title: string; readonly direction: ForceDirection }) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () => (result === null ? emptyLines(theme) : forceAcrossFigure(result, direction, theme)),
    [result, direction, theme],
  );
  return (
    <TitledPlot
      title={title}
      figure={figure}
      label={direction === "along" ? t`The force along the line to the neighbour` : t`The force across that line`}
      description={result === null ? t`Being computed.` : describePart(result, direction)}
      height={HEIGHT}
      stale={stale}
    />
  );
}

function describePart({ rotations, reflections, truth }: ForceAcrossResult, direction: ForceDirection): string {
  if (direction === "across") {
    return t`Learnt with rotations alone it is up to ${digits(rotations.largestAcross, 2)}, with reflections up to ${digits(reflections.largestAcross, 2)}; truly it is zero.`;
  }
  return t`At the least distance the true force is ${digits(truth[0])}; learnt with rotations alone ${digits(rotations.along[0])}, with reflections ${digits(reflections.along[0])}.`;
}

function OneNeighbour({ result, stale }: AcrossPicturesProps) {
  const theme = useFigureTheme();
  const distance = useCovariant(({ values }) => values.acrossDistance);
  const figure = useMemo(() => {
    if (result === null) return emptyMap(FORCES_BOX, theme);
    const at = acrossIndex({ acrossDistance: distance });
    const { truth, rotations, reflections } = result;
    const forces = [
      { style: acrossStyle(theme, "truth"), x: truth[at], y: 0 },
      { style: acrossStyle(theme, "covariant"), x: reflections.along[at], y: reflections.across[at] },
      { style: acrossStyle(theme, "rotations"), x: rotations.along[at], y: rotations.across[at] },
    ];
    return atomForcesFigure(Float64Array.of(distance, 0), forces, forceScale(Math.abs(truth[at])), false, theme);
  }, [result, distance, theme]);
  const { min, max } = covariantSpecs.acrossDistance;
  return (
    <TitledPlot
      title={t`One neighbour, ${distance.toFixed(2)} away`}
      figure={figure}
      label={t`An atom with one neighbour, and the forces on it`}
      description={t`The neighbour is ${distance.toFixed(2)} away, to the right; arrows are the forces on the atom, the true one at its usual length.`}
      aspect={boxAspect(FORCES_BOX)}
      stale={stale}
    >
      <Overlay label={t`The one neighbour`}>
        <Handle
          x={distance}
          y={0}
          label={t`Neighbour`}
          valueText={t`${distance.toFixed(2)} away`}
          radius={8}
          step={0.04}
          onMove={({ x }) => {
            const wanted = Math.min(max, Math.max(min, Math.round(50 * x) / 50));
            covariantStore.getState().setValue("acrossDistance", wanted, { coalesce: "acrossDistance" });
          }}
          onCommit={() => covariantStore.getState().endGesture()}
        />
      </Overlay>
    </TitledPlot>
  );
}
