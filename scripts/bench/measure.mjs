import { agree, median } from "./statistics.mjs";

/** @typedef {import("./hosts.mjs").Host} Host */
/** @typedef {import("./host.ts").Side} Side */
/** @typedef {import("./host.ts").Reply} Reply */

/** Who does a work: a process, and which of its ways. @typedef {{ host: Host, side: Side }} Contender */

/** Seconds of calls timed together: long against the resolution of any clock here. */
const SAMPLE = 0.03;
/** Seconds of calls before anything counts: compilers need them. */
const WARM_UP = 0.25;
/** Seconds that one contender may have for its samples; slow ones take fewer, but at least three. */
const ALLOWANCE = 3;

/**
 * Medians over rounds in which the contenders take turns, in seconds a call.
 * @param {readonly Contender[]} contenders the first is the one that the others must agree with
 * @param {import("./plan.mjs").Task} task
 * @param {number} mostRounds
 * @returns {Promise<number[]>} in the order of the contenders
 * @throws {Error} when one fails, or comes to something else
 */
export async function measure(contenders, { work, label, tolerance }, mostRounds) {
  /** @type {(readonly number[])[]} */
  const answers = [];
  for (const { host, side } of contenders) {
    await ask(host, { do: "prepare", side, ...work });
    const { answer = [] } = await ask(host, { do: "answer", side });
    answers.push(answer);
    if (!agree(answers[0], answer, tolerance)) {
      throw new Error(`${label}: ${host.name}'s ${side} comes to ${answer}, and not to ${answers[0]}.`);
    }
  }

  const plans = [];
  for (const contender of contenders) {
    const once = await warmUp(contender);
    const calls = Math.max(1, Math.round(SAMPLE / once));
    const rounds = Math.max(3, Math.min(mostRounds, Math.floor(ALLOWANCE / (calls * once))));
    plans.push({ ...contender, calls, rounds, times: /** @type {number[]} */ ([]) });
  }
  for (let round = 0; round < Math.max(...plans.map(({ rounds }) => rounds)); round++) {
    for (const { host, side, calls, rounds, times } of plans) {
      if (round < rounds) times.push((await run(host, side, calls)) / calls);
    }
  }
  return plans.map(({ times }) => median(times));
}

/**
 * The first call of a fresh process beside its later ones.
 * @param {Host} host just started
 * @param {import("./host.ts").Work} work
 */
export async function measureCold(host, work) {
  await ask(host, { do: "prepare", side: "engine", ...work });
  const cold = await run(host, "engine", 1);
  const warm = [];
  for (let call = 0; call < 5; call++) warm.push(await run(host, "engine", 1));
  return { cold, warm: median(warm) };
}

/**
 * Calls until it is warm, twice as many each time.
 * @param {Contender} contender
 * @returns {Promise<number>} seconds of one call
 */
async function warmUp({ host, side }) {
  let spent = 0;
  for (let calls = 1; ; calls *= 2) {
    const seconds = await run(host, side, calls);
    spent += seconds;
    if (spent >= WARM_UP) return seconds / calls;
  }
}

/**
 * @param {Host} host
 * @param {Side} side
 * @param {number} calls
 */
async function run(host, side, calls) {
  const { seconds } = await ask(host, { do: "run", side, calls });
  if (seconds === undefined) throw new Error(`${host.name} does not say how long it took.`);
  return seconds;
}

/**
 * @param {Host} host
 * @param {import("./host.ts").Command} command
 * @returns {Promise<Reply>}
 */
async function ask(host, command) {
  const reply = await host.ask(command);
  if (reply.error !== undefined) throw new Error(`${host.name} cannot ${JSON.stringify(command)}: ${reply.error}`);
  return reply;
}
