import { createStore, type StoreApi } from "zustand/vanilla";
import {
  createEngineClient,
  type EngineClient,
  type EngineNotice,
  type PendingRequest,
  type RequestOptions,
} from "../../src/worker/client.ts";
import { createWorkerPool, poolSize } from "../../src/worker/pool.ts";
import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import type { SpawnWorker, Timers } from "../../src/worker/supervisor.ts";
import { isEnglish } from "../messages/catalogue.ts";
import { t } from "../messages/t.ts";
import { told, toldWithin } from "../messages/told.ts";
import { spawnEngineWorker } from "./spawnEngineWorker.ts";

/** Which worker does what: dragging stays quick while a learning curve runs, and motion stays smooth while one drags. */
const LANES = {
  landscape: "interactive",
  samples: "interactive",
  fields: "interactive",
  loopWork: "interactive",
  energyCut: "interactive",
  constantEnergy: "interactive",
  stationary: "interactive",
  tuneMap: "pool",
  learningCurve: "pool",
  decomposition: "interactive",
  gammaScan: "pool",
  decompositionCurve: "pool",
  kernelColumn: "interactive",
  flowPictures: "interactive",
  ambiguity: "interactive",
  splitCosts: "pool",
  priorDraws: "interactive",
  refusal: "interactive",
  refusalTable: "pool",
  lineFit: "interactive",
  lineFlight: "interactive",
  lineTuneMap: "pool",
  lineScores: "interactive",
  lineDraws: "interactive",
  fitCost: "pool",
  describeMolecule: "interactive",
  rowNormScan: "interactive",
  symmetryFunctionScan: "interactive",
  representationSizes: "pool",
  countOrders: "pool",
  spectrumTwins: "pool",
  readMolecules: "pool",
  gaussianPicture: "interactive",
  pairShape: "interactive",
  gaussianCurves: "pool",
  pairCurves: "pool",
  threeBodyCurves: "pool",
  moleculeSet: "pool",
  moleculeCurves: "pool",
  moleculeFit: "pool",
  integrateMotion: "interactive",
  motionPace: "pool",
  fluid: "motion",
  fluidTrials: "pool",
  noether: "interactive",
  noetherLearned: "pool",
  covariantBlock: "interactive",
  turnedPredictions: "pool",
  forceAcross: "interactive",
  forceCurves: "pool",
  multipoleMap: "interactive",
  multipoleFallOff: "interactive",
  originDependence: "interactive",
  elementCurves: "pool",
  molecularCost: "pool",
  molecularFit: "pool",
  molecularCurves: "pool",
  molecularMotion: "motion",
  molecularSpectrum: "pool",
  molecularHeat: "pool",
  molecularDoubt: "pool",
  conclusions: "pool",
  corrections: "interactive",
  brownian: "motion",
} as const satisfies Record<JobName, string>;

type Lane = (typeof LANES)[JobName];

/** What the page tells about a worker that died. */
export interface ShownNotice {
  readonly id: number;
  readonly kind: EngineNotice["kind"];
  readonly text: string;
}

/** A request's options; what is being done is told in the reader's language. */
export interface PageRequestOptions<J extends JobName> extends Omit<RequestOptions<J>, "onProgress"> {
  readonly onProgress?: (fraction: number, doing: string) => void;
}

/** The engine as the page sees it: one request, whichever worker answers it. */
export interface Engine {
  readonly request: <J extends JobName>(
    slot: string,
    job: J,
    request: RequestOf<J>,
    options?: PageRequestOptions<J>,
  ) => PendingRequest<J>;
  readonly notices: StoreApi<readonly ShownNotice[]>;
  readonly dismissNotice: (id: number) => void;
  /** Tries again after the workers have been given up. */
  readonly restart: () => void;
  /** Ends the workers that have nothing to do; a later request starts them again. @returns whether all were idle. */
  readonly rest: () => boolean;
  /** From now on one worker, started so, does everything, one thing beside the other: many such pages stand side by side. */
  readonly economise: (spawn: SpawnWorker) => void;
  readonly dispose: () => void;
}

/**
 * An engine whose workers start when they are first needed.
 * @param poolWorkers how many share a job that can be split.
 */
export function createEngine(spawn: SpawnWorker, timers: Timers, poolWorkers = 2): Engine {
  const clients = new Map<Lane, EngineClient>();
  let spawnOnly: SpawnWorker | null = null;
  const notices = createStore<readonly ShownNotice[]>(() => []);
  let nextNotice = 1;

  const tell = ({ kind, reason }: EngineNotice): void => {
    const text =
      kind === "restarted"
        ? t`The computing worker stopped (${reason}) and has been restarted; what it was doing has been started again.`
        : t`The computing worker keeps stopping (${reason}). Nothing more is computed until you restart it.`;
    // One notice of a kind at a time: the latest.
    notices.setState(
      (shown) => [...shown.filter((notice) => notice.kind !== kind), { id: nextNotice++, kind, text }],
      true,
    );
  };

  const clientOf = (ownLane: Lane): EngineClient => {
    const lane = spawnOnly === null ? ownLane : "interactive";
    let client = clients.get(lane);
    if (client === undefined) {
      const options = { timers, onNotice: tell };
      client =
        lane === "pool"
          ? createWorkerPool(spawn, { ...options, size: poolWorkers })
          : createEngineClient(spawnOnly ?? spawn, options);
      clients.set(lane, client);
    }
    return client;
  };

  return {
    request: (slot, job, request, options) =>
      toldRequest(options, (toldOptions) => clientOf(LANES[job]).request(slot, job, request, toldOptions)),
    notices,
    dismissNotice: (id) => notices.setState((shown) => shown.filter((notice) => notice.id !== id), true),
    restart: () => {
      notices.setState([], true);
      for (const client of clients.values()) client.restart();
    },
    rest: () => {
      const busy = [...clients.values()].filter((client) => !client.idle);
      for (const client of clients.values()) if (client.idle) client.dispose();
      return busy.length === 0;
    },
    economise: (spawnOne) => {
      for (const client of clients.values()) client.dispose();
      clients.clear();
      spawnOnly = spawnOne;
    },
    dispose: () => {
      for (const client of clients.values()) client.dispose();
      clients.clear();
    },
  };
}

/** A request to whose asker everything is told in the reader's language. */
function toldRequest<J extends JobName>(
  options: PageRequestOptions<J> = {},
  ask: (options: RequestOptions<J>) => PendingRequest<J>,
): PendingRequest<J> {
  const { onProgress, onPartial, ...others } = options;
  const asked = ask({
    ...others,
    ...(onProgress && { onProgress: (fraction, doing) => onProgress(fraction, told(doing)) }),
    ...(onPartial && { onPartial: (value) => onPartial(toldWithin(value)) }),
  });
  return isEnglish ? asked : { ...asked, promise: asked.promise.then(toldWithin) };
}

/** The page's timers. */
export const pageTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const handle = setTimeout(callback, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** The page's engine. */
export const engine: Engine = createEngine(
  spawnEngineWorker,
  pageTimers,
  poolSize(globalThis.navigator?.hardwareConcurrency ?? 2),
);
