import { engine } from "../../../store/engine.ts";
import { labStore } from "../../../store/lab/labStore.ts";
import { createWalkersRun } from "./walkersRun.ts";

/** The page's Brownian run: it keeps its place while its figure is not shown. */
export const pageWalkers = createWalkersRun({
  request: engine.request,
  drawn: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => performance.now(),
  speed: () => labStore.getState().values.speed,
});
