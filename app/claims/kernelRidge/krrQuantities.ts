import { estimateCost } from "../../../src/experiments/kernelRidge/costScaling.ts";
import { digits } from "../../format/numbers.ts";
import type { Quantity } from "../verdict.ts";
import type { KrrMeasurements } from "./types.ts";

type KrrQuantity = Quantity<KrrMeasurements>;

/** The N whose cost the prose speaks of. */
const LARGE = 10_000;

/** What the chapter's prose quotes, each measured now. */
export const krrQuantities = {
  probe: { needs: ["fit"], say: ({ fit }) => (fit === null ? null : fit.probe.toFixed(2)) },
  barrier: {
    needs: ["flight"],
    say: ({ flight }) => (flight === null ? null : `${digits(flight.truth.kinetic[0], 2)} kT₀`),
  },
  memory: {
    needs: ["cost"],
    say: ({ cost }) => {
      const estimate = cost && estimateCost(cost, LARGE);
      return estimate ? `${digits(estimate.bytes / 1e9, 2)} GB` : null;
    },
  },
  time: {
    needs: ["cost"],
    say: ({ cost }) => {
      const estimate = cost && estimateCost(cost, LARGE);
      return estimate ? `${digits(estimate.total / 1000, 2)} s` : null;
    },
  },
} as const satisfies Record<string, KrrQuantity>;
