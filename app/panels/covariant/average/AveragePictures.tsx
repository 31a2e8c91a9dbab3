import { useMemo } from "react";
import type {
  CovariantBlockRequest,
  CovariantBlockResult,
} from "../../../../src/experiments/covariant/covariantBlock.ts";
import { convergenceFigure, groupElement, neighbourhoodsFigure, PAIR_BOX } from "../../../figures/groupAverage.ts";
import { kernelBlockFigure } from "../../../figures/kernelBlock.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { boxAspect } from "../../../figures/mapLayout.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { digits, plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { AVERAGE_REACH } from "../../../store/covariant/averageParameters.ts";
import { covariantStore, useCovariant } from "../../../store/covariant/covariantStore.ts";
import { addedOf } from "../../../store/covariant/toCovariant.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { NeighbourHandles } from "../NeighbourHandles.tsx";

export interface AveragePicturesProps {
  readonly result: CovariantBlockResult | null;
  /** What it answers. */
  readonly of: CovariantBlockRequest;
  readonly convergence: CovariantBlockResult | null;
  readonly stale: boolean;
}

/** Both neighbourhoods, what their block does to arrows, and how the average converges. */
export function AveragePictures({ result, of, convergence, stale }: AveragePicturesProps) {
  const theme = useFigureTheme();
  const block = useMemo(
    () => (result === null ? emptyLines(theme) : kernelBlockFigure(result, theme)),
    [result, theme],
  );
  const { order } = of;
  const curve = useMemo(
    () => (convergence === null ? emptyLines(theme) : convergenceFigure(convergence, order, theme)),
    [convergence, order, theme],
  );
  return (
    <div className="average-stage">
      <Neighbourhoods stale={stale} />
      <TitledPlot
        title={t`The block: where it sends arrows`}
        figure={block}
        label={t`The kernel’s 2 × 2 block, as what it does to the unit circle and the unit vectors`}
        description={result === null ? t`Being computed.` : describeBlock(result)}
        aspect="square"
        stale={stale}
      />
      <TitledPlot
        title={t`The whole group’s average`}
        figure={curve}
        label={t`Difference of the average from the integral against the number of turns`}
        description={convergence === null ? t`Being computed.` : describeConvergence(convergence)}
        aspect="square"
        stale={stale}
      />
    </div>
  );
}

function lastSaid({ degrees, mirrored }: ReturnType<typeof groupElement>): string {
  // As short as a turn: on two lines the title would push the picture down, element by element.
  return mirrored ? t`mirror, ${plain(degrees)}°` : t`turn by ${plain(degrees)}°`;
}

function Neighbourhoods({ stale }: { readonly stale: boolean }) {
  const theme = useFigureTheme();
  const values = useCovariant((state) => state.values);
  const { rho, rhoPrime, averageWidth, order } = values;
  const added = addedOf(values);
  const last = lastSaid(groupElement(order, added));
  const figure = useMemo(
    () =>
      neighbourhoodsFigure(
        rho.flatMap(({ x, y }) => [x, y]),
        rhoPrime.flatMap(({ x, y }) => [x, y]),
        groupElement(order, added).matrix,
        averageWidth,
        theme,
      ),
    [rho, rhoPrime, order, added, averageWidth, theme],
  );
  const { setValue, endGesture } = covariantStore.getState();
  return (
    <TitledPlot
      title={t`○ ρ and □ ρ′, added last: ${last}`}
      figure={figure}
      label={t`Two neighbourhoods of an atom in one plane`}
      description={t`${rho.length} neighbours of the one atom, ${rhoPrime.length} of the other; the second neighbourhood is also shown as the element added last places it: ${last}.`}
      aspect={boxAspect(PAIR_BOX)}
      stale={stale}
    >
      <Overlay label={t`The neighbours of both atoms`}>
        <NeighbourHandles
          points={rho}
          reach={AVERAGE_REACH}
          label={(number) => t`Neighbour ${number} of ρ`}
          onMove={(points, moved) => setValue("rho", points, { coalesce: `rho ${moved}` })}
          onCommit={endGesture}
        />
        <NeighbourHandles
          points={rhoPrime}
          reach={AVERAGE_REACH}
          label={(number) => t`Neighbour ${number} of ρ′`}
          shape="square"
          onMove={(points, moved) => setValue("rhoPrime", points, { coalesce: `rho prime ${moved}` })}
          onCommit={endGesture}
        />
      </Overlay>
    </TitledPlot>
  );
}

const entries = (block: Float64Array) => Array.from(block, (value) => digits(value, 2)).join(", ");

function describeBlock({ average, integral }: CovariantBlockResult): string {
  return t`Row by row, the average so far is ${entries(average)}; the integral is ${entries(integral)}.`;
}

function describeConvergence({ errors }: CovariantBlockResult): string {
  const said = [1, 2, 4, 8, 16, 32].map((n) => t`${digits(errors[n - 1], 2)} with ${n} turns`);
  return t`In parts of the integral, the average over the whole group is off by ${said.join(", ")}.`;
}
