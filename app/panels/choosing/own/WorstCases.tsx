import { useMemo } from "react";
import { findBonds } from "../../../../src/molecules/bonds.ts";
import { moleculeAt } from "../../../../src/molecules/frames.ts";
import { quantile } from "../../../figures/scales.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits, signedDigits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { choosingStore, useChoosing } from "../../../store/choosing/choosingStore.ts";
import { MOST_WORST } from "../../../store/choosing/ownParameters.ts";
import { MoleculeView } from "../../../viewer/MoleculeView.tsx";
import { moleculeWords, sceneOf } from "../../../viewer/moleculeWords.ts";
import { writtenFormula } from "../../../viewer/writtenFormula.ts";
import { Readout } from "../../Readout.tsx";
import type { OwnFit } from "./useOwnCurves.ts";

/** Of the viewer, in pixels. */
const HEIGHT = 250;
const meV = (energy: number | undefined) => (energy === undefined ? "–" : `${digits(energy)} meV`);
const EMPTY = { symbols: [], positions: new Float64Array(0), bonds: [] };

/** Rows that keep the place of those to come. */
const NO_CASES = Array.from({ length: MOST_WORST }, (_, rank) => (
  // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
  <tr key={rank}>
    <th scope="row">–</th>
    <td>–</td>
    <td>–</td>
    <td>–</td>
    <td>–</td>
  </tr>
));

/** The geometries that were predicted worst: in a list, and one of them in space. */
export function WorstCases({ fit, stale }: { readonly fit: OwnFit; readonly stale: boolean }) {
  const { result, set } = fit;
  const worst = result === null ? [] : Array.from(result.worst);
  const chosen =
    Math.min(
      useChoosing(({ values }) => values.worstCase),
      Math.max(1, worst.length),
    ) - 1;
  const at = worst[chosen];
  const frame = result === null || at === undefined ? undefined : result.tested[at];
  const shown = useMemo(() => {
    if (set === null || frame === undefined) return null;
    const molecule = moleculeAt(set, frame);
    const bonds = Uint8Array.from(findBonds(molecule).flat());
    return {
      scene: sceneOf(molecule, bonds),
      words: moleculeWords(molecule, bonds),
      formula: writtenFormula(molecule.numbers),
    };
  }, [set, frame]);
  const usual = result === null ? Number.NaN : quantile(result.nearest, 0.5);
  const energies =
    result === null || at === undefined
      ? ""
      : t`True ${digits(result.truth[at], 4)} meV, predicted ${digits(result.predicted[at], 4)} meV.`;
  return (
    <div className="molecule-stage worst-cases">
      <div data-stale={stale || undefined}>
        <Readout
          label={t`Errors on frames not learnt from`}
          rows={[
            [t`mean absolute error`, meV(result?.errors.meanAbsolute)],
            [t`root mean square`, meV(result?.errors.rootMeanSquare)],
            [t`largest`, meV(result?.errors.largest)],
            [t`spread of the energies`, meV(result?.spread)],
            [t`numbers for each molecule`, result === null ? "–" : String(result.dimension)],
          ]}
        />
        <table className="change-table worst-table">
          <caption>{t`The worst predictions; distances from the nearest geometry learnt from are in parts of the usual one`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`frame`}</th>
              <th scope="col">{t`true, meV`}</th>
              <th scope="col">{t`predicted`}</th>
              <th scope="col">{t`error`}</th>
              <th scope="col">{t`distance`}</th>
            </tr>
          </thead>
          <tbody>
            {result === null && NO_CASES}
            {result !== null &&
              worst.map((place, rank) => (
                <tr key={place} data-chosen={rank === chosen || undefined}>
                  <th scope="row" data-frame={result.tested[place] + 1}>
                    <button
                      type="button"
                      className="button"
                      aria-pressed={rank === chosen}
                      title={t`Show this geometry`}
                      onClick={() => choosingStore.getState().setValue("worstCase", rank + 1)}
                    >
                      {result.tested[place] + 1}
                    </button>
                  </th>
                  <td>{digits(result.truth[place], 4)}</td>
                  <td>{digits(result.predicted[place], 4)}</td>
                  <td>{signedDigits(result.predicted[place] - result.truth[place])}</td>
                  <td>{usual > 0 ? `${digits(result.nearest[place] / usual, 2)} ×` : "–"}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <div>
        <p className="figure-title">
          <span>
            <Mathematical
              text={frame === undefined ? t`The geometry` : t`Frame ${frame + 1}: ${shown?.formula ?? ""}`}
            />
          </span>
        </p>
        <MoleculeView
          scene={shown?.scene ?? EMPTY}
          subject={String(frame)}
          label={t`A badly predicted geometry in space`}
          description={shown === null ? t`Being computed.` : `${energies} ${shown.words}`}
          height={HEIGHT}
          stale={stale}
        />
        <p className="pair-line">{energies}</p>
      </div>
    </div>
  );
}
