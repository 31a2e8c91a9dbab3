import type { MultipoleMapResult } from "../../../../src/experiments/multipoles/multipoleMap.ts";
import { findBonds } from "../../../../src/molecules/bonds.ts";
import { atomicNumberOf } from "../../../../src/molecules/elements.ts";
import { OverlayArrow } from "../../../figures/OverlayArrow.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { quadrupoleAxes } from "../../../figures/quadrupoleAxes.ts";
import type { PlaneId } from "../../../store/multipoles/chargeActions.ts";

const AXIS_NUMBERS = { xy: [0, 1], xz: [0, 2], yz: [1, 2] } as const;

/** A moment of this size, in e Å or e Å², is drawn half as long as any can be. */
const HALF_LENGTH = 0.5;
/** The longest, as part of half the map's side. */
const LONGEST = 0.8;
/** Below this a moment is none. */
const NOTHING = 1e-6;

const lengthOf = (moment: number, halfWidth: number) => (LONGEST * halfWidth * moment) / (moment + HALF_LENGTH);

/** A molecule's bonds, as they are seen on the plane. */
export function Bonds({ result, plane }: { readonly result: MultipoleMapResult; readonly plane: PlaneId }) {
  const { symbols, positions } = result;
  const [i, j] = AXIS_NUMBERS[plane];
  if (symbols.length === 0) return null;
  const numbers = Uint8Array.from(symbols, (symbol) => atomicNumberOf(symbol) ?? 0);
  const at = (atom: number) => [positions[3 * atom + i], positions[3 * atom + j]] as const;
  return findBonds({ numbers, positions }).map(([a, b]) => (
    <OverlayPath key={`${a}-${b}`} shape={{ kind: "line", points: [at(a), at(b)] }} width={1.5} />
  ));
}

/** The circle outside which the expansion can be trusted, the dipole's arrow, and the quadrupole's axes in the plane. */
export function MomentsOverlay({
  result,
  plane,
  halfWidth,
}: {
  readonly result: MultipoleMapResult;
  readonly plane: PlaneId;
  readonly halfWidth: number;
}) {
  const [i, j] = AXIS_NUMBERS[plane];
  const { origin, dipole, quadrupole } = result.moments;
  const [x, y] = [origin[i], origin[j]];
  const size = Math.hypot(...dipole);
  const arrow = size < NOTHING ? 0 : lengthOf(size, halfWidth) / size;
  return (
    <>
      {quadrupoleAxes(quadrupole, i, j).map(({ direction: [u, v], moment }, k) => {
        const half = Math.abs(moment) < NOTHING ? 0 : 0.6 * lengthOf(Math.abs(moment), halfWidth);
        return half === 0 ? null : (
          <OverlayPath
            // biome-ignore lint/suspicious/noArrayIndexKey: the larger moment and the smaller one.
            key={k}
            shape={{
              kind: "line",
              points: [
                [x - half * u, y - half * v],
                [x + half * u, y + half * v],
              ],
            }}
            width={2.5}
            dashArray={moment < 0 ? "6 4" : "none"}
          />
        );
      })}
      <OverlayArrow from={[x, y]} to={[x + arrow * dipole[i], y + arrow * dipole[j]]} width={2} />
    </>
  );
}

/** The circle about the origin that holds all charges. */
export function ReachCircle({ result, plane }: { readonly result: MultipoleMapResult; readonly plane: PlaneId }) {
  const [i, j] = AXIS_NUMBERS[plane];
  const { origin } = result.moments;
  return (
    <OverlayPath
      shape={{ kind: "circle", x: origin[i], y: origin[j], radius: result.radius }}
      width={1.2}
      dashArray="3 3"
    />
  );
}
