import { type KeyboardEvent, useState } from "react";
import type { LearnedLine, LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { walkTarget } from "../../../figures/walkTarget.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich, t } from "../../../messages/t.ts";
import "../../../styles/smallMatrices.css";
import { writerFor } from "./matrixNumbers.ts";
import { type Pair, PairNote } from "./PairNote.tsx";

export interface SmallMatricesProps {
  readonly result: LineFitResult;
  readonly learned: LearnedLine;
  readonly ridge: number;
  readonly lengthScale: number;
  readonly lit: Pair | null;
  readonly onLight: (pair: Pair | null) => void;
}

/** Training and prediction, number by number: (K + λI) α = U − m, and U(r) = m + Σ k(r, rᵢ) αᵢ under it. */
export function SmallMatrices({ result, learned, ridge, lengthScale, lit, onLight }: SmallMatricesProps) {
  const { r, U, probe } = result;
  const { gram, weights, priorMean, probed } = learned;
  const n = r.length;
  const indices = Array.from(r.keys());
  const [stop, setStop] = useState(0);
  const isLit = (i: number, j: number) => lit !== null && (lit.i === i || lit.j === j || lit.i === j || lit.j === i);
  const isRowLit = (i: number) => lit !== null && (lit.i === i || lit.j === i);
  const writeEntry = writerFor(gram);
  const writeWeight = writerFor(weights);
  const writeEnergy = writerFor(U);
  const entry = (i: number, j: number) => gram[i * n + j] + (i === j ? ridge : 0);

  const walk = (event: KeyboardEvent<HTMLTableElement>, here: number) => {
    const key = event.key === "ArrowDown" ? "PageDown" : event.key === "ArrowUp" ? "PageUp" : event.key;
    const target = walkTarget(key, here, n);
    if (target === undefined) return;
    event.preventDefault();
    setStop(target);
    event.currentTarget.querySelectorAll<HTMLButtonElement>("th button")[target]?.focus();
  };
  const current = Math.min(stop, n - 1);
  return (
    <div className="small-matrices">
      <p className="matrix-title">
        {rich`Train: ${<Training hasMean={priorMean !== 0} />}. Predict: ${<Prediction hasMean={priorMean !== 0} />}.`}
      </p>
      <table onPointerLeave={() => onLight(null)} onKeyDown={(event) => walk(event, current)}>
        <caption className="visually-hidden">
          {t`Training in numbers: the matrix K plus lambda times one, the weights, and the energies; the last row is the
            prediction at r ${digits(probe)}.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <i>r</i>
              <sub>
                <i>i</i>
              </sub>
            </th>
            <th scope="colgroup" colSpan={n}>
              <i>K</i> + <i>λI</i>
            </th>
            <th scope="col" className="operator" aria-label={t`times`} />
            <th scope="col">
              <i>α</i>
            </th>
            <th scope="col" className="operator" aria-label={t`equals`} />
            <th scope="col">
              <i>U</i>
              {priorMean !== 0 && (
                <>
                  {" "}
                  − <i>m</i>
                </>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {indices.map((i) => (
            <tr key={i} data-lit={isRowLit(i) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  tabIndex={i === current ? 0 : -1}
                  aria-label={t`Point ${i + 1}, r ${r[i].toFixed(3)}`}
                  onFocus={() => {
                    setStop(i);
                    onLight({ i, j: i });
                  }}
                  onBlur={() => onLight(null)}
                  onPointerEnter={() => onLight({ i, j: i })}
                >
                  {r[i].toFixed(3)}
                </button>
              </th>
              {indices.map((j) => (
                <td
                  key={j}
                  className={bracket(j, n)}
                  data-lit={(lit?.i === i && lit.j === j) || undefined}
                  data-near={isLit(i, j) || undefined}
                  onPointerEnter={() => onLight({ i, j })}
                >
                  {writeEntry(entry(i, j))}
                </td>
              ))}
              <td className="operator">{i === (n - 1) >> 1 ? "·" : ""}</td>
              <td className="bracket-left bracket-right" onPointerEnter={() => onLight({ i, j: i })}>
                <Mathematical text={writeWeight(weights[i])} />
              </td>
              <td className="operator">{i === (n - 1) >> 1 ? "=" : ""}</td>
              <td className="bracket-left bracket-right" onPointerEnter={() => onLight({ i, j: i })}>
                <Mathematical text={writeEnergy(U[i] - priorMean)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tbody className="gap" aria-hidden="true">
          <tr>
            <td colSpan={n + 5} />
          </tr>
        </tbody>
        <tbody>
          <tr>
            <th scope="row">
              <i>r</i> = {probe.toFixed(2)}
            </th>
            {indices.map((j) => (
              <td
                key={j}
                className={bracket(j, n)}
                data-near={isRowLit(j) || undefined}
                onPointerEnter={() => onLight({ i: j, j })}
              >
                {writeEntry(probed.kernel[j])}
              </td>
            ))}
            <td className="operator">·</td>
            <td>
              <i>α</i>
            </td>
            <td className="operator">=</td>
            <td>
              <b>
                <Mathematical text={writeEnergy(probed.energy - priorMean)} />
              </b>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="status-line matrix-note">
        {lit === null || lit.i >= n || lit.j >= n ? (
          <>
            {priorMean === 0
              ? rich`The last row holds ${KERNEL_AT_PROBE} at the probe.`
              : rich`The last row holds ${KERNEL_AT_PROBE} at the probe; the prior mean ${<Mean text={writeEnergy(priorMean)} />} is added to it.`}{" "}
            {t`Point at an entry or a row.`}
          </>
        ) : (
          <PairNote pair={lit} result={result} learned={learned} lengthScale={lengthScale} />
        )}
      </p>
    </div>
  );
}

const KERNEL_AT_PROBE = (
  <>
    <i>k</i>(<i>r</i>, <i>r</i>
    <sub>
      <i>i</i>
    </sub>
    )
  </>
);

/** (K + λI) α = U − m. */
function Training({ hasMean }: { readonly hasMean: boolean }) {
  return (
    <>
      (<i>K</i> + <i>λI</i>) <i>α</i> = <i>U</i>
      {hasMean && (
        <>
          {" "}
          − <i>m</i>
        </>
      )}
    </>
  );
}

/** U(r) = m + Σᵢ k(r, rᵢ) αᵢ. */
function Prediction({ hasMean }: { readonly hasMean: boolean }) {
  return (
    <>
      <i>U</i>(<i>r</i>) ={" "}
      {hasMean && (
        <>
          <i>m</i> +{" "}
        </>
      )}
      Σ
      <sub>
        <i>i</i>
      </sub>{" "}
      {KERNEL_AT_PROBE} <i>α</i>
      <sub>
        <i>i</i>
      </sub>
    </>
  );
}

function Mean({ text }: { readonly text: string }) {
  return (
    <>
      <i>m</i> = <Mathematical text={text} />
    </>
  );
}

function bracket(column: number, count: number): string {
  return [column === 0 ? "bracket-left" : "", column === count - 1 ? "bracket-right" : ""].filter(Boolean).join(" ");
}
