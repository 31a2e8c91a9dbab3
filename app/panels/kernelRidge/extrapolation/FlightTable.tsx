import type { ReactNode } from "react";
import type { Flight, LineFlightResult } from "../../../../src/experiments/kernelRidge/lineFlight.ts";
import { durationOf, frameAt } from "../../../figures/flight.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { rich, t } from "../../../messages/t.ts";
import { Following } from "../../playback/Following.tsx";
import { PlayButtons } from "../../playback/PlayButtons.tsx";
import type { PlayClock } from "../../playback/playClock.ts";
import { SourceTitle } from "../../SourceTitle.tsx";
import { fixed } from "../fixed.ts";

/** A number of a flight at a moment. */
type Reading = (flight: Flight, time: number) => number;

const kinetic: Reading = (flight, time) => frameAt(flight, flight.kinetic, time);
const felt: Reading = (flight, time) => frameAt(flight, flight.potential, time);
const U = (
  <>
    <i>U</i>(<i>r</i>)
  </>
);

const ROWS: readonly { readonly id: string; readonly name: ReactNode; readonly read: Reading }[] = [
  { id: "distance", name: t`distance`, read: (flight, time) => frameAt(flight, flight.r, time) },
  { id: "kinetic", name: t`kinetic energy`, read: kinetic },
  { id: "felt", name: rich`the ${U} it feels`, read: felt },
  { id: "total", name: t`both together`, read: (flight, time) => kinetic(flight, time) + felt(flight, time) },
  {
    id: "true",
    name: rich`the true ${U} there`,
    read: (flight, time) => frameAt(flight, flight.truePotential, time),
  },
];

/** Play, pause, step and reset, and both flights in numbers at the moment shown. */
export function FlightTable({ result, clock }: { readonly result: LineFlightResult; readonly clock: PlayClock }) {
  const duration = durationOf(result);
  const { truth, learned } = result;
  return (
    <div className="flight-table">
      <PlayButtons clock={clock} duration={duration} start={t`Shoot`} />
      <table>
        <caption>
          {rich`At time ${<Following clock={clock} say={(time) => fixed(Math.min(time, duration), 2)} />}; energies in ${<Mathematical text="kT₀" />}`}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <SourceTitle source="truth" />
            </th>
            {learned !== null && (
              <th scope="col">
                <SourceTitle source="energyConserving" name={t`learnt`} />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ id, name, read }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <Following clock={clock} say={(time) => fixed(read(truth, time), 2)} />
              </td>
              {learned !== null && (
                <td>
                  <Following clock={clock} say={(time) => fixed(read(learned, time), 2)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
