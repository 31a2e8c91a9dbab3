import { useMemo } from "react";
import type {
  SymmetryFunctionScanRequest,
  SymmetryFunctionScanResult,
} from "../../../../src/experiments/molecules/symmetryFunctionScan.ts";
import { distance } from "../../../../src/molecules/molecule.ts";
import { cutoffFigure, type ScannedQuantity } from "../../../figures/environment.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { readMolecule, toMolecule } from "../../../store/representations/toMolecule.ts";
import { atomName } from "../../../viewer/moleculeWords.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { NeighbourHandle } from "./NeighbourHandle.tsx";

/** Of each of the four figures, in pixels. */
const HEIGHT = 215;

const QUANTITIES: readonly { readonly id: ScannedQuantity; readonly title: string; readonly axis: string }[] = [
  { id: "radial", title: t`Radial function`, axis: "<i>G</i>¹" },
  { id: "angular", title: t`Angular function`, axis: "<i>G</i>²" },
  { id: "radialSlope", title: t`Slope of the radial function`, axis: t`d<i>G</i>¹/d<i>R</i> (Å⁻¹)` },
  { id: "angularSlope", title: t`Slope of the angular function`, axis: t`d<i>G</i>²/d<i>R</i> (Å⁻¹)` },
];

export interface CutoffViewProps {
  readonly result: SymmetryFunctionScanResult | null;
  /** What it is the answer to. */
  readonly of: SymmetryFunctionScanRequest;
  readonly stale: boolean;
}

/** A neighbour taken out through the cutoff: value and slope of both functions, smooth and hard, and what each does at R_c. */
export function CutoffView({ result, of, stale }: CutoffViewProps) {
  const values = useRepresentation((state) => state.values);
  const { atom, neighbour, cutoff } = of;
  const places = useMemo(() => {
    if (result === null || neighbour >= result.molecule.numbers.length) return null;
    const still = readMolecule(toMolecule(values))?.molecule;
    const now = distance(result.molecule, atom, neighbour);
    const from = still?.numbers.length === result.molecule.numbers.length ? distance(still, atom, neighbour) : now;
    return { from, now, name: atomName(result.molecule, neighbour) };
  }, [result, atom, neighbour, values]);
  return (
    <>
      <div className="cutoff-stage">
        {QUANTITIES.map(({ id, title, axis }) => (
          <Scan
            key={id}
            quantity={id}
            title={title}
            axis={axis}
            result={result}
            cutoff={cutoff}
            places={places}
            stale={stale}
          />
        ))}
      </div>
      {result !== null && <Jumps result={result} />}
    </>
  );
}

interface ScanProps {
  readonly quantity: ScannedQuantity;
  readonly title: string;
  readonly axis: string;
  readonly result: SymmetryFunctionScanResult | null;
  readonly cutoff: number;
  readonly places: { readonly from: number; readonly now: number; readonly name: string } | null;
  readonly stale: boolean;
}

function Scan({ quantity, title, axis, result, cutoff, places, stale }: ScanProps) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () =>
      result === null || result.scans.length === 0
        ? emptyLines(theme)
        : cutoffFigure(result, quantity, { title: axis, cutoff }, theme),
    [result, quantity, axis, cutoff, theme],
  );
  return (
    <TitledPlot
      title={title}
      figure={figure}
      height={HEIGHT}
      label={t`${title} against the distance of the neighbour: ${axis.replace(/<[^>]*>/g, "")}`}
      description={result === null ? t`Being computed.` : describe(result, quantity)}
      stale={stale}
    >
      {places !== null && result !== null && result.scans.length > 0 && (
        <NeighbourHandle {...places} movable={quantity === "radial"} />
      )}
    </TitledPlot>
  );
}

function describe({ scans }: SymmetryFunctionScanResult, quantity: ScannedQuantity): string {
  const jump = (kind: "cosine" | "hard") =>
    digits(scans.find((scan) => scan.kind === kind)?.jumps[quantity] ?? Number.NaN, 2);
  return scans.length === 0
    ? t`There is no neighbour to be moved.`
    : t`At the cutoff it jumps by ${jump("cosine")} with the smooth cutoff and by ${jump("hard")} with the hard one.`;
}

/** Less than this is no jump: a continuous function moves by less in the two hundred-millionths of an ångström measured across. */
const NO_JUMP = 1e-6;

/** What each cutoff does at R_c, in numbers: of an energy that is w times the function. */
function Jumps({ result: { scans } }: { readonly result: SymmetryFunctionScanResult }) {
  if (scans.length === 0) return null;
  const jump = (value: number) => (Math.abs(value) < NO_JUMP ? t`none` : digits(value, 3));
  const rows = [
    [t`jump of G¹: of the energy, times w`, "radial"],
    [t`jump of its slope, in Å⁻¹: of the force, times −w`, "radialSlope"],
    [t`jump of G²`, "angular"],
    [t`jump of its slope, in Å⁻¹`, "angularSlope"],
  ] as const;
  return (
    <table className="change-table jump-table">
      <caption>{t`Where the neighbour leaves, at the cutoff; for an energy that is w times the function`}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t`smooth cutoff`}</th>
          <th scope="col">{t`hard cutoff`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, quantity]) => (
          <tr key={quantity}>
            <th scope="row">
              <Mathematical text={name} />
            </th>
            {scans.map(({ kind, jumps }) => (
              <td key={kind} data-changed={Math.abs(jumps[quantity]) >= NO_JUMP}>
                <Mathematical text={jump(jumps[quantity])} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
