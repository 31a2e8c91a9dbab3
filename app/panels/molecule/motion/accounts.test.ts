import { expect, test } from "vitest";
import type { MolecularRun } from "../../../../src/experiments/molecule/motionState.ts";
import { accountsOf, largestOf } from "./accounts.ts";

/** Three frames of a motion whose kinetic energy grows by 1 meV each and whose own potential falls by 0.5 meV. */
function run(intact: readonly number[], potential = [0, -0.0005, -0.001]): MolecularRun {
  return {
    source: "conserving",
    state: {
      source: "conserving",
      step: 2,
      positions: new Float64Array(3),
      velocities: new Float64Array(3),
      generator: { words: [1, 2, 3, 4] },
      problem: null,
    },
    positions: new Float64Array(9),
    kinetic: Float64Array.of(0.1, 0.101, 0.102),
    potential: Float64Array.from(potential),
    truePotential: new Float64Array(3),
    momentum: new Float64Array(9),
    angularMomentum: Float64Array.of(1, 0, 0, 1, 3, 4, 1, 0, 1),
    nearest: new Float64Array(3),
    intact: Uint8Array.from(intact),
  };
}

const times = Float64Array.of(0, 10, 20);

test("energies come and go in meV, by the model’s own account and by the true one", () => {
  const [account] = accountsOf({ times, stepsDone: 2, runs: [run([1, 1, 1])] });
  expect(Array.from(account.own, (value) => Number(value.toFixed(9)))).toEqual([0, 0.5, 1]);
  expect(Array.from(account.true, (value) => Number(value.toFixed(9)))).toEqual([0, 1, 2]);
  // |(0, 3, 4)| = 5.
  expect([...account.angular]).toEqual([0, 5, 1]);
  expect(account.lasts).toBe(true);
  expect(largestOf(account.angular)).toBe(5);
});

test("what came apart is judged until then", () => {
  const [account] = accountsOf({ times, stepsDone: 2, runs: [run([1, 1, 0])] });
  expect([account.intact, account.until, account.lasts]).toEqual([2, 10, false]);
  expect(account.own).toHaveLength(2);
});

test("forces without an energy have no account of their own", () => {
  const [account] = accountsOf({ times, stepsDone: 2, runs: [run([1, 1, 1], [NaN, NaN, NaN])] });
  expect(largestOf(account.own)).toBeNaN();
  expect(largestOf(new Float64Array(0))).toBeNaN();
});
