import type { LandscapeParameters } from "../../../src/experiments/lab.ts";
import { labPotential } from "../../../src/experiments/labPotential.ts";
import type { Point } from "../../figures/plotGeometry.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";

/** x, y, V and f under the pointer; one evaluation of the formula, so no worker is asked. */
export function HoverReadout({
  place,
  landscape,
}: {
  readonly place: Point | null;
  readonly landscape: LandscapeParameters;
}) {
  if (place === null) return <p className="hover-readout">{t`Point at the map to read energy and force.`}</p>;
  const { potential } = labPotential(landscape);
  const force = new Float64Array(2);
  potential.force(place.x, place.y, force, 0);
  const energy = potential.energy(place.x, place.y) / landscape.kT;
  return (
    <p className="hover-readout">
      <i>x</i> {place.x.toFixed(2)}, <i>y</i> {place.y.toFixed(2)}: <i>V</i> ={" "}
      <Mathematical text={`${digits(energy)} kT, `} />
      <i>f</i> = <Mathematical text={t`(${digits(force[0])}, ${digits(force[1])}) kT₀/length`} />
    </p>
  );
}
