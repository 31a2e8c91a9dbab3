import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { LabParameters } from "../experiments/lab.ts";
import { LECTURE_LAB } from "../experiments/testLab.ts";
import { createEngineClient } from "./client.ts";
import { startDispatcher } from "./dispatcher.ts";
import { handlers } from "./handlers.ts";
import { createNextTask } from "./nextTask.ts";
import { platformTimers } from "./platformTimers.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

const lab: LabParameters = { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count: 20 } };

const ports: MessagePort[] = [];

/** The whole way but for the thread: client, a port that clones and transfers, dispatcher, experiments. */
function engine() {
  return createEngineClient(
    (events) => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      port1.on("message", (message: FromWorker) => events.message(message));
      startDispatcher(
        handlers,
        {
          post: (message, transfer) => port2.postMessage(message, transfer),
          listen: (receive) => port2.on("message", (message: ToWorker) => receive(message)),
        },
        { now: () => performance.now(), nextTask: createNextTask(globalThis.MessageChannel) },
      );
      return { post: (message) => port1.postMessage(message), terminate: () => port1.close() };
    },
    { timers: platformTimers },
  );
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

describe("the engine behind its protocol", () => {
  it("answers the same request twice with the same numbers: nothing it remembers was given away", async () => {
    const client = engine();
    const ask = () => client.request("fields", "fields", { lab, grid: 8 }).promise;
    const first = await ask();
    const second = await ask();
    if (first.status !== "done" || second.status !== "done") throw new Error("not done");
    expect(first.result.models.map((model) => model.problem)).toEqual([null, null]);
    expect(first.result.truth.forceX).toHaveLength(64);
    expect(second.result.truth).toEqual(first.result.truth);
    expect(second.result.models).toEqual(first.result.models);
    expect(second.result.positions).toEqual(first.result.positions);
  });

  it("refuses bad input as a value, and goes on", async () => {
    const client = engine();
    const nowhere = { ...lab.landscape, potential: "nowhere" };
    const refused = await client.request("a", "samples", { landscape: nowhere, samples: lab.samples }).promise;
    expect(refused).toMatchObject({ status: "failed", problem: { kind: "input", parameter: "potential" } });
    const good = await client.request("a", "samples", { landscape: lab.landscape, samples: lab.samples }).promise;
    expect(good.status).toBe("done");
  });

  it("stops a long job where it is cancelled", async () => {
    const client = engine();
    const long = client.request(
      "map",
      "tuneMap",
      { lab: { ...lab, samples: { ...lab.samples, count: 60 } }, models: ["independent", "energyConserving"] },
      { onPartial: () => long.cancel() },
    );
    expect(await long.promise).toEqual({ status: "cancelled" });
    // The worker has let go of it: the slot takes the next.
    const next = client.request("map", "tuneMap", { lab, models: ["independent"] });
    expect((await next.promise).status).toBe("done");
  });
});
