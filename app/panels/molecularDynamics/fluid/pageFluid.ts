import { engine } from "../../../store/engine.ts";
import { motionStore } from "../../../store/molecularDynamics/motionStore.ts";
import { toFluidDrive } from "../../../store/molecularDynamics/toMotion.ts";
import { createFluidRun } from "./fluidRun.ts";

/** The page's fluid: it keeps its place while its figure is not shown. */
export const pageFluid = createFluidRun({
  request: engine.request,
  drawn: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  now: () => performance.now(),
  drive: () => toFluidDrive(motionStore.getState().values),
});
