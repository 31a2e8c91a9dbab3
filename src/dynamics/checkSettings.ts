import { contains } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { IntegratorSettings } from "./types.ts";

/**
 * Refuses settings no integrator can work with.
 * @throws Problem "input" naming the setting.
 */
export function checkSettings({ box, kT, timeStep, restart }: IntegratorSettings): void {
  if (!(box.x1 > box.x0 && box.y1 > box.y0 && Number.isFinite(box.x1 - box.x0 + box.y1 - box.y0))) {
    throw new Problem("input", sentence`The box must have a finite, positive width and height.`, "box");
  }
  if (!(timeStep > 0 && Number.isFinite(timeStep))) {
    throw new Problem("input", sentence`The time step must be a positive number, not ${timeStep}.`, "timeStep");
  }
  if (!(kT > 0 && Number.isFinite(kT))) {
    throw new Problem("input", sentence`The temperature kT must be a positive number, not ${kT}.`, "kT");
  }
  if (!contains(box, restart[0], restart[1])) {
    throw new Problem(
      "input",
      sentence`Walkers must start inside the box, not at (${restart[0]}, ${restart[1]}).`,
      "restart",
    );
  }
}
