import { useCallback, useMemo, useRef, useState } from "react";
import { bumpsFigure } from "../../figures/bumps.ts";
import { emptyDistances } from "../../figures/learnedLine.ts";
import { Plot } from "../../figures/Plot.tsx";
import { digits } from "../../format/numbers.ts";
import { rich, t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import "../../styles/kernelRidge.css";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { Readout } from "../Readout.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { BumpsOverlay } from "./byHand/BumpsOverlay.tsx";
import { describeBumps } from "./byHand/describeBumps.ts";
import type { Pair } from "./byHand/PairNote.tsx";
import { PointLine } from "./byHand/PointLine.tsx";
import { placesOf } from "./byHand/places.ts";
import { SmallMatrices } from "./byHand/SmallMatrices.tsx";
import { TermsControl } from "./byHand/TermsControl.tsx";
import { usePointEditing } from "./byHand/usePointEditing.ts";
import { KernelControl } from "./KernelControl.tsx";
import { KrrControl } from "./KrrControl.tsx";
import { PotentialControls } from "./PotentialControls.tsx";
import { useHandFit } from "./useKrrExperiments.ts";

/** What the engine may complain of that has its control here. */
const WITH_CONTROL = ["expression", "ridge", "lengthScale"];

/** Up to this many points, the matrices are small enough to be read. */
const MOST_IN_NUMBERS = 6;
/** Of the figure, in pixels: on a phone bumps need it as much as anywhere. */
const HEIGHT = 370;

/** Figure 1: a prediction built by hand, bump by bump and number by number. */
export function ByHandPanel() {
  const { points, terms, sigma, lambda } = useKrr((state) => state.values);
  const { result, status, problem } = useHandFit();
  const dragging = useDragging();
  const theme = useFigureTheme();
  const plot = useRef<HTMLDivElement>(null);
  const { selected, pointed, news, actions, add } = usePointEditing(points, plot);
  const [pair, setPair] = useState<Pair | null>(null);
  const light = useCallback((next: Pair | null) => setPair(next), []);

  const shown = Math.min(terms, points.length);
  const places = useMemo(() => placesOf(points, result), [points, result]);
  const figure = useMemo(
    () => (result === null ? emptyDistances(theme) : bumpsFigure(result, Math.min(terms, result.r.length), theme)),
    [result, terms, theme],
  );
  const about = pointed ?? pair?.i ?? selected;
  // What the pointer is over goes before what has the focus.
  const litPair = pointed === null ? pair : { i: pointed, j: pointed };
  const lit = litPair === null ? [] : [...new Set([litPair.i, litPair.j])];
  const wrong = problem ?? result?.problem ?? null;
  const learned = result?.learned ?? null;
  const stale = isOutdated(status, dragging);
  const inNumbers = result !== null && learned !== null && result.r.length <= MOST_IN_NUMBERS;

  return (
    <Panel
      id="by-hand"
      number={1}
      title={t`A prediction, built by hand`}
      busy={isUnderWay(status)}
      caption={rich`Every training point carries one bump, the kernel about it, as high as its weight ${<i>α</i>} says and on
        whichever side its sign says (thin lines). Their sum is the prediction (dash-dotted). Drag the points along
        the curve, click to add one, and add the bumps up one by one. At the diamond, the probe, the prediction is
        read off.`}
      rail={
        <>
          <PotentialControls problem={problem} />
          <hr />
          <KernelControl />
          <KrrControl name="sigma" {...problemAt(wrong, "lengthScale")} />
          <KrrControl name="lambda" {...problemAt(wrong, "ridge")} />
          <KrrControl name="priorMean" />
          <hr />
          <TermsControl count={points.length} terms={shown} />
        </>
      }
    >
      <ProblemNote
        problem={news.isRefusal ? { kind: "input", message: news.sentence } : problemElsewhere(wrong, WITH_CONTROL)}
      />
      <div ref={plot} className="points-plot">
        <Plot
          figure={figure}
          label={t`Training points, their bumps and the sum`}
          description={describeBumps(result, shown)}
          height={HEIGHT}
          stale={stale}
        >
          <BumpsOverlay
            result={result}
            places={places}
            selected={selected}
            lit={lit}
            actions={actions}
            onAdd={add}
            theme={theme}
          />
        </Plot>
      </div>
      <PointLine
        index={about}
        place={about === null ? undefined : places[about]}
        weight={about === null ? undefined : learned?.weights[about]}
        onRemove={about !== null && about === selected && pair === null ? () => actions.remove(about) : undefined}
      />
      <p className="visually-hidden" role="status">
        {!news.isRefusal && news.sentence}
      </p>
      {result === null && wrong === null && (
        <Coming height={points.length <= MOST_IN_NUMBERS ? 8 + 1.9 * points.length : 2} />
      )}
      <div className={stale ? "past" : undefined}>
        {inNumbers ? (
          <SmallMatrices
            result={result}
            learned={learned}
            ridge={lambda}
            lengthScale={sigma}
            lit={litPair}
            onLight={light}
          />
        ) : (
          <p className="status-line matrix-note">
            {points.length > MOST_IN_NUMBERS &&
              t`With ${MOST_IN_NUMBERS} points or fewer, training and prediction stand here in numbers. These ${points.length} make a matrix of ${points.length ** 2} entries.`}
          </p>
        )}
        <Readout
          label={t`The fit in numbers`}
          rows={[
            [t`error between the points, rms`, `${digits(learned?.rmseInside ?? Number.NaN)} kT₀`, "inside"],
            [t`leave-one-out error, rms`, `${digits(learned?.leaveOneOut ?? Number.NaN)} kT₀`, "loo"],
            [t`condition number of K + λI`, digits(learned?.conditionNumber ?? Number.NaN), "condition"],
          ]}
        />
      </div>
    </Panel>
  );
}
