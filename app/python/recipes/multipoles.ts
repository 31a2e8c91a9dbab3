import type { MultipoleMapResult } from "../../../src/experiments/multipoles/multipoleMap.ts";
import { DEBYE, VOLTS } from "../../../src/multipoles/moleculeCharges.ts";
import type { MultipoleValues } from "../../store/multipoles/multipoleParameters.ts";
import { centreOf, toFallOff, toMap, toOrder, toOriginDependence } from "../../store/multipoles/toMultipoles.ts";
import { assignments, Python, rows } from "../literals.ts";
import chargesPanel from "../panels/multipoles/charges.py?raw";
import fallOffPanel from "../panels/multipoles/fallOff.py?raw";
import momentsPanel from "../panels/multipoles/moments.py?raw";
import originPanel from "../panels/multipoles/origin.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";

const AXES = { xy: [0, 1, 2], xz: [0, 2, 1], yz: [1, 2, 0] } as const;

/** So many points a side of the map are checked. */
const CHECKED = 12;

/** The charges, and what the expansion is. */
function chargePieces({ positions, charges, moments }: MultipoleMapResult): readonly string[] {
  return [
    words(
      "## The charges\n\nPlaces in Å, charges in elementary charges, $4\\pi\\varepsilon_0 = 1$: potentials are in e/Å until they are drawn.",
    ),
    code(
      assignments({
        places: rows(positions, 3),
        charges,
        origin: Float64Array.from(moments.origin),
        volts: VOLTS,
        debye: DEBYE,
      }),
    ),
    words(
      "## The expansion\n\n$$\\phi = \\frac{q}{R} + \\frac{\\mu\\cdot R}{R^3} + \\sum_{ab}\\frac{\\Theta_{ab} R_a R_b}{R^5}, \\qquad \\Theta = \\sum_i q_i (\\tfrac32 a_i a_i^T - \\tfrac12 a_i^2 I)$$",
    ),
    momentsPanel,
  ];
}

const coarseMap = (values: MultipoleValues, run: Kitchen["run"]) =>
  run("multipoleMap", { ...toMap(values), points: CHECKED });

/** Figure 1: moments and potentials. */
export const charges: Recipe<MultipoleValues> = async (values, { run }) => {
  const map = await coarseMap(values, run);
  const [first, second, third] = AXES[values.plane];
  const finite = Array.from(map.exact.keys()).filter(
    (at) =>
      Number.isFinite(map.exact[at]) && map.expansions.every((expansion) => Number.isFinite(expansion.values[at])),
  );
  const pick = (all: Float64Array) => Float64Array.from(finite, (at) => all[at]);
  const places = finite.flatMap((at) => {
    const place = [0, 0, 0];
    place[first] = map.axis[at % CHECKED];
    place[second] = map.axis[Math.floor(at / CHECKED)];
    place[third] = values.height;
    return place;
  });
  const order = toOrder(values);
  return [
    ...chargePieces(map),
    code(
      assignments({
        seen: rows(Float64Array.from(places), 3),
        first,
        second,
        third,
        height: values.height,
        halfWidth: values.halfWidth,
        shownOrder: order,
      }),
      onPage({
        charge: map.moments.charge,
        dipole: map.moments.dipole,
        quadrupole: rows(map.moments.quadrupole, 3),
        exact: pick(map.exact),
        expansions: new Map(map.expansions.map((each) => [String(each.order), pick(each.values)] as const)),
      }),
    ),
    chargesPanel,
  ];
};

/** Figure 2: errors against the distance. */
export const fallOff: Recipe<MultipoleValues> = async (values, { run }) => {
  const request = toFallOff(values);
  const { distances, potential, orders } = await run("multipoleFallOff", request);
  return [
    ...chargePieces(await coarseMap(values, run)),
    words("## How the errors fall\n\nOver a sphere as a root mean square, or along one direction."),
    code(
      assignments({
        distances,
        direction: request.direction === null ? null : Float64Array.from(request.direction),
      }),
      onPage({
        potential,
        errors: new Map(orders.map(({ order, errors }) => [String(order), errors] as const)),
        slopes: new Map(
          orders.map(
            ({ order, slope }) => [String(order), Number.isFinite(slope) ? slope : new Python("np.nan")] as const,
          ),
        ),
      }),
    ),
    fallOffPanel,
  ];
};

/** Figure 3: moments about an origin that moves. */
export const origin: Recipe<MultipoleValues> = async (values, { run }) => {
  const request = toOriginDependence(values);
  const { shifts, charge, dipoles, quadrupoles } = await run("originDependence", request);
  return [
    ...chargePieces(await coarseMap(values, run)),
    words("## About other origins"),
    code(
      assignments({
        shifts,
        direction: Float64Array.from(request.direction),
        centre: Float64Array.from(centreOf(values)),
      }),
      onPage({ charge, dipoles: rows(dipoles, 3), quadrupoles: rows(quadrupoles, 9) }),
    ),
    originPanel,
  ];
};
