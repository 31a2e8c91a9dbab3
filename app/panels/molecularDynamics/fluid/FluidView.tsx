import { useMemo } from "react";
import { KINDS } from "../../../../src/molecularDynamics/fluid/order.ts";
import {
  correlationFigure,
  type FluidQuantity,
  fluidBoxFigure,
  fluidTraceFigure,
  particleTraces,
} from "../../../figures/fluid.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { problemElsewhere } from "../../problemAt.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { FluidControls } from "./FluidControls.tsx";
import type { FluidRunState } from "./fluidRun.ts";
import { KIND_NAMES } from "./kindNames.ts";
import { Particles } from "./Particles.tsx";
import { useFluidRun } from "./useFluidRun.ts";

const WITH_CONTROL = ["temperature", "density", "particles", "timeStep"];
const PAIRS_HEIGHT = 205;
const TRACE_HEIGHT = 152;

const TRACES: Readonly<Record<FluidQuantity, string>> = {
  temperature: t`Temperature (dashed: as set)`,
  energy: t`Energy of a particle (dashed: potential)`,
  pressure: t`Pressure`,
};

/** The particles, and what is measured of them. */
export function FluidView() {
  const run = useFluidRun();
  const { shown, traces, problem, stale } = run;
  const theme = useFigureTheme();
  const wanted = useMotion(({ values }) => Math.sqrt(values.particles / values.density));
  const side = shown?.result.state.side ?? wanted;
  const box = useMemo(() => fluidBoxFigure(side, theme), [side, theme]);
  const overlaid = useMemo(() => {
    if (shown === null) return [];
    const { state, kinds } = shown.result;
    return particleTraces(
      state.positions,
      kinds,
      KINDS.map((kind) => KIND_NAMES[kind]),
    );
  }, [shown]);
  const pairs = useMemo(() => correlationFigure(traces.pairs, theme), [traces.pairs, theme]);
  return (
    <>
      <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
      <div className="fluid-stage">
        <div className="fluid-box">
          <TitledPlot
            title={t`The particles`}
            figure={box}
            aspect="square"
            stale={stale}
            label={t`Particles in a box`}
            description={stateWords(run)}
            overlaid={overlaid}
          >
            <Particles />
          </TitledPlot>
          <KindLegend shares={shown?.result.shares ?? null} />
          <FluidControls {...run} />
        </div>
        <div className="fluid-curves">
          <div data-fluid="pairs">
            <TitledPlot
              title={t`Distances between particles: g(r)`}
              figure={pairs}
              height={PAIRS_HEIGHT}
              stale={stale}
              label={t`The pair correlation function g(r)`}
              description={
                traces.pairs === null ? t`Being computed.` : t`Averaged over ${traces.pairs.samples} pictures.`
              }
            />
          </div>
          {(["temperature", "energy", "pressure"] as const).map((quantity) => (
            <Trace key={quantity} quantity={quantity} run={run} stale={stale} />
          ))}
        </div>
      </div>
    </>
  );
}

interface TraceProps {
  readonly quantity: FluidQuantity;
  readonly run: FluidRunState;
  readonly stale: boolean;
}

function Trace({ quantity, run, stale }: TraceProps) {
  const theme = useFigureTheme();
  const { times } = run.traces;
  const figure = useMemo(() => fluidTraceFigure(times, quantity, theme), [times, quantity, theme]);
  // Left to themselves from the beginning they have no temperature that is set.
  const isHeld = times.moments.length === 0 || times.moments.some(({ held }) => Number.isFinite(held));
  return (
    <div data-fluid={quantity}>
      <TitledPlot
        title={quantity === "temperature" && !isHeld ? t`Temperature` : TRACES[quantity]}
        figure={figure}
        height={TRACE_HEIGHT}
        stale={stale}
        label={t`${TRACES[quantity]} against time`}
        description={times.moments.length === 0 ? t`Being computed.` : t`Over ${times.moments.length} moments.`}
      />
    </div>
  );
}

function KindLegend({ shares }: { readonly shares: Float64Array | null }) {
  return (
    <ul className="kind-legend" aria-label={t`The particles’ surroundings`}>
      {KINDS.toReversed().map((kind) => (
        <li key={kind} data-kind={kind}>
          <svg className="particles" viewBox="0 0 14 14" aria-hidden="true">
            <path data-kind={kind} d="M1.5 7a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0" />
          </svg>
          {KIND_NAMES[kind]}
          <span className="share">{shares === null ? "–" : percent(shares[KINDS.indexOf(kind)])}</span>
        </li>
      ))}
    </ul>
  );
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

function stateWords({ shown }: FluidRunState): string {
  if (shown === null) return t`Being computed.`;
  const { setup, result, time } = shown;
  const moment = result.moments[result.moments.length - 1];
  const kinds = KINDS.map((kind, k) => t`${percent(result.shares[k])} ${KIND_NAMES[kind]}`).join(", ");
  return t`${setup.particles} particles at density ${setup.density}, time ${digits(time)}, kT ${digits(moment.temperature)}, pressure ${digits(moment.pressure, 2)}: ${kinds}.`;
}
