import { expect, it } from "vitest";
import { QUIET } from "../context.ts";
import { lineScores } from "./lineScores.ts";
import { LINE, lineWith } from "./testLine.ts";

it("shows over-fitting and under-fitting along σ: the training error rises, the true error has its least in between", async () => {
  const { lengthScales, trainingError, trueError, leaveOneOut } = await lineScores({ line: LINE }, QUIET);
  const last = lengthScales.length - 1;
  const best = trueError.indexOf(Math.min(...trueError));
  expect(best).toBeGreaterThan(3);
  expect(best).toBeLessThan(last - 3);
  expect(trueError[0]).toBeGreaterThan(3 * trueError[best]);
  expect(trueError[last]).toBeGreaterThan(3 * trueError[best]);
  expect(trainingError[0]).toBeLessThan(0.01 * trueError[0]);
  expect(trainingError[last]).toBeGreaterThan(5 * trainingError[0]);
  for (let i = 0; i <= last; i++) expect(leaveOneOut[i]).toBeGreaterThan(trainingError[i]);
});

it("measures the true error where the samples are, against the potential and not against its noise", async () => {
  // Many samples and a good model: what is left is far below the noise of 0.3.
  const samples = { ...LINE.samples, count: 200, noise: 0.3 };
  const line = { ...lineWith({ ridge: 0.09, lengthScale: 0.3 }), samples };
  const { now } = await lineScores({ line }, QUIET);
  expect(now?.trainingError).toBeCloseTo(0.3, 1);
  expect(now?.leaveOneOut).toBeCloseTo(0.3, 1);
  expect(now?.trueError).toBeLessThan(0.12);
});

it("is the training error λ times the weights’ rms, from Kα + λα = U", async () => {
  const line = lineWith({ lengthScale: 0.316, ridge: 0.05 });
  const { now, lengthScales, trainingError } = await lineScores({ line }, QUIET);
  expect(now?.trainingError).toBeCloseTo(trainingError[lengthScales.indexOf(0.316)], 10);
});

it("keeps the curves where the present σ and λ cannot be fitted, and says why", async () => {
  const line = { ...lineWith({ lengthScale: 10, ridge: 0 }), samples: { ...LINE.samples, count: 40 } };
  const result = await lineScores({ line }, QUIET);
  expect(result.now).toBeNull();
  expect(result.problem).toMatchObject({ kind: "linear-algebra", parameter: "ridge" });
  expect(result.leaveOneOut[0]).toBeGreaterThan(0);
});
