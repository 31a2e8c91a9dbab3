import { useEffect } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";

/** How far the particle has been carried, and whether it is being carried now. */
export interface CarrierState {
  readonly laps: number;
  readonly playing: boolean;
}

export type Carrier = StoreApi<CarrierState>;

/** Of one lap, in milliseconds. */
const LAP_TIME = 5000;
/** A frame that comes late counts as one this long, so that nothing jumps after a pause. */
const LONGEST_FRAME = 100;
/** Of a lap. */
const STEP = 1 / 4;

export function createCarrier(): Carrier {
  return createStore(() => ({ laps: 0, playing: false }));
}

/** On to the next quarter of a lap, and rest there. */
export function stepCarrier(carrier: Carrier): void {
  carrier.setState(({ laps }) => ({ laps: (Math.floor(laps / STEP + 1e-9) + 1) * STEP, playing: false }));
}

export function resetCarrier(carrier: Carrier): void {
  carrier.setState({ laps: 0, playing: false });
}

/** Carries the particle on, frame by frame, while it is playing and seen. */
export function useCarrying(carrier: Carrier, playing: boolean, visible: boolean): void {
  useEffect(() => {
    if (!playing || !visible) return;
    let last: number | null = null;
    let frame = requestAnimationFrame(function carry(now) {
      const passed = last === null ? 0 : Math.min(now - last, LONGEST_FRAME);
      last = now;
      carrier.setState(({ laps }) => ({ laps: laps + passed / LAP_TIME }));
      frame = requestAnimationFrame(carry);
    });
    return () => cancelAnimationFrame(frame);
  }, [carrier, playing, visible]);
}
