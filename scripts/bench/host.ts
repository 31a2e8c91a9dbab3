import { simd } from "../../src/simd/instance.ts";
import { baselines } from "./baselines.bench.ts";
import { type KernelId, type Prepared, type WorkName, works } from "./works.ts";

/** Whose way of doing a work: the engine's, or the plain JavaScript beside it. */
export type Side = "engine" | "baseline";

/** What is measured. */
export interface Work {
  readonly work: WorkName;
  readonly kernel: KernelId;
  readonly size: number;
}

/** What a measuring process is asked; peers.py answers the same, for its own way. */
export type Command =
  | { readonly do: "describe" }
  | ({ readonly do: "prepare"; readonly side: Side } & Work)
  | { readonly do: "answer"; readonly side: Side }
  | { readonly do: "run"; readonly side: Side; readonly calls: number };

export interface Reply {
  /** What the prepared work comes to. */
  readonly answer?: readonly number[];
  /** What the calls took together. */
  readonly seconds?: number;
  /** What the engine runs on. */
  readonly engine?: string;
  /** What went wrong instead. */
  readonly error?: string;
}

/** Answers commands, one after the other: makes a work ready for a side, and times calls of it. */
export function createHost(): (command: Command) => Promise<Reply> {
  const prepared = new Map<Side, Prepared>();

  const obey = async (command: Command): Promise<Reply> => {
    if (command.do === "describe") return { engine: simd === null ? "no SIMD" : `${simd.build} SIMD` };
    if (command.do === "prepare") {
      const { side, work, kernel, size } = command;
      const prepare = side === "engine" ? works[work] : baselines[work];
      if (prepare === undefined) throw new Error(`There is no ${side} for "${work}".`);
      prepared.set(side, prepare(kernel, size));
      return {};
    }
    const ready = prepared.get(command.side);
    if (ready === undefined) throw new Error("Nothing is ready: prepare a work first.");
    if (command.do === "answer") return { answer: await ready.answer() };
    const start = performance.now();
    for (let call = 0; call < command.calls; call++) await ready.run();
    return { seconds: (performance.now() - start) / 1000 };
  };

  return (command) => obey(command).catch((error: unknown) => ({ error: String(error) }));
}
