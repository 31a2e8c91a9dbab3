import { createStore, type StoreApi } from "zustand/vanilla";
import type { BrownianRequest, BrownianResult } from "../../../../src/experiments/brownian.ts";
import type { ProblemReport } from "../../../../src/problem.ts";
import type { ConvergenceSeries } from "../../../figures/convergence.ts";
import type { Engine } from "../../../store/engine.ts";
import { type Chunk, createChunkedDrive } from "../../playback/chunkedDrive.ts";
import { burstGoals, type Goal } from "./burst.ts";
import { type ConvergenceHistory, createConvergenceHistory } from "./convergenceHistory.ts";
import { extendTrails, type Trails } from "./trails.ts";

/** All that a run depends on: it starts anew when any of it changes. */
export type WalkersSetup = Pick<
  BrownianRequest,
  "lab" | "sources" | "walkers" | "timeStep" | "seed" | "bins" | "tabulate"
>;

/** A moment of the run. */
export interface WalkersFrame {
  readonly setup: WalkersSetup;
  readonly result: BrownianResult;
  readonly steps: number;
  readonly trails: Trails;
  /** Walker-steps a second, all sources together, over the whole run: a single chunk is too short for a browser's clock. */
  readonly stepsPerSecond: number;
}

export interface WalkersRunState {
  /** "preparing": on the way to the first finished picture, or by one step. */
  readonly activity: "resting" | "preparing" | "playing";
  /** Of what is being prepared, 0 … 1. */
  readonly progress: number;
  /** What the figures show: renewed about twice a second while playing, and whenever the run comes to rest. */
  readonly shown: WalkersFrame | null;
  readonly convergence: readonly ConvergenceSeries[];
  readonly problem: ProblemReport | null;
  /** Whether changed settings threw away an earlier run. */
  readonly startedAnew: boolean;
}

/** What the run needs of the page. */
export interface Surroundings {
  readonly request: Engine["request"];
  /** Resolves when what the listeners drew is on the screen. */
  readonly drawn: () => Promise<void>;
  readonly after: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Time steps a picture. */
  readonly speed: () => number;
}

export interface WalkersRun {
  readonly store: StoreApi<WalkersRunState>;
  /** Hears every picture while playing, beginning with the present one. @returns what stops that. */
  readonly onFrame: (listener: (frame: WalkersFrame) => void) => () => void;
  /** Starts anew unless these are the settings in use. */
  readonly setUp: (setup: WalkersSetup) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** One picture further, without cutting it short: the same numbers on any computer. */
  readonly step: () => void;
  /** Back to time 0, with the same seed. */
  readonly reset: () => void;
  /** Runs only while awake: on screen, in a tab that is seen. Asleep, it keeps its place. */
  readonly wake: () => void;
  readonly sleep: () => void;
}

/** Time before the histogram starts counting: that of leaving the starting point. */
const EQUILIBRATION_TIME = 1;
/** Milliseconds from picture to picture, and of work for each. */
const PICTURE_INTERVAL = 75;
const PICTURE_BUDGET = 35;
/** Milliseconds between the pictures the figures show while playing. */
const FIGURE_INTERVAL = 500;

/**
 * Drives a Brownian run chunk by chunk: the next is asked for when the last has been drawn, so that a slow page gets
 * fewer pictures. The engine keeps nothing: each chunk takes the states the last one gave.
 */
export function createWalkersRun({ request, drawn, after, now, speed }: Surroundings): WalkersRun {
  const store = createStore<WalkersRunState>(() => ({
    activity: "resting",
    progress: 0,
    shown: null,
    convergence: [],
    problem: null,
    startedAnew: false,
  }));
  const listeners = new Set<(frame: WalkersFrame) => void>();
  let setup: WalkersSetup | null = null;
  let setupKey = "";
  let frame: WalkersFrame | null = null;
  let history: ConvergenceHistory = createConvergenceHistory();
  let pace = { walkerSteps: 0, seconds: 0 };
  let goals: readonly Goal[] = [];
  let playing = false;
  let lastShown = Number.NEGATIVE_INFINITY;

  const show = (): void => {
    lastShown = now();
    if (frame !== null) store.setState({ shown: frame, convergence: history.series() });
  };
  const tellActivity = (): void => {
    store.setState({ activity: playing ? "playing" : drive.isAwake() && goals.length > 0 ? "preparing" : "resting" });
  };

  const nextChunk = (): Pick<BrownianRequest, "steps" | "budgetMilliseconds"> | null => {
    if (goals.length === 0 && !playing) return null;
    const exact = { budgetMilliseconds: Number.POSITIVE_INFINITY };
    if (frame === null) return { steps: 0, ...exact };
    if (goals.length > 0) return { steps: goals[0].steps - frame.steps, ...exact };
    return { steps: speed(), budgetMilliseconds: PICTURE_BUDGET };
  };

  const accept = (result: BrownianResult, from: WalkersSetup): void => {
    const states = result.summaries.flatMap(({ state }) => (state ? [state] : []));
    const steps = states[0]?.steps ?? 0;
    const trailed = goals.length === 0 || goals[0].trail;
    const trails = frame?.trails ?? {};
    const walkerSteps = result.stepsDone * from.walkers * states.length;
    const seconds = result.stepsPerSecond > 0 ? walkerSteps / result.stepsPerSecond : 0;
    pace = { walkerSteps: pace.walkerSteps + walkerSteps, seconds: pace.seconds + seconds };
    frame = {
      setup: from,
      result,
      steps,
      trails: trailed ? extendTrails(trails, result.summaries) : trails,
      stepsPerSecond: pace.seconds > 0 ? pace.walkerSteps / pace.seconds : 0,
    };
    history.add(result.summaries, steps * from.timeStep);
    const last = goals.at(-1)?.steps ?? 0;
    goals = goals.filter((goal) => goal.steps > steps);
    if (goals.length > 0) store.setState({ progress: steps / last });
  };

  const ask = (): Chunk<"brownian"> | null => {
    const chunk = nextChunk();
    if (chunk === null || setup === null) return null;
    const asked = { setup, at: now() };
    const states = frame?.result.summaries.flatMap(({ state }) => (state ? [state] : [])) ?? null;
    const equilibration = Math.round(EQUILIBRATION_TIME / setup.timeStep);
    return {
      pending: request("brownian", "brownian", { ...setup, ...chunk, equilibration, states }, { supersede: "cancel" }),
      take: async (outcome) => {
        if (outcome.status !== "done") {
          goals = [];
          playing = false;
          if (outcome.status === "failed") store.setState({ problem: outcome.problem });
          return false;
        }
        accept(outcome.result, asked.setup);
        if (!playing || frame === null) return true;
        for (const listener of listeners) listener(frame);
        if (now() - lastShown >= FIGURE_INTERVAL) show();
        await drawn();
        await after(Math.max(0, PICTURE_INTERVAL - (now() - asked.at)));
        return true;
      },
    };
  };
  const drive = createChunkedDrive({ ask, show, tellActivity });

  const startOver = (): void => {
    frame = null;
    history = createConvergenceHistory();
    pace = { walkerSteps: 0, seconds: 0 };
    store.setState({ progress: 0, problem: null });
  };

  return {
    store,
    onFrame: (listener) => {
      listeners.add(listener);
      if (playing && frame !== null) listener(frame);
      return () => listeners.delete(listener);
    },
    setUp: (next) => {
      const key = JSON.stringify(next);
      if (key === setupKey) return;
      const startedAnew = setup !== null;
      setupKey = key;
      drive.turnTo(() => {
        setup = next;
        startOver();
        store.setState({ startedAnew });
        goals = playing ? [] : burstGoals(next.walkers, next.lab.samples.count);
      });
    },
    play: () =>
      drive.turnTo(() => {
        playing = true;
        goals = [];
        store.setState({ problem: null, startedAnew: false });
      }),
    pause: () => {
      playing = false;
      drive.finish();
    },
    step: () => {
      playing = false;
      if (goals.length === 0) goals = [{ steps: (frame?.steps ?? 0) + speed(), trail: true }];
      store.setState({ startedAnew: false });
      drive.go();
    },
    reset: () =>
      drive.turnTo(() => {
        startOver();
        store.setState({ startedAnew: false });
        playing = false;
        goals = [{ steps: 0, trail: true }];
      }),
    wake: drive.wake,
    sleep: drive.sleep,
  };
}
