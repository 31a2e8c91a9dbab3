import { useMemo, useState } from "react";
import type { FieldsRequest, FieldsResult } from "../../../src/experiments/fields.ts";
import type { SourceId } from "../../../src/experiments/lab.ts";
import { DEFAULT_BOX } from "../../../src/geometry.ts";
import { NumberControl } from "../../controls/NumberControl.tsx";
import { type FieldScales, fieldFigure, sharedScales } from "../../figures/field.ts";
import { emptyMap } from "../../figures/mapLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { numberParameter } from "../../parameters/number.ts";
import { useExperiment } from "../../store/useExperiment.ts";
import { mapOf, modelOf, SOURCE_NAMES } from "../lab/sources.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import { SourceTitle } from "../SourceTitle.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { useReachableRows } from "../useReachableRows.ts";
import "../../styles/opening.css";

const COUNT = numberParameter({
  label: t`Samples`,
  symbol: "N",
  help: t`Positions at which both models are told the force.`,
  min: 5,
  max: 16,
  default: 9,
  integer: true,
});

const GRID = 60;
const SOURCES: readonly SourceId[] = ["truth", "independent", "energyConserving"];

/** The lab in one slider: the smooth landscape, evenly spread samples, each model with its own σ and λ. */
function requestFor(count: number, seed: number): FieldsRequest {
  return {
    grid: GRID,
    lab: {
      landscape: { potential: "lecture", potentialParameters: { c: 0 }, kT: 1, box: DEFAULT_BOX },
      samples: { scheme: "lowDiscrepancy", count, seed, noise: 0, missing: null, points: [] },
      model: {
        representation: "identity",
        matrix: [1, 0, 0, 1],
        profile: "gaussian",
        tuning: "each",
        lengthScale: 8,
        ridge: 1e-3,
        asPrinted: false,
      },
    },
  };
}

/** What the notebook is about, to be touched: one slider, and the moment at which knowing physics is enough. */
export function Opening() {
  const [count, setCount] = useState(COUNT.default);
  const [seed, setSeed] = useState(1);
  const { result, status, problem } = useExperiment("opening", "fields", requestFor(count, seed), {
    supersede: "finish",
  });
  const [element, setElement] = useState<HTMLElement | null>(null);
  useReachableRows(element);
  const scales = useMemo(() => (result === null ? null : openingScales(result)), [result]);

  return (
    <section
      ref={setElement}
      className="opening"
      aria-label={t`Two models learning one force`}
      data-busy={status === "running"}
    >
      <div className="opening-controls">
        <NumberControl spec={COUNT} value={count} onChange={setCount} />
        <button type="button" className="button" onClick={() => setSeed(seed + 1)}>
          {t`Draw another sample`}
        </button>
      </div>
      <ProblemNote problem={problem} />
      <div className="side-by-side">
        {SOURCES.map((source) => (
          <OpeningMap key={source} source={source} result={result} scales={scales} />
        ))}
      </div>
      <p className="opening-key">
        {t`Arrows show the force, dots the samples, colour the error of a model’s force: full strength is one and a half
          times the rms of the force.`}
      </p>
      <p className="opening-sentence" role="status">
        {sentence(result)}
      </p>
    </section>
  );
}

/** The colour's full strength is one and a half times the rms of the force, whatever N is, so that maps of different N compare. */
function openingScales(result: FieldsResult): FieldScales {
  return { ...sharedScales(result, "error"), range: [0, 1.5 * result.forceRms] };
}

interface OpeningMapProps {
  readonly source: SourceId;
  readonly result: FieldsResult | null;
  readonly scales: FieldScales | null;
}

function OpeningMap({ source, result, scales }: OpeningMapProps) {
  const theme = useFigureTheme();
  const figure = useMemo(() => {
    const map = mapOf(result, source);
    if (result === null || map === null || scales === null) {
      return emptyMap(DEFAULT_BOX, theme);
    }
    return fieldFigure(map, result, scales, theme, { colorBar: false });
  }, [result, source, scales, theme]);
  const error = source === "truth" ? null : modelOf(result, source)?.report?.rmseTrue;
  return (
    <div>
      <SourceTitle source={source} />
      <Plot
        figure={figure}
        label={t`Force field: ${SOURCE_NAMES[source]}`}
        description={
          error === null || error === undefined
            ? t`Arrows show the force, dots the samples.`
            : t`Arrows show the force, colour its error: ${digits(error, 2)} (rms per component) over the window.`
        }
        aspect="square"
      />
      {source === "truth" ? (
        <p className="opening-number">
          {result === null ? "…" : digits(result.forceRms, 2)} <small>{t`rms of the force`}</small>
        </p>
      ) : (
        <p className="opening-number">
          {error === undefined || error === null ? "…" : digits(error, 2)} <small>{t`rms error of the force`}</small>
        </p>
      )}
    </div>
  );
}

/** What the three maps say, measured. */
function sentence(result: FieldsResult | null): string {
  const [independent, conserving] = (["independent", "energyConserving"] as const).map((id) => {
    const error = modelOf(result, id)?.report?.rmseTrue;
    return result === null || error === undefined ? null : error / result.forceRms;
  });
  if (independent === null || conserving === null || result === null) return t`Both models are being fitted.`;
  const samples = t`${result.positions.length / 2} samples`;
  const learnt = 0.1;
  if (conserving < learnt && independent >= learnt) {
    return t`With ${samples} the model that knows there is an energy has the whole field; the other does not. How many more does it need?`;
  }
  if (conserving >= learnt && independent >= learnt) {
    return t`${samples} are too few for either model. Slide on: one of them will suddenly have enough.`;
  }
  if (conserving < learnt)
    return t`With ${samples} both models have learnt the field. Slide back to see which needed them.`;
  return t`With these ${samples} the independent model happens to be ahead. Draw another sample.`;
}
