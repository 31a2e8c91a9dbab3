import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { switchParameter } from "../../parameters/switch.ts";

/** What there is to set in Figure 3. */
export const fluidParameters = {
  temperature: numberParameter({
    label: t`Temperature`,
    symbol: "kT",
    unit: "ε",
    help: t`What the thermostat holds, and what velocities at the start are drawn for. With the thermostat it can be changed while the particles move; without, it counts at the start only.`,
    min: 0.1,
    max: 1.5,
    default: 0.35,
    step: 0.01,
  }),
  thermostat: switchParameter({
    label: t`Thermostat`,
    help: t`On, velocities are scaled by chance so that the temperature is the one that is set; off, the particles are left to themselves, and their energy stays.`,
    default: true,
  }),
  density: numberParameter({
    label: t`Density`,
    symbol: "ρ",
    unit: "s⁻²",
    help: t`Particles for each square of the size of one. A crystal has about 0.9.`,
    min: 0.05,
    max: 0.9,
    default: 0.4,
    step: 0.05,
  }),
  particles: numberParameter({
    label: t`Particles`,
    symbol: "N",
    help: t`In a square that goes on at the other side where it ends.`,
    min: 64,
    max: 1000,
    default: 400,
    integer: true,
  }),
  beginning: choiceParameter({
    label: t`They begin as`,
    help: t`A piece of crystal in an empty box, or spread evenly over all of it; at densities above 0.69 the box has no room for a piece, and both are the same.`,
    options: [
      { id: "crystal", label: t`a crystal` },
      { id: "spread", label: t`spread out` },
    ],
    default: "crystal",
  }),
  fluidStep: numberParameter({
    label: t`Time step`,
    symbol: "Δt",
    help: t`Of velocity Verlet, in reduced units. The steeper two particles meet, the shorter it must be.`,
    min: 0.001,
    max: 0.03,
    default: 0.005,
    scale: "log",
  }),
  pace: numberParameter({
    label: t`Steps a picture`,
    help: t`How many time steps lie between one picture and the next.`,
    min: 1,
    max: 50,
    default: 10,
    integer: true,
  }),
  fluidSeed: numberParameter({
    label: t`Seed`,
    help: t`The same number gives the same velocities at the start, and the same thermostat.`,
    min: 0,
    max: 9999,
    default: 1,
    integer: true,
  }),
};
