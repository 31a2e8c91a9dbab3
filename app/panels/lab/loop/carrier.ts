import { createStore, type StoreApi } from "zustand/vanilla";
import { useFrames } from "../../useFrames.ts";

/** How far the particle has been carried, and whether it is being carried now. */
export interface CarrierState {
  readonly laps: number;
  readonly playing: boolean;
}

export type Carrier = StoreApi<CarrierState>;

/** Of one lap, in milliseconds. */
const LAP_TIME = 5000;
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
  useFrames(playing && visible, (passed) => carrier.setState(({ laps }) => ({ laps: laps + passed / LAP_TIME })));
}
