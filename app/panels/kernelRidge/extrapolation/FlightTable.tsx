import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Flight, LineFlightResult } from "../../../../src/experiments/kernelRidge/lineFlight.ts";
import { Icon } from "../../../controls/icons.tsx";
import { durationOf, frameAt } from "../../../figures/flight.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { SourceTitle } from "../../SourceTitle.tsx";
import { fixed } from "../fixed.ts";
import { type FlightClock, playFlight, resetFlight, stepFlight, useFlying } from "./flightClock.ts";

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
  { id: "distance", name: "distance", read: (flight, time) => frameAt(flight, flight.r, time) },
  { id: "kinetic", name: "kinetic energy", read: kinetic },
  { id: "felt", name: <>the {U} it feels</>, read: felt },
  { id: "total", name: "both together", read: (flight, time) => kinetic(flight, time) + felt(flight, time) },
  { id: "true", name: <>the true {U} there</>, read: (flight, time) => frameAt(flight, flight.truePotential, time) },
];

/** Play, pause, step and reset, and both flights in numbers at the moment shown. */
export function FlightTable({ result, clock }: { readonly result: LineFlightResult; readonly clock: FlightClock }) {
  const playing = useStore(clock, (state) => state.playing);
  const atStart = useStore(clock, (state) => state.time === 0);
  const duration = durationOf(result);
  useFlying(clock, duration, playing, usePanelVisible());
  const { truth, learned } = result;
  return (
    <div className="flight-table">
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => (playing ? clock.setState({ playing: false }) : playFlight(clock, duration))}
        >
          <Icon name={playing ? "pause" : "play"} />
          {playing ? "Pause" : "Shoot"}
        </button>
        <button type="button" className="button" onClick={() => stepFlight(clock, duration)}>
          <Icon name="step" />
          Step
        </button>
        <button type="button" className="button" disabled={atStart} onClick={() => resetFlight(clock)}>
          <Icon name="reset" />
          Reset
        </button>
      </div>
      <table>
        <caption>
          At time <Following clock={clock} say={(time) => fixed(Math.min(time, duration), 2)} />
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <SourceTitle source="truth" />
            </th>
            {learned !== null && (
              <th scope="col">
                <SourceTitle source="energyConserving" name="learnt" />
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

/** A number that changes with every frame, without rendering anything else. */
function Following({ clock, say }: { readonly clock: FlightClock; readonly say: (time: number) => string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      if (place.current) place.current.textContent = say(clock.getState().time);
    };
    write();
    return clock.subscribe(write);
  });
  return <span ref={place} className="following" />;
}
