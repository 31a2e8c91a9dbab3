import { type ReactNode, useMemo } from "react";
import type { RepresentationSizesResult } from "../../../src/experiments/molecules/representationSizes.ts";
import { findMoleculeRepresentation, moleculeRepresentations } from "../../../src/moleculeRepresentations/registry.ts";
import { growthExponent, representationSizesFigure, type SizeView, textOf } from "../../figures/representationSizes.ts";
import { digits } from "../../format/numbers.ts";
import { t, translated } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import type { SizeKey } from "../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { useJob } from "../../store/useExperiment.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { RunBar } from "../RunBar.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import { RepresentationControl } from "./RepresentationControl.tsx";
import { SIZES, useSizes } from "./sizes/useSizes.ts";

const HEIGHT = 300;
const IDS = moleculeRepresentations.map(({ id }) => id);
const keyOf = (id: (typeof IDS)[number]): SizeKey => `size.${id}`;

/** Figure 5: how long the vectors get, how long it takes to make them, and how much of a small molecule's is padding. */
export function SizesPanel() {
  const { status } = useJob<"representationSizes">(SIZES);
  return (
    <Panel
      id="sizes"
      number={5}
      title={t`What size costs`}
      wide
      busy={isUnderWay(status)}
      caption={t`Straight hydrocarbons from methane on, described as whole molecules. Left: how many numbers; middle: how long they take,
        measured in this browser as the fastest of many; both with logarithmic axes, so a power is a straight line. Right:
        how much of methane’s own vector is zeros once it must be as long as that of the larger molecule.`}
      rail={
        <>
          <RepresentationControl name="longestChain" look="segments" />
          <div className="rail-group">
            {IDS.slice(0, 3).map((id) => (
              <RepresentationControl key={id} name={keyOf(id)} />
            ))}
          </div>
          <div className="rail-group">
            {IDS.slice(3, 5).map((id) => (
              <RepresentationControl key={id} name={keyOf(id)} />
            ))}
          </div>
          <div className="rail-group">
            {IDS.slice(5).map((id) => (
              <RepresentationControl key={id} name={keyOf(id)} />
            ))}
          </div>
        </>
      }
    >
      <Sizes />
    </Panel>
  );
}

const VIEWS: readonly (readonly [SizeView, string])[] = [
  ["dimension", t`Numbers in the vector`],
  ["milliseconds", t`Time for one molecule`],
  ["padding", t`Padding of the smallest`],
];

function Sizes() {
  const { job, running, complete, asked, measure, cancel } = useSizes();
  const { result } = job;
  const values = useRepresentation((state) => state.values);
  const shown = IDS.filter((id) => values[keyOf(id)]).join();
  const largest = 3 * Math.max(...asked.carbons) + 2;
  return (
    <>
      <RunBar
        said={sentence(result, complete)}
        label={t`Measure up to ${largest} atoms`}
        idle={false}
        running={running}
        fraction={job.progress?.fraction ?? 0}
        doing={t`Measuring: ${job.progress?.doing ?? t`warming up`}`}
        run={measure}
        cancel={cancel}
      />
      <ProblemNote problem={job.problem} />
      <div className="three-curves">
        {VIEWS.map(([view, title]) => (
          <SizeFigure key={view} view={view} title={title} result={result} shown={shown} largest={largest} />
        ))}
      </div>
      <GrowthTable result={result} shown={shown} />
    </>
  );
}

function sentence(result: RepresentationSizesResult | null, complete: boolean): string {
  if (result === null) return t`Nothing has been measured yet.`;
  const last = result.atoms[Math.max(0, result.done - 1)];
  return complete
    ? t`Measured just now on this computer, from 5 to ${last} atoms.`
    : t`Measured just now on this computer, from 5 to ${last} atoms. Stopped before its end.`;
}

interface SizeFigureProps {
  readonly view: SizeView;
  readonly title: string;
  readonly result: RepresentationSizesResult | null;
  /** Ids between commas. */
  readonly shown: string;
  readonly largest: number;
}

function SizeFigure({ view, title, result, shown, largest }: SizeFigureProps) {
  const theme = useFigureTheme();
  const most = Math.max(largest, ...(result?.atoms ?? []));
  const figure = useMemo(
    () => representationSizesFigure(result, shown.split(","), view, most, theme),
    [result, shown, view, most, theme],
  );
  return (
    <TitledPlot
      title={title}
      figure={figure}
      label={t`${title}, against the number of atoms`}
      description={describe(result, shown.split(","), view)}
      height={HEIGHT}
    />
  );
}

function describe(result: RepresentationSizesResult | null, shown: readonly string[], view: SizeView): string {
  if (result === null || result.done === 0) return t`Nothing has been measured yet.`;
  const last = result.done - 1;
  const said = result.sizes
    .filter(({ representation }) => shown.includes(representation))
    .map(
      (size) =>
        `${translated(findMoleculeRepresentation(size.representation).label)}: ${textOf(view, size[view][last])}`,
    );
  return t`At ${result.atoms[last]} atoms: ${said.join("; ")}.`;
}

/** How each grows, and where it has come to. */
function GrowthTable({ result, shown }: Pick<SizeFigureProps, "result" | "shown">) {
  const ids = IDS.filter((id) => shown.split(",").includes(id));
  const done = result?.done ?? 0;
  const power = (exponent: number): ReactNode =>
    Number.isFinite(exponent) ? (
      <>
        <i>n</i>
        <sup>{digits(exponent, 2)}</sup>
      </>
    ) : (
      "–"
    );
  return (
    <table className="change-table">
      <caption>{t`How they grow with the number of atoms n, over the larger half of what was measured`}</caption>
      <thead>
        <tr>
          <td />
          {VIEWS.slice(0, 2).map(([view, title]) => (
            <th key={view} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{t`Numbers, largest molecule`}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const size = result?.sizes.find(({ representation }) => representation === id);
          const exponent = (view: "dimension" | "milliseconds") =>
            result === null || size === undefined
              ? Number.NaN
              : growthExponent(result.atoms.subarray(0, done), size[view].subarray(0, done));
          return (
            <tr key={id}>
              <th scope="row">{translated(findMoleculeRepresentation(id).label)}</th>
              <td>{power(exponent("dimension"))}</td>
              <td>{power(exponent("milliseconds"))}</td>
              <td>{size === undefined || done === 0 ? "–" : size.dimension[done - 1]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
