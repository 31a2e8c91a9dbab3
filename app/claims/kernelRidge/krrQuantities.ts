import { estimateCost } from "../../../src/experiments/kernelRidge/costScaling.ts";
import { CARRIED_TO, costText } from "../../figures/fitCost.ts";
import { digits } from "../../format/numbers.ts";
import type { Quantity } from "../verdict.ts";
import type { KrrMeasurements } from "./types.ts";

type KrrQuantity = Quantity<KrrMeasurements>;

/** What the chapter's prose quotes, each measured now. */
export const krrQuantities = {
  probe: { needs: ["fit"], say: ({ fit }) => (fit === null ? null : fit.probe.toFixed(2)) },
  barrier: {
    needs: ["flight"],
    say: ({ flight }) => (flight === null ? null : `${digits(flight.truth.kinetic[0], 2)}\u00a0kT₀`),
  },
  memory: {
    needs: ["cost"],
    say: ({ cost }) => {
      const estimate = cost && estimateCost(cost, CARRIED_TO);
      return estimate && costText("memory", estimate.bytes);
    },
  },
  time: {
    needs: ["cost"],
    say: ({ cost }) => {
      const estimate = cost && estimateCost(cost, CARRIED_TO);
      return estimate && costText("time", estimate.total);
    },
  },
} as const satisfies Record<string, KrrQuantity>;
