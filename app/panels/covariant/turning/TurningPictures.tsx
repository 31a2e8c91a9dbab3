import { useMemo } from "react";
import type { TurnedPredictionsResult } from "../../../../src/experiments/covariant/turnedPredictions.ts";
import { atomForcesFigure, FORCES_BOX, forceScale, RING } from "../../../figures/atomForces.ts";
import { atomModelName, atomModelStyle } from "../../../figures/atomModels.ts";
import { Handle } from "../../../figures/Handle.tsx";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { turnedEnergiesFigure, turnedErrorsFigure } from "../../../figures/turning.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { covariantStore, useCovariant } from "../../../store/covariant/covariantStore.ts";
import { angleIndex } from "../../../store/covariant/toCovariant.ts";
import { ANGLE_STEP, TURNING_REACH } from "../../../store/covariant/turningParameters.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { NeighbourHandles } from "../NeighbourHandles.tsx";

/** Of both curves, in pixels. */
const HEIGHT = 300;

export interface TurningPicturesProps {
  readonly result: TurnedPredictionsResult | null;
  readonly stale: boolean;
}

/** The cluster with the forces on its atom, to be turned, and the errors and energies against the angle. */
export function TurningPictures({ result, stale }: TurningPicturesProps) {
  const theme = useFigureTheme();
  const angle = useCovariant(({ values }) => values.angle);
  const errors = useMemo(
    () => (result === null ? emptyLines(theme) : turnedErrorsFigure(result, theme)),
    [result, theme],
  );
  const energies = useMemo(
    () => (result === null ? emptyLines(theme) : turnedEnergiesFigure(result, theme)),
    [result, theme],
  );
  return (
    <div className="turning-stage">
      <Cluster result={result} stale={stale} />
      <TitledPlot
        title={t`An arrow: the force, wrong by`}
        figure={errors}
        label={t`Errors of the force against the angle`}
        description={result === null ? t`Being computed.` : describeErrors(result)}
        height={HEIGHT}
        stale={stale}
      >
        <Here angle={angle} />
      </TitledPlot>
      <TitledPlot
        title={t`A number: the energy, learnt as`}
        figure={energies}
        label={t`The learnt energy against the angle`}
        description={result === null ? t`Being computed.` : describeEnergies(result)}
        height={HEIGHT}
        stale={stale}
      >
        <Here angle={angle} />
      </TitledPlot>
    </div>
  );
}

function Cluster({ result, stale }: TurningPicturesProps) {
  const theme = useFigureTheme();
  const { neighbours, angle } = useCovariant(({ values }) => values);
  const turned = (angle * Math.PI) / 180;
  const figure = useMemo(() => {
    if (result === null) return emptyMap(FORCES_BOX, theme);
    const at = Math.round(angle / ANGLE_STEP);
    const [c, s] = [Math.cos(turned), Math.sin(turned)];
    const places = Float64Array.from(neighbours.flatMap(({ x, y }) => [c * x - s * y, s * x + c * y]));
    const forces = [
      { model: "truth", values: result.truth } as const,
      ...result.models.map(({ model, predictions }) => ({ model, values: predictions })),
    ].map(({ model, values }) => ({
      style: atomModelStyle(theme, model),
      x: values[2 * at],
      y: values[2 * at + 1],
    }));
    const size = Math.max(Math.hypot(result.truth[0], result.truth[1]), result.spread);
    return atomForcesFigure(places, forces, forceScale(size), true, theme);
  }, [result, neighbours, angle, turned, theme]);
  return (
    <TitledPlot
      title={t`The cluster, turned by ${angle}°`}
      figure={figure}
      label={t`An atom with its neighbours, and the forces on it`}
      description={result === null ? t`Being computed.` : describeForces(result, angle)}
      aspect={boxAspect(FORCES_BOX)}
      stale={stale}
    >
      <Overlay label={t`The cluster, to be turned and reshaped`}>
        <NeighbourHandles
          points={neighbours}
          reach={TURNING_REACH}
          turned={turned}
          label={(number) => t`Neighbour ${number}`}
          onMove={(points, moved) =>
            covariantStore.getState().setValue("neighbours", points, { coalesce: `neighbour ${moved}` })
          }
          onCommit={() => covariantStore.getState().endGesture()}
        />
        <Handle
          x={RING * Math.cos(turned)}
          y={RING * Math.sin(turned)}
          label={t`Turn the cluster`}
          valueText={t`turned by ${angle}°`}
          shape="diamond"
          step={(3 * RING * ANGLE_STEP * Math.PI) / 180}
          onMove={({ x, y }) => {
            const degrees = ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
            const next = (Math.round(degrees / ANGLE_STEP) * ANGLE_STEP) % 360;
            covariantStore.getState().setValue("angle", next, { coalesce: "angle" });
          }}
          onCommit={() => covariantStore.getState().endGesture()}
        />
      </Overlay>
    </TitledPlot>
  );
}

/** The present angle, over a curve. */
function Here({ angle }: { readonly angle: number }) {
  return (
    <Overlay label={t`The present angle`}>
      <Line angle={angle} />
    </Overlay>
  );
}

function Line({ angle }: { readonly angle: number }) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const [from, to] = geometry.yRange;
  return (
    <OverlayPath
      shape={{
        kind: "line",
        points: [
          [angle, from],
          [angle, to],
        ],
      }}
      width={1}
    />
  );
}

function describeForces({ truth, models }: TurnedPredictionsResult, angle: number): string {
  const at = angleIndex({ angle });
  const arrow = (values: Float64Array) => `(${digits(values[2 * at], 2)}, ${digits(values[2 * at + 1], 2)})`;
  const light = models.map(({ model, predictions }) => `${atomModelName(model)} ${arrow(predictions)}`).join(", ");
  return t`Turned by ${angle}°, the true force on the atom is ${arrow(truth)}; predicted: ${light}.`;
}

function describeErrors({ models, spread }: TurnedPredictionsResult): string {
  const said = models.map(
    ({ model, errors }) =>
      t`${atomModelName(model)}: ${digits(errors[0], 2)} where nothing is turned, at most ${digits(Math.max(...errors), 2)}.`,
  );
  return `${said.join(" ")} ${t`A model that says nothing is wrong by ${digits(spread, 2)}.`}`;
}

function describeEnergies({ energy, energies }: TurnedPredictionsResult): string {
  const said = energies.map(
    ({ model, change }) => t`${atomModelName(model)}: changes by up to ${digits(change, 2)} as the cluster turns.`,
  );
  return `${t`The true energy is ${digits(energy)} at every angle.`} ${said.join(" ")}`;
}
