import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { BigNumber } from "../../BigNumber.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";

/** Truth and prediction at the probe, large. */
export function ProbeNumbers({ result, stale }: { readonly result: LineFitResult | null; readonly stale: boolean }) {
  const probed = result?.learned?.probed ?? null;
  const spread = probed === null ? Number.NaN : 2 * probed.standardDeviation;
  return (
    <ul className={stale ? "probe-numbers stale" : "probe-numbers"} aria-label={t`At the probe`}>
      <li>
        <SourceTitle source="truth" suffix={t` at r = ${result?.probe.toFixed(2) ?? "–"}`} />
        <BigNumber value={result?.probedTruth ?? null} />
      </li>
      <li>
        <SourceTitle source="energyConserving" name={t`learnt`} suffix={t` there`} />
        <BigNumber value={probed?.energy ?? null} />
      </li>
      <li>
        <p className="figure-title">{t`give or take (2 sd)`}</p>
        <p className="big-number">
          <Mathematical text={`± ${digits(spread)}`} />{" "}
          <small>
            <Mathematical text="kT₀" />
          </small>
        </p>
      </li>
    </ul>
  );
}
