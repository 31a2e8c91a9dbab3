import { useMemo } from "react";
import type { Cut, EnergyCutResult } from "../../../src/experiments/energyCut.ts";
import type { FieldsResult } from "../../../src/experiments/fields.ts";
import { labModelIds } from "../../../src/experiments/lab.ts";
import { findPotential } from "../../../src/potentials/registry.ts";
import { Icon } from "../../controls/icons.tsx";
import { cutFigure } from "../../figures/cut.ts";
import {
  energyColors,
  energyDifferenceColors,
  energyDifferenceFigure,
  energyFigure,
  energyRange,
} from "../../figures/energyMaps.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { boxAspect, emptyMap } from "../../figures/mapLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import { extent } from "../../figures/scales.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { labSpecs } from "../../store/lab/labParameters.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import "../../styles/energy.css";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { BigNumber } from "../BigNumber.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { CutOverlay } from "./energy/CutOverlay.tsx";
import { cutIn, isAlongAxis, isInView } from "./energy/cutShape.ts";
import { EnergyMap } from "./energy/EnergyMap.tsx";
import { RouteNumbers } from "./energy/RouteNumbers.tsx";
import { LabControl } from "./LabControl.tsx";
import { mapOf, modelOf, SOURCE_NAMES } from "./sources.ts";
import { useDraggingExperiment, useEnergyCut, useFields, useLabParameters } from "./useLabExperiments.ts";

/** Figure 5: the energy learnt from forces alone, and what becomes of a model that has none. */
export function EnergyPanel() {
  const lab = useLabParameters();
  const { landscape } = lab;
  const { box } = landscape;
  const cut = useLab((state) => state.values.cut);
  const view = useLab((state) => state.values.energyView);
  const setValue = useLab((state) => state.setValue);
  const endGesture = useLab((state) => state.endGesture);
  const theme = useFigureTheme();
  const dragging = useDragging();
  const coarse = useDraggingExperiment();
  const fields = useFields();
  const measured = useEnergyCut(cut);
  const fieldsResult = fields.result;
  const { displayRange } = findPotential(landscape.potential);
  const change = (next: Cut) => setValue("cut", next, { coalesce: "cut" });

  const maps = useMemo(() => {
    const empty = emptyMap(box, theme);
    const learnt = mapOf(fieldsResult, "energyConserving");
    if (fieldsResult === null) return { truth: empty, learnt: empty, colors: null, learntColors: null };
    const range = energyRange(fieldsResult.truth.energy, displayRange);
    const options = { colorBar: false, coarse };
    const colors = energyColors(range, theme);
    const difference = view === "difference" && learnt !== null;
    const right =
      learnt === null
        ? null
        : difference
          ? energyDifferenceFigure(learnt, fieldsResult, theme, options)
          : energyFigure(learnt, fieldsResult, range, theme, options);
    return {
      truth: energyFigure(fieldsResult.truth, fieldsResult, range, theme, options) ?? empty,
      learnt: right ?? empty,
      colors,
      learntColors: difference ? energyDifferenceColors(learnt, fieldsResult, theme) : colors,
    };
  }, [fieldsResult, box, theme, view, coarse, displayRange]);

  const result = measured.result;
  const along = useMemo(() => (result === null ? emptyLines(theme) : cutFigure(result, theme)), [result, theme]);
  const learnt = modelOf(fieldsResult, "energyConserving");
  const rmse = learnt?.report?.energyRmse ?? null;
  const staleMaps = isOutdated(fields.status, dragging);
  const staleCut = isOutdated(measured.status, dragging);
  const aspect = boxAspect(fieldsResult?.box ?? box);
  const overlay = (on: string) => <CutOverlay on={on} cut={cut} onChange={change} onSettle={endGesture} />;

  return (
    <Panel
      id="energy"
      number={5}
      title={t`The energy it never saw`}
      busy={isUnderWay(fields.status, measured.status)}
      caption={t`Left the true energy, right what the energy-conserving model makes of it, though it was trained on forces
        alone. Below, both along the cut, with a band of two predictive standard deviations. The independent model has
        no energy of its own; its force can be integrated straight along the cut, or along the dashed detour, and the
        two need not agree.`}
      rail={
        <>
          <div className={staleMaps ? "energy-number stale" : "energy-number"}>
            <p className="legend">{t`Error of the learnt energy`}</p>
            <BigNumber value={rmse} />
            <p className="control-help">{t`rms over the window, the constant removed`}</p>
          </div>
          <hr />
          <div className="energy-number">
            <p className="legend">{t`The two routes disagree by`}</p>
            <RouteNumbers models={labModelIds(lab)} routes={result?.routes ?? []} stale={staleCut} />
            {isAlongAxis(cut) && (
              <p className="control-help" role="status">
                {t`The cut runs along an axis, so that both routes are one. Tilt it.`}
              </p>
            )}
          </div>
          <hr />
          <LabControl name="energyView" />
          <div className="button-row">
            <button type="button" className="button" onClick={() => setValue("cut", cutIn(box))}>
              <Icon name="reset" />
              {t`Reset the cut`}
            </button>
          </div>
          {!isInView(cut, box) && (
            <p className="control-problem" role="status">
              {t`The cut lies outside this window. Reset brings it back.`}
            </p>
          )}
          <LabControl name="asPrinted" />
        </>
      }
    >
      <ProblemNote problem={fields.problem ?? measured.problem} />
      <div className="side-by-side">
        <EnergyMap
          source="truth"
          suffix=": V"
          figure={maps.truth}
          colors={maps.colors}
          label={t`True energy`}
          description={t`${describeEnergy(fieldsResult)} The cut runs ${labSpecs.cut.describe(cut)}.`}
          aspect={aspect}
          problem={null}
          stale={staleMaps}
        >
          {overlay(t`the true energy`)}
        </EnergyMap>
        <EnergyMap
          source="energyConserving"
          suffix={view === "difference" ? ": E − V" : ": E"}
          figure={maps.learnt}
          colors={maps.learntColors}
          label={view === "difference" ? t`Error of the learnt energy` : t`Learnt energy`}
          description={rmse === null ? t`Being computed.` : describeLearnt(view === "difference", rmse)}
          aspect={aspect}
          problem={learnt?.problem ?? null}
          stale={staleMaps}
        >
          {overlay(view === "difference" ? t`the error` : t`the learnt energy`)}
        </EnergyMap>
      </div>
      <Plot
        figure={along}
        label={t`Energies along the cut`}
        description={describeCut(result)}
        height={300}
        stale={staleCut}
      />
    </Panel>
  );
}

function describeEnergy(result: FieldsResult | null): string {
  const energy = result?.truth.energy;
  if (!energy) return t`Being computed.`;
  return t`The true energy; its lowest value on the map is ${digits(extent(energy)[0])} kT₀.`;
}

function describeLearnt(difference: boolean, rmse: number): string {
  const what = difference ? t`Learnt minus true energy` : t`The energy learnt from forces alone, on the same colours`;
  return t`${what}. Its rms error over the window is ${digits(rmse)} kT₀ once the constant is removed.`;
}

function describeCut(result: EnergyCutResult | null): string {
  if (result === null) return t`Being computed.`;
  const last = result.truth.length - 1;
  const change = (energy: Float64Array) => digits(energy[last] - energy[0]);
  const truth = change(result.truth);
  const changes =
    result.learned === null
      ? t`From start to end the true energy changes by ${truth} kT₀.`
      : t`From start to end the true energy changes by ${truth} kT₀, the learnt one by ${change(result.learned)} kT₀.`;
  const routes = result.routes.map(({ id, problem, direct, detour }) =>
    problem === null
      ? t`The force of ${SOURCE_NAMES[id]} integrates to ${change(direct)} kT₀ straight and to ${change(detour)} kT₀ first along x, then along y.`
      : t`The force of ${SOURCE_NAMES[id]} could not be had.`,
  );
  return [changes, ...routes].join(" ");
}
