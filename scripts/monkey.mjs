/** Lets the random reader loose on the notebook: `npm run monkey -- --minutes 5 --seed 7`; with the same seed it does the same. */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { exitWith } from "./exitWith.mjs";
import { run } from "./run.mjs";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "5" }, seed: { type: "string" } },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? randomInt(1_000_000) : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("Minutes must be a positive number, and the seed a whole one.");
  process.exit(1);
}
console.log(`Seed ${seed}, ${minutes} min in all.`);
exitWith(
  run(process.execPath, ["scripts/testBrowser.mjs", "e2e/monkey.spec.ts"], {
    MONKEY_SECONDS: String(60 * minutes),
    MONKEY_SEED: String(seed),
  }),
);
