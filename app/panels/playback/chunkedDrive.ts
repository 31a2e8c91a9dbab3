import type { Outcome, PendingRequest } from "../../../src/worker/client.ts";
import type { JobName } from "../../../src/worker/protocol.ts";

/** A stretch of a run that has been asked for. */
export interface Chunk<J extends JobName> {
  readonly pending: PendingRequest<J>;
  /** Takes what came of it. @returns whether to go on, once the next may be asked for */
  readonly take: (outcome: Outcome<J>) => Promise<boolean>;
}

/** What is driven. */
export interface Driven<J extends JobName> {
  /** Asks for what is to be done next; null where nothing is. */
  readonly ask: () => Chunk<J> | null;
  /** Shows where the run has come to rest. */
  readonly show: () => void;
  /** Says whether something is under way, or wanted. */
  readonly tellActivity: () => void;
}

export interface ChunkedDrive {
  /** Goes on with what is wanted, unless it is doing so. */
  readonly go: () => void;
  /** Something else is wanted from now on: what is under way is called off. */
  readonly turnTo: (change: () => void) => void;
  /** Nothing more is wanted: what is under way is finished and kept, so that nothing is lost. */
  readonly finish: () => void;
  readonly isAwake: () => boolean;
  /** Runs only while awake. Asleep, it keeps its place. */
  readonly wake: () => void;
  readonly sleep: () => void;
}

/** Drives a run chunk by chunk: the next is asked for when the last has been taken, so that there is never a queue of them. */
export function createChunkedDrive<J extends JobName>({ ask, show, tellActivity }: Driven<J>): ChunkedDrive {
  let awake = false;
  let driving = false;
  let pending: PendingRequest<J> | null = null;
  /** What was asked for under an earlier number is no longer wanted. */
  let wish = 0;

  const drive = async (): Promise<void> => {
    if (driving) return;
    driving = true;
    tellActivity();
    for (let chunk = awake ? ask() : null; chunk !== null; chunk = awake ? ask() : null) {
      const asked = wish;
      pending = chunk.pending;
      const outcome = await pending.promise;
      pending = null;
      if (asked === wish && !(await chunk.take(outcome))) break;
    }
    driving = false;
    show();
    tellActivity();
  };
  const callOff = (): void => {
    wish++;
    pending?.cancel();
  };

  return {
    go: () => void drive(),
    turnTo: (change) => {
      callOff();
      change();
      tellActivity();
      void drive();
    },
    finish: () => {
      if (!driving) tellActivity();
    },
    isAwake: () => awake,
    wake: () => {
      awake = true;
      void drive();
    },
    sleep: () => {
      awake = false;
      callOff();
      tellActivity();
    },
  };
}
