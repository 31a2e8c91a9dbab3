import { digits } from "../../format/numbers.ts";
import { span } from "../../format/spans.ts";
import { t } from "../../messages/t.ts";
import type { Quantity } from "../verdict.ts";
import type { MotionMeasurements } from "./types.ts";

/** What the chapter's prose quotes, each measured now. */
export const motionQuantities = {
  period: {
    needs: ["motion"],
    say: ({ motion }) => (motion === null ? null : t`${digits(motion.period, 2)} fs`),
  },
  limit: {
    needs: ["motion"],
    say: ({ motion }) => (motion === null ? null : t`${digits(motion.limit, 3)} fs`),
  },
  waterReach: {
    needs: ["pace"],
    say: ({ pace }) => {
      const water = pace?.systems.find(({ id }) => id === "water");
      return water === undefined ? null : span(water.timeStep * 1e-15 * water.stepsPerSecond);
    },
  },
} as const satisfies Record<string, Quantity<MotionMeasurements>>;
