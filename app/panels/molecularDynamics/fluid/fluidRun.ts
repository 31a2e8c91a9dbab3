import { createStore, type StoreApi } from "zustand/vanilla";
import type { FluidResult, FluidSetup } from "../../../../src/experiments/molecularDynamics/fluid.ts";
import type { FluidDrive } from "../../../../src/experiments/molecularDynamics/fluidBath.ts";
import type { ProblemReport } from "../../../../src/problem.ts";
import type { Engine } from "../../../store/engine.ts";
import { type Chunk, createChunkedDrive } from "../../playback/chunkedDrive.ts";
import { createFluidHistory, type FluidTraces } from "./fluidHistory.ts";

/** A moment of the run. */
export interface FluidFrame {
  readonly setup: FluidSetup;
  readonly result: FluidResult;
  /** In reduced units. */
  readonly time: number;
}

export interface FluidRunState {
  /** "preparing": on the way to the first picture, or by one step. */
  readonly activity: "resting" | "preparing" | "playing";
  /** What the figures show: renewed now and then while playing, and whenever the run comes to rest. */
  readonly shown: FluidFrame | null;
  readonly traces: FluidTraces;
  /** While playing. */
  readonly picturesPerSecond: number | null;
  readonly problem: ProblemReport | null;
}

/** What the run needs of the page. */
export interface Surroundings {
  readonly request: Engine["request"];
  /** Resolves when what the listeners drew is on the screen. */
  readonly drawn: () => Promise<void>;
  readonly now: () => number;
  /** How it is to be moved, from one picture to the next. */
  readonly drive: () => FluidDrive & { readonly pace: number };
}

export interface FluidRun {
  readonly store: StoreApi<FluidRunState>;
  /** Hears every picture, beginning with the present one. @returns what stops that. */
  readonly onFrame: (listener: (frame: FluidFrame) => void) => () => void;
  /**
   * Begins anew unless these are the settings in use, or it is to begin in any case. How it is moved counts as long as nobody has
   * moved it; later that is changed as it runs.
   */
  readonly setUp: (setup: FluidSetup, driven: FluidDrive, anew?: boolean) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** One picture further. */
  readonly step: () => void;
  /** Back to time 0, with the same seed. */
  readonly reset: () => void;
  /** Runs only while awake: on screen, in a tab that is seen. Asleep, it keeps its place. */
  readonly wake: () => void;
  readonly sleep: () => void;
}

/** What a reader who touches nothing sees: the beginning, so many steps later. */
const FIRST_STEPS = 1000;
/** Milliseconds between the pictures that figures show while playing. */
const FIGURE_INTERVAL = 600;

/** Drives a fluid chunk by chunk: the next is asked for when the last has been drawn. The engine keeps nothing. */
export function createFluidRun({ request, drawn, now, drive }: Surroundings): FluidRun {
  const history = createFluidHistory();
  const store = createStore<FluidRunState>(() => ({
    activity: "resting",
    shown: null,
    traces: history.traces(),
    picturesPerSecond: null,
    problem: null,
  }));
  const listeners = new Set<(frame: FluidFrame) => void>();
  let setup: FluidSetup | null = null;
  let setupKey = "";
  let drivenKey = "";
  /** Whether there is more than the first picture. */
  let touched = false;
  let frame: FluidFrame | null = null;
  /** Steps that are to be done whether it is playing or not; null for none. */
  let wanted: number | null = null;
  let playing = false;
  let pictures = { since: 0, count: 0 };

  const show = (): void => {
    const { since, count } = pictures;
    const seconds = (now() - since) / 1000;
    const picturesPerSecond = playing && count > 0 && seconds > 0 ? count / seconds : null;
    pictures = { since: now(), count: 0 };
    store.setState({ shown: frame, traces: history.traces(), picturesPerSecond });
  };
  const tellActivity = (): void => {
    store.setState({ activity: playing ? "playing" : run.isAwake() && wanted !== null ? "preparing" : "resting" });
  };

  const ask = (): Chunk<"fluid"> | null => {
    if (setup === null || (wanted === null && !playing)) return null;
    const asked = setup;
    const { pace, ...driven } = drive();
    const state = frame?.result.state ?? null;
    return {
      pending: request(
        "fluid",
        "fluid",
        { ...asked, ...driven, steps: wanted ?? pace, state },
        { supersede: "cancel" },
      ),
      take: async (outcome) => {
        const beginning = frame === null && wanted !== 0;
        wanted = null;
        if (outcome.status !== "done") {
          playing = false;
          if (outcome.status === "failed") store.setState({ problem: outcome.problem });
          if (outcome.status !== "failed" || !beginning) return false;
          // There is a beginning to be seen, even where nothing came of it.
          wanted = 0;
          return true;
        }
        const { result } = outcome;
        const before = frame?.result.state.steps ?? 0;
        const time = (frame?.time ?? 0) + (result.state.steps - before) * driven.timeStep;
        frame = { setup: asked, result, time };
        history.add(result, time, driven);
        for (const listener of listeners) listener(frame);
        pictures.count++;
        if (!playing) return true;
        if (now() - pictures.since >= FIGURE_INTERVAL) show();
        await drawn();
        return true;
      },
    };
  };
  const run = createChunkedDrive({ ask, show, tellActivity });

  const beginAnew = (): void => {
    frame = null;
    history.forget();
    store.setState({ problem: null });
  };

  return {
    store,
    onFrame: (listener) => {
      listeners.add(listener);
      if (frame !== null) listener(frame);
      return () => listeners.delete(listener);
    },
    setUp: (next, { temperature, thermostat, timeStep }, anew = false) => {
      const before = [setupKey, drivenKey];
      setupKey = JSON.stringify(next);
      drivenKey = JSON.stringify([temperature, thermostat, timeStep]);
      if (!anew && setupKey === before[0] && (touched || drivenKey === before[1])) return;
      run.turnTo(() => {
        setup = next;
        beginAnew();
        touched = playing;
        wanted = playing ? null : FIRST_STEPS;
      });
    },
    play: () =>
      run.turnTo(() => {
        playing = true;
        touched = true;
        wanted = null;
        pictures = { since: now(), count: 0 };
        store.setState({ problem: null });
      }),
    pause: () => {
      playing = false;
      run.finish();
    },
    step: () => {
      playing = false;
      touched = true;
      wanted ??= drive().pace;
      run.go();
    },
    reset: () =>
      run.turnTo(() => {
        beginAnew();
        playing = false;
        touched = true;
        wanted = 0;
      }),
    wake: run.wake,
    sleep: run.sleep,
  };
}
