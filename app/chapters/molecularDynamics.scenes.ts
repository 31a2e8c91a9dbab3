import type { motionSpecs } from "../store/molecularDynamics/motionParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on molecular dynamics: a step, its limit, what can be reached, and what comes of it. */
export const scenes = [
  {
    id: "take-a-step",
    panel: "integrators",
    patch: { step: 0.3, "by.leapfrog": false },
    title: "Four ways to take a step",
    look: "The circle is what a spring does: who leaves it, and who comes back?",
    parts: [".integrator-stage"],
    controls: ["moved", "step", "by.explicitEuler", "by.symplecticEuler", "by.velocityVerlet"],
    railParts: [],
    notes: [
      "A bond between oxygen and hydrogen, let go at rest.",
      "Euler goes outwards, at any step: slide it down and wait longer.",
      "Verlet’s energy is off too, but no more later on than at first.",
      "Same price for all of them: one evaluation of the forces a step.",
    ],
  },
  {
    id: "step-too-long",
    panel: "integrators",
    patch: { step: 2.7, duration: 300, "by.explicitEuler": false, "by.leapfrog": false },
    title: "How long may a step be?",
    look: "Slide the step past the upright line.",
    parts: [".integrator-stage"],
    controls: ["moved", "step"],
    railParts: [],
    notes: [
      "The upright line is 2/ω of the fastest vibration.",
      "Just below, the energy swings widely and comes back; just above, nothing comes back.",
      "Then choose water: the bend, which is slower, does not help.",
    ],
  },
  {
    id: "ladder-of-times",
    panel: "timescales",
    patch: {},
    title: "From a femtosecond to a second",
    look: "How far does a second of this computer reach?",
    parts: [".run-bar", ".figure-title", ".figure-title + *"],
    controls: ["computing", "forceCost"],
    railParts: [],
    notes: [
      "Measured here and now, in this browser.",
      "Ask the room: how long for a microsecond, how long for a second?",
      "Set the cost of one evaluation to that of an electronic-structure calculation.",
      "That gap is what learnt forces are for.",
    ],
  },
  {
    id: "melt-and-condense",
    panel: "fluid",
    patch: {},
    title: "Forces between pairs, and nothing else",
    look: "Press Play, and slide the temperature up. When does the order go?",
    parts: [".fluid-box", '[data-fluid="pairs"]', '[data-fluid="temperature"]'],
    controls: ["temperature", "thermostat"],
    railParts: [],
    notes: [
      "Nobody has put in a crystal, a drop or a vapour.",
      "At 0.35 it is a crystal with a soft rim; at 0.45 a drop; at 0.8 a gas.",
      "Then down again: it gathers, and freezes with faults.",
      "g(r) shows the same: peaks far out, a few, one.",
    ],
  },
  {
    id: "left-to-itself",
    panel: "fluid",
    patch: { thermostat: false, temperature: 0.5 },
    title: "Left to themselves",
    look: "The temperature wanders: what does the energy do?",
    parts: [".fluid-box", '[data-fluid="temperature"]', '[data-fluid="energy"]'],
    controls: ["thermostat", "fluidStep"],
    railParts: [],
    notes: [
      "No thermostat: the total energy is a straight line.",
      "It is one because the force is the slope of an energy, and the rule is symplectic.",
      "A force learnt component by component would have no such line.",
    ],
  },
] as const satisfies readonly Scene<typeof motionSpecs>[];
