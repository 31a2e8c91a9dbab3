import { useMemo, useRef, useState } from "react";
import type { MultipoleMapResult } from "../../../../src/experiments/multipoles/multipoleMap.ts";
import { ColorBar } from "../../../figures/ColorBar.tsx";
import { Handle } from "../../../figures/Handle.tsx";
import { errorMap, multipoleColors, multipoleLayout, potentialMap } from "../../../figures/multipoleMaps.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import type { Point } from "../../../figures/plotGeometry.ts";
import { t } from "../../../messages/t.ts";
import { chargeActions, PLANE_AXES, rounded } from "../../../store/multipoles/chargeActions.ts";
import type { MultipoleValues } from "../../../store/multipoles/multipoleParameters.ts";
import { multipoleSpecs } from "../../../store/multipoles/multipoleParameters.ts";
import { multipoleStore, useMultipoles } from "../../../store/multipoles/multipoleStore.ts";
import { centreOf, chargesNow, toOrder } from "../../../store/multipoles/toMultipoles.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { ChargeHandles } from "./ChargeHandles.tsx";
import { ChargeLine } from "./ChargeLine.tsx";
import { Bonds, MomentsOverlay, ReachCircle } from "./MomentsOverlay.tsx";
import { expansionTitle, momentNumbers } from "./momentWords.ts";

const NOTHING = { data: [] };
const ORIGIN_KEYS = { x: "originX", y: "originY", z: "originZ" } as const;
const ORIGIN_STEP = 0.05;

/** The exact potential with the charges on it, its expansion with the moments, and how far they are apart. */
export function ChargeMaps({ result, stale }: { readonly result: MultipoleMapResult | null; readonly stale: boolean }) {
  const values = useMultipoles((state) => state.values);
  const theme = useFigureTheme();
  const [selected, setSelected] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const maps = useRef<HTMLDivElement>(null);
  const { plane, halfWidth } = values;
  const [first, second] = PLANE_AXES[plane];
  const order = toOrder(values);
  const charges = chargesNow(values);
  const layout = useMemo(() => multipoleLayout(halfWidth, [first, second], theme), [halfWidth, first, second, theme]);
  const colors = useMemo(() => result && multipoleColors(result, theme), [result, theme]);
  const figures = useMemo(() => {
    if (result === null || colors === null) return null;
    const expansion = result.expansions.find((candidate) => candidate.order === order) ?? result.expansions[0];
    return {
      exact: potentialMap(result, result.exact, colors, layout, [first, second], theme),
      expansion: potentialMap(result, expansion.values, colors, layout, [first, second], theme),
      error: errorMap(result, expansion.errors, colors, layout, [first, second], theme),
    };
  }, [result, colors, order, layout, first, second, theme]);
  const empty = { ...NOTHING, layout };
  const { set, endGesture } = multipoleStore.getState();

  const placed = charges.map((charge) => ({ charge, isInside: isInside(charge[first], charge[second], halfWidth) }));
  const say = (refusal: { readonly message: string } | null) => setRefused(refusal?.message ?? null);
  const remove = (index: number) => {
    say(chargeActions.remove(index));
    setSelected(null);
    // The one that follows takes its place, and the focus.
    requestAnimationFrame(() => maps.current?.querySelector<SVGGElement>(".handle[tabindex='0']")?.focus());
  };
  const add = (place: Point) => {
    const refusal = chargeActions.add(place);
    say(refusal);
    if (refusal === null) setSelected(charges.length);
  };
  const chosen = selected !== null ? charges[selected] : undefined;
  const numbers = result && momentNumbers(result);
  const words =
    result === null || numbers === null
      ? t`Being computed.`
      : t`About the origin the charge is ${numbers.charge}, the dipole ${numbers.dipole} and the quadrupole ${numbers.quadrupole}.`;

  return (
    <>
      <div className="three-across multipole-maps" ref={maps}>
        <TitledPlot
          title={t`Exact potential`}
          figure={figures?.exact ?? empty}
          label={t`The exact potential of the charges`}
          description={t`${multipoleSpecs.charges.describe(charges)}. ${words}`}
          aspect="square"
          stale={stale}
        >
          <Overlay label={t`Charges on the map`} onEmptyClick={add} emptyLabel={t`Add a charge`}>
            {result && <Bonds result={result} plane={plane} />}
            <ChargeHandles
              charges={placed.filter(({ isInside }) => isInside).map(({ charge }) => charge)}
              numbers={placed.flatMap(({ isInside }, index) => (isInside ? [index] : []))}
              plane={plane}
              selected={selected}
              onSelect={setSelected}
              onMove={(index, place) => {
                setSelected(index);
                say(chargeActions.move(index, place, { coalesce: "charge" }));
              }}
              onCommit={endGesture}
              onRemove={remove}
            />
          </Overlay>
        </TitledPlot>
        <TitledPlot
          title={expansionTitle(order)}
          figure={figures?.expansion ?? empty}
          label={t`The expansion about the origin`}
          description={words}
          aspect="square"
          stale={stale}
        >
          <Overlay label={t`Moments and origin`}>
            {result && (
              <>
                <Bonds result={result} plane={plane} />
                <ReachCircle result={result} plane={plane} />
                <MomentsOverlay result={result} plane={plane} halfWidth={halfWidth} />
              </>
            )}
            <OriginHandle
              values={values}
              onMove={(patch) => say(set(patch, { coalesce: "origin" }))}
              onCommit={endGesture}
            />
          </Overlay>
        </TitledPlot>
        <TitledPlot
          title={t`Error`}
          figure={figures?.error ?? empty}
          label={t`The size of the expansion’s error`}
          description={t`By powers of ten. Outside the dashed circle the expansion converges.`}
          aspect="square"
          stale={stale}
        >
          <Overlay label={t`The circle that holds all charges`}>
            {result && <ReachCircle result={result} plane={plane} />}
          </Overlay>
        </TitledPlot>
      </div>
      <div className="multipole-bars">
        {colors !== null && (
          <>
            <ColorBar colors={colors.potential} />
            <ColorBar colors={colors.error} />
          </>
        )}
      </div>
      {chosen === undefined || selected === null ? (
        <p className="charge-line">{t`Press on the map of the exact potential to add a charge; drag one, or choose one to change it.`}</p>
      ) : (
        <ChargeLine
          index={selected}
          placed={chosen}
          plane={plane}
          onRemove={charges.length > 1 ? () => remove(selected) : undefined}
        />
      )}
      {refused !== null && (
        <p className="problem" role="status">
          {refused}
        </p>
      )}
    </>
  );
}

function isInside(x: number, y: number, halfWidth: number): boolean {
  return Math.abs(x) <= halfWidth && Math.abs(y) <= halfWidth;
}

type OriginPatch = Partial<Pick<MultipoleValues, "originX" | "originY" | "originZ">>;

interface OriginHandleProps {
  readonly values: MultipoleValues;
  readonly onMove: (patch: OriginPatch) => void;
  readonly onCommit: () => void;
}

/** The origin of the expansion, which is moved within its limits. */
function OriginHandle({ values, onMove, onCommit }: OriginHandleProps) {
  const centre = centreOf(values);
  const [first, second] = PLANE_AXES[values.plane];
  const at = (axis: "x" | "y" | "z") => centre["xyz".indexOf(axis)] + values[ORIGIN_KEYS[axis]];
  const displacement = (axis: "x" | "y" | "z", to: number) => {
    const { min, max } = multipoleSpecs[ORIGIN_KEYS[axis]];
    return Math.min(max, Math.max(min, rounded(to - centre["xyz".indexOf(axis)])));
  };
  return (
    <g className="origin-handle">
      <Handle
        x={at(first)}
        y={at(second)}
        label={t`Origin of the expansion`}
        valueText={t`${first} ${at(first).toFixed(2)}, ${second} ${at(second).toFixed(2)} Å`}
        shape="cross"
        radius={8}
        step={ORIGIN_STEP}
        onMove={({ x, y }) =>
          onMove({ [ORIGIN_KEYS[first]]: displacement(first, x), [ORIGIN_KEYS[second]]: displacement(second, y) })
        }
        onCommit={onCommit}
      />
    </g>
  );
}
