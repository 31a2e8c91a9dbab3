/** A step count to reach, and whether the place of the trail's walker is remembered there. */
export interface Goal {
  readonly steps: number;
  readonly trail: boolean;
}

/** What a reader who touches nothing sees: this many steps … */
const MOST_STEPS = 4000;
const FEWEST_STEPS = 100;
/** … or fewer where walkers and samples are many: this many evaluations of a kernel for each model, about three seconds' work. */
const MOST_EVALUATIONS = 4e7;

/** The trail's places at the end of the burst, and the steps between them. */
const TRAIL_PLACES = 30;
const TRAIL_STRIDE = 3;
/** Each goal before that lies farther than the last by this factor. */
const SPACING = 1.4;

/**
 * The step counts at which the first run pauses to be measured: evenly spaced on a logarithmic axis, then closely for the
 * trail. They follow from the settings alone, never from the clock, so that the picture is the same everywhere.
 */
export function burstGoals(walkers: number, samples: number): readonly Goal[] {
  const affordable = Math.floor(MOST_EVALUATIONS / (walkers * Math.max(1, samples)));
  const total = Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, affordable));
  const trailStart = total - TRAIL_PLACES * TRAIL_STRIDE;
  const goals: Goal[] = [];
  for (let steps = 20; steps < trailStart; steps = Math.ceil(steps * SPACING)) goals.push({ steps, trail: false });
  for (let place = 0; place <= TRAIL_PLACES; place++) {
    goals.push({ steps: trailStart + place * TRAIL_STRIDE, trail: true });
  }
  return goals;
}
