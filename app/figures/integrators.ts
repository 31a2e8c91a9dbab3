import type {
  IntegratedMotion,
  IntegrateMotionResult,
} from "../../src/experiments/molecularDynamics/integrateMotion.ts";
import { type MotionIntegratorId, motionIntegrators } from "../../src/molecularDynamics/integrators/registry.ts";
import { t, translated } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, lastFinite, lineLayout } from "./lineLayout.ts";
import { largestSize, logRange } from "./scales.ts";
import { type SeriesStyle, seriesStyles } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** Which of the styles of a series an integrator has. */
const STYLE: Readonly<Record<MotionIntegratorId, number>> = {
  explicitEuler: 1,
  symplecticEuler: 3,
  leapfrog: 2,
  velocityVerlet: 0,
};

/** At the end of a curve. */
const SHORT: Readonly<Record<MotionIntegratorId, string>> = {
  explicitEuler: t`Euler`,
  symplecticEuler: t`symplectic<br>Euler`,
  leapfrog: t`leapfrog`,
  velocityVerlet: t`velocity<br>Verlet`,
};

/** How an integrator is drawn and called. */
export function integratorLook(id: string, theme: FigureTheme) {
  const found = motionIntegrators.find((integrator) => integrator.id === id) ?? motionIntegrators[0];
  const style: SeriesStyle = seriesStyles(theme)[STYLE[found.id]];
  return { ...style, name: translated(found.label), short: SHORT[found.id] };
}

/** Half of the phase plane's width, in amplitudes of the true motion. */
const PLANE = 2.2;
/** Dots where one looks at single steps: more would be a line. */
const MOST_DOTS = 220;

/**
 * Stretch of the first bond against its rate, over ω: the true motion of a spring is a circle.
 * @param shown ids
 */
export function phasePlaneFigure(result: IntegrateMotionResult, shown: readonly string[], theme: FigureTheme): Figure {
  const { period } = result;
  const omega = (2 * Math.PI) / period;
  const amplitude = amplitudeOf(result);
  const most = PLANE * amplitude;
  const circle = Float64Array.from({ length: 121 }, (_, k) => (2 * Math.PI * k) / 120);
  const guide: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    called: t`a spring’s true motion`,
    x: circle.map((angle) => amplitude * Math.cos(angle)),
    y: circle.map((angle) => amplitude * Math.sin(angle)),
    line: { color: theme.ink, width: 1 },
    hoverinfo: "skip",
  };
  const layout = lineLayout(
    { title: t`stretch of the bond (Å)`, range: [-most, most] },
    { title: t`its rate / ω (Å)`, range: [-most, most] },
    theme,
  );
  return {
    data: [
      guide,
      ...motionsOf(result, shown).map((motion): ScatterTrace => {
        const { name, color, dash, marker } = integratorLook(motion.id, theme);
        return {
          type: "scatter",
          mode: modeOf(motion, omega),
          name,
          x: motion.stretch,
          y: motion.rate.map((rate) => rate / omega),
          line: { color, width: 0.7 * theme.lineWidth, dash },
          marker: { color, symbol: marker, size: 4 },
          hovertemplate: t`${name}: %{x:.3f} Å, %{y:.3f} Å<extra></extra>`,
          inNumbers: {
            [t`time (fs)`]: motion.times,
            [t`stretch (Å)`]: motion.stretch,
            [t`rate (Å/fs)`]: motion.rate,
          },
        };
      }),
    ],
    layout,
  };
}

/** The least and the largest relative energy error that is shown, as exponents of ten. */
const ENERGY_RANGE = [-6, 6] as const;

/** How far the energy has been off at the most, up to each time. */
export function energyErrorFigure(
  result: IntegrateMotionResult,
  shown: readonly string[],
  duration: number,
  theme: FigureTheme,
): Figure {
  const motions = motionsOf(result, shown);
  const [low, high] = logRange(motions.map(({ largestError }) => largestError));
  const range = [Math.max(ENERGY_RANGE[0], low), Math.min(ENERGY_RANGE[1], Math.max(high, low + 1))] as const;
  return {
    data: motions.map((motion): ScatterTrace => {
      const { name, color, dash } = integratorLook(motion.id, theme);
      return {
        type: "scatter",
        mode: "lines",
        name,
        x: motion.times,
        // Zero, at the start, has no place on this axis.
        y: motion.largestError.map((error) => (error > 0 ? error : Number.NaN)),
        line: { color, width: theme.lineWidth, dash },
        connectgaps: false,
        hovertemplate: t`${name}, <i>t</i> %{x:.1f} fs: %{y:.2~g}<extra></extra>`,
      };
    }),
    layout: lineLayout(
      { title: t`time (fs)`, range: [0, duration] },
      {
        title: t`|<i>E</i> − <i>E</i>₀| / <i>E</i>₀`,
        quantity: t`largest energy error so far, relative`,
        range,
        log: true,
      },
      theme,
      labelsOf(motions, (motion) => energyLabelAt(motion, range[1], duration), theme),
    ),
  };
}

/** Where a curve of the energy's error has its name: at its end; at the top, the sooner the higher, where it has left the picture. */
function energyLabelAt({ largestError, times, bounded }: IntegratedMotion, top: number, duration: number): number {
  const over = largestError.findIndex((error) => error > 10 ** top);
  if (over < 0 && bounded) return lastFinite(largestError);
  const left = times[over < 0 ? times.length - 1 : over] ?? 0;
  return 10 ** (top + 1 - left / duration);
}

export type ErrorKind = "place" | "energy";

/** The range of time steps in the picture of errors, fs. */
export function stepRange({ motions, limit }: IntegrateMotionResult): readonly [number, number] {
  const first = motions[0]?.errors.timeSteps[0] ?? limit / 400;
  return [Math.log10(first) - 0.05, Math.log10(2 * limit)];
}

/** Errors against the time step, on logarithmic axes, with the step in use and 2/ω. */
export function stepErrorsFigure(
  result: IntegrateMotionResult,
  shown: readonly string[],
  kind: ErrorKind,
  timeStep: number,
  theme: FigureTheme,
): Figure {
  const motions = motionsOf(result, shown);
  const range = logRange(
    motions.map(({ errors }) => errors[kind]),
    0.08,
  );
  const ends = range.map((exponent) => 10 ** exponent);
  const upright = (x: number, called: string, color: string, dash: "dash" | "solid"): ScatterTrace => ({
    type: "scatter",
    mode: "lines",
    called,
    x: [x, x],
    y: ends,
    line: { color, width: 1.4, dash },
    hovertemplate: `${called}: %{x:.3~g} fs<extra></extra>`,
  });
  const x = stepRange(result);
  const layout = lineLayout(
    { title: t`time step (fs)`, range: x, log: true },
    {
      title: kind === "place" ? t`error of places, rms (Å)` : t`error of energy, relative`,
      range,
      log: true,
    },
    theme,
    labelsOf(motions, ({ errors }) => lastFinite(errors[kind]), theme),
  );
  return {
    data: [
      upright(result.limit, "2/ω", theme.ink, "solid"),
      upright(timeStep, t`the step in use`, theme.accent, "dash"),
      ...motions.map((motion): ScatterTrace => {
        const { name, color, dash, marker } = integratorLook(motion.id, theme);
        return {
          type: "scatter",
          mode: "lines+markers",
          name,
          x: motion.errors.timeSteps,
          y: motion.errors[kind],
          line: { color, width: theme.lineWidth, dash },
          marker: { color, symbol: marker, size: 6 },
          hovertemplate: t`${name}, Δt %{x:.3~g} fs: %{y:.2~g}<extra></extra>`,
        };
      }),
    ],
    layout: {
      ...layout,
      // Without a curve the numbers on this axis would mean nothing.
      yaxis: { ...layout.yaxis, showticklabels: motions.length > 0 },
      annotations: [
        ...(layout.annotations ?? []),
        {
          text: "2/<i>ω</i>",
          xref: "x",
          yref: "paper",
          x: Math.log10(result.limit),
          // Above the handle, wherever that is, and below the curves' names, which are at the top where errors are large.
          y: 0.36,
          xanchor: "left",
          yanchor: "middle",
          xshift: 3,
          showarrow: false,
          font: { size: theme.fontSize - 1, color: theme.ink },
        },
      ],
    },
  };
}

/** Frames farther apart than this, in ω t, are no line. */
const COARSE = 1;

function modeOf({ times }: IntegratedMotion, omega: number): "lines" | "markers" | "lines+markers" {
  if (omega * (times[1] ?? 0) > COARSE) return "markers";
  return times.length > MOST_DOTS ? "lines" : "lines+markers";
}

/** How far the bond is stretched at the most by velocity Verlet; at the start, where that leaves all bounds. */
function amplitudeOf({ motions }: IntegrateMotionResult): number {
  const verlet = motions.find(({ id }) => id === "velocityVerlet");
  if (verlet === undefined) return 1;
  return (
    largestSize(
      verlet.bounded && verlet.largestError.every((error) => error < 1) ? verlet.stretch : verlet.stretch.slice(0, 1),
    ) || 1
  );
}

function motionsOf({ motions }: IntegrateMotionResult, shown: readonly string[]): readonly IntegratedMotion[] {
  return motions.filter(({ id }) => shown.includes(id));
}

function labelsOf(
  motions: readonly IntegratedMotion[],
  height: (motion: IntegratedMotion) => number,
  theme: FigureTheme,
): DirectLabel[] {
  return motions.map((motion) => {
    const { short, color } = integratorLook(motion.id, theme);
    return { text: short, color, y: height(motion) };
  });
}
