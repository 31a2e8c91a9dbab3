import { expect, it } from "vitest";
import { findIntegrator, integrators } from "./registry.ts";

it("finds every integrator by its id and names them all for an unknown one", () => {
  for (const integrator of integrators) expect(findIntegrator(integrator.id)).toBe(integrator);
  expect(() => findIntegrator("leapfrog")).toThrowError(/brownian, velocityVerlet/);
});
