import { useMemo } from "react";
import type { VectorCurveResult } from "../../../../src/experiments/covariant/curveSets.ts";
import { patternsOf, VALENCE_ELEMENTS, type ValenceElement } from "../../../../src/multipoles/valenceModel.ts";
import { quartiles } from "../../../figures/learningCurve.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import type { NamedSeries } from "../../../figures/representationCurves.ts";
import { logRange } from "../../../figures/scales.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { vectorCurvesFigure } from "../../../figures/vectorCurves.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { CurvesBar } from "../../CurvesBar.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useAtMostEvery } from "../../useAtMostEvery.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { useElementCurves } from "../useMultipoleExperiments.ts";

const HEIGHT = 360;
/** Milliseconds between two drawings while results come. */
const REDRAW = 500;
const TITLES = { componentwise: t`Component by component`, covariant: t`By a covariant kernel` } as const;

const ELEMENTS: readonly string[] = VALENCE_ELEMENTS;

type Kind = keyof typeof TITLES;

/** Errors in parts of each element's spread, so that elements can be compared. */
export function inParts({ curves, ...rest }: VectorCurveResult): VectorCurveResult {
  return {
    ...rest,
    curves: curves.map(({ id, errors, spread }) => ({ id, errors: errors.map((error) => error / spread), spread: 1 })),
  };
}

/** The learning curves of all elements by both kinds of kernels, on the same axes, and how far they are. */
export function ElementCurves() {
  const states = { componentwise: useElementCurves("componentwise"), covariant: useElementCurves("covariant") };
  const componentwise = useShown(states.componentwise);
  const covariant = useShown(states.covariant);
  const range = useMemo(() => {
    const all = [componentwise, covariant].flatMap((result) => result?.curves.map(({ errors }) => errors) ?? []);
    return logRange([...all, [1]]);
  }, [componentwise, covariant]);
  return (
    <div className="curve-pair">
      <Curves kind="componentwise" state={states.componentwise} result={componentwise} range={range} />
      <Curves kind="covariant" state={states.covariant} result={covariant} range={range} />
    </div>
  );
}

function useShown({ result: latest, status }: ReturnType<typeof useElementCurves>): VectorCurveResult | null {
  const followed = useAtMostEvery(latest, REDRAW);
  const result = isUnderWay(status) ? followed : latest;
  return useMemo(() => result && inParts(result), [result]);
}

interface CurvesProps {
  readonly kind: Kind;
  readonly state: ReturnType<typeof useElementCurves>;
  readonly result: VectorCurveResult | null;
  readonly range: readonly [number, number];
}

function Curves({ kind, state, result, range }: CurvesProps) {
  const theme = useFigureTheme();
  const figure = useMemo(() => {
    if (result === null) return emptyLines(theme);
    const against = { title: t`number of samples <i>N</i>`, of: () => result.counts };
    return vectorCurvesFigure(result, seriesIn(theme), against, theme, t`error of the dipole / its spread`, range);
  }, [result, range, theme]);
  const title = TITLES[kind];
  const bar = { ...state, result: state.result && { done: state.result.done, failed: 0 } };
  return (
    <div>
      <TitledPlot
        title={title}
        figure={figure}
        label={t`Learning curves of dipoles: ${title.toLowerCase()}`}
        description={result === null ? t`Not computed yet.` : describe(result)}
        height={HEIGHT}
        stale={state.isPast || state.status === "failed"}
      />
      <CurvesBar job={bar} of={state.asked.sets} />
    </div>
  );
}

/** A curve's id is its element. */
const seriesIn =
  (theme: FigureTheme) =>
  (id: string): NamedSeries | null => {
    const at = ELEMENTS.indexOf(id);
    return at < 0
      ? null
      : { ...seriesStyles(theme)[at], label: id, shortLabel: `${id} (${patternsOf(id as ValenceElement)})` };
  };

function describe({ curves, counts, repeats }: VectorCurveResult): string {
  const lines = curves.map(({ id, errors }) => {
    const points = Array.from(quartiles(errors, counts.length, repeats).median, (value, row) =>
      Number.isFinite(value) ? t`${digits(value, 2)} at N = ${counts[row]}` : null,
    );
    const known = points.filter((point) => point !== null).join(", ") || t`nothing yet`;
    return t`${id}: ${known}.`;
  });
  return t`Medians over ${repeats} sample sets. ${lines.join(" ")}`;
}
