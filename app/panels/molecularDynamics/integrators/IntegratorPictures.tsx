import { useMemo } from "react";
import type { IntegrateMotionResult } from "../../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionIntegrators } from "../../../../src/molecularDynamics/integrators/registry.ts";
import {
  type ErrorKind,
  energyErrorFigure,
  integratorLook,
  phasePlaneFigure,
  stepErrorsFigure,
} from "../../../figures/integrators.ts";
import { emptyLines, lastFinite } from "../../../figures/lineLayout.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isOutdated } from "../../../store/jobStatus.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { FastestVibration } from "./IntegratorTable.tsx";
import { StepHandle } from "./StepHandle.tsx";
import type { useIntegrateMotion } from "./useIntegrateMotion.ts";

/** Of each of the two on the right, in pixels. */
const HEIGHT = 252;

/** The motion in the phase plane, its energy error, and errors against the step. */
export function IntegratorPictures({ job }: { readonly job: ReturnType<typeof useIntegrateMotion> }) {
  const { result, status, of } = job;
  const theme = useFigureTheme();
  const stale = isOutdated(status, useDragging());
  const shown = useShown();
  const kind: ErrorKind = useMotion(({ values }) => values.errorOf);
  const figures = useMemo(() => {
    if (result === null) return null;
    const isAny = result.motions.some(({ id }) => shown.includes(id));
    return {
      plane: phasePlaneFigure(result, shown, theme),
      energy: isAny ? energyErrorFigure(result, shown, of.duration, theme) : emptyLines(theme, t`No rule is shown.`),
      errors: stepErrorsFigure(result, shown, kind, of.timeStep, theme),
    };
  }, [result, shown, of, kind, theme]);
  const empty = useMemo(() => emptyLines(theme), [theme]);
  return (
    <div className="integrator-stage">
      <div className="phase-plane">
        <TitledPlot
          title={t`The bond: stretch and rate`}
          figure={figures?.plane ?? empty}
          aspect="square"
          stale={stale}
          label={t`The motion in the plane of stretch and rate, by each rule`}
          description={result === null ? t`Being computed.` : motionWords(result, shown, theme)}
        />
        <FastestVibration result={result} />
      </div>
      <div className="integrator-curves">
        <TitledPlot
          title={t`Largest error of the energy so far`}
          figure={figures?.energy ?? empty}
          height={HEIGHT}
          stale={stale}
          label={t`The largest error of the energy up to each time, by each rule`}
          description={result === null ? t`Being computed.` : energyWords(result, shown, theme)}
        />
        <div className="step-errors">
          <TitledPlot
            title={
              kind === "place"
                ? t`Error of the places within three periods`
                : t`Error of the energy within three periods`
            }
            figure={figures?.errors ?? empty}
            height={HEIGHT}
            stale={stale}
            label={t`Errors against the time step, by each rule`}
            description={result === null ? t`Being computed.` : orderWords(result, kind, shown, theme)}
          >
            {result !== null && <StepHandle result={result} />}
          </TitledPlot>
        </div>
      </div>
    </div>
  );
}

/** The ids of what is shown; the same list while it says the same. */
function useShown(): readonly string[] {
  const said = useMotion(({ values }) =>
    motionIntegrators
      .filter(({ id }) => values[`by.${id}`])
      .map(({ id }) => id)
      .join(),
  );
  return useMemo(() => said.split(","), [said]);
}

function each(
  { motions }: IntegrateMotionResult,
  shown: readonly string[],
  say: (motion: IntegrateMotionResult["motions"][number]) => string,
  theme: FigureTheme,
): string {
  return motions
    .filter(({ id }) => shown.includes(id))
    .map((motion) => t`${integratorLook(motion.id, theme).name}: ${say(motion)}`)
    .join("; ");
}

function motionWords(result: IntegrateMotionResult, shown: readonly string[], theme: FigureTheme): string {
  const said = each(
    result,
    shown,
    ({ bounded, times }) =>
      bounded ? t`stays within bounds` : t`leaves all bounds after ${digits(times[times.length - 1] ?? 0)} fs`,
    theme,
  );
  return t`A spring goes round a circle. ${said}.`;
}

const energyWords = (result: IntegrateMotionResult, shown: readonly string[], theme: FigureTheme) =>
  t`${each(result, shown, ({ largestError }) => digits(lastFinite(largestError), 2), theme)}, as parts of the energy.`;

function orderWords(
  result: IntegrateMotionResult,
  kind: ErrorKind,
  shown: readonly string[],
  theme: FigureTheme,
): string {
  const order = ({ errors }: IntegrateMotionResult["motions"][number]) =>
    kind === "place" ? errors.placeOrder : errors.energyOrder;
  const orders = each(result, shown, (motion) => t`goes as Δt to the power of ${digits(order(motion), 2)}`, theme);
  return t`${orders}. The limit 2/ω is ${digits(result.limit)} fs.`;
}
