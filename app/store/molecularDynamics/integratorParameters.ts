import { MOVED_SYSTEMS, type MovedSystemId } from "../../../src/experiments/molecularDynamics/movedSystems.ts";
import { type MotionIntegratorId, motionIntegrators } from "../../../src/molecularDynamics/integrators/registry.ts";
import { t, translated } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { type SwitchSpec, switchParameter } from "../../parameters/switch.ts";

/** As they are called in a menu. */
export const SYSTEM_NAMES: Readonly<Record<MovedSystemId, string>> = {
  bond: t`a bond O–H`,
  water: t`water`,
  ammonia: t`ammonia`,
  methane: t`methane`,
};

/** The key of the switch that shows an integrator. */
export type IntegratorKey = `by.${MotionIntegratorId}`;

export const INTEGRATOR_KEYS: readonly IntegratorKey[] = motionIntegrators.map(({ id }) => `by.${id}` as const);

/** The switches of what Figure 1 shows. */
export const integratorSwitches = Object.fromEntries(
  motionIntegrators.map(({ id, label, summary }) => [
    `by.${id}`,
    switchParameter({ label: translated(label), help: translated(summary), default: true }),
  ]),
  // Object.fromEntries forgets the keys; each came from an entry of the registry.
) as Readonly<Record<IntegratorKey, SwitchSpec>>;

/** What there is to set in Figure 1. */
export const integratorParameters = {
  moved: choiceParameter({
    label: t`What moves`,
    help: t`A bond by itself, a spring, whose motion is known exactly; or a molecule of the classical force field.`,
    options: MOVED_SYSTEMS.map((id) => ({ id, label: SYSTEM_NAMES[id] })),
    default: "bond",
  }),
  step: numberParameter({
    label: t`Time step`,
    symbol: "Δt",
    unit: "fs",
    help: t`How far each step goes. The fastest vibration here has a period of about 10 fs. The broken line in the picture of errors can be dragged.`,
    min: 0.02,
    max: 4,
    default: 0.5,
    scale: "log",
  }),
  duration: numberParameter({
    label: t`Duration`,
    unit: "fs",
    help: t`How long it moves.`,
    min: 10,
    max: 2000,
    default: 100,
    scale: "log",
  }),
  heat: numberParameter({
    label: t`Temperature`,
    symbol: "T",
    unit: "K",
    help: t`It is let go at rest from a place whose energy is k_BT for each of its vibrations.`,
    min: 10,
    max: 1000,
    default: 300,
    step: 10,
  }),
  startSeed: numberParameter({
    label: t`Seed`,
    help: t`Which way a molecule is displaced at the start. Of the bond there is one way only.`,
    min: 0,
    max: 9999,
    default: 1,
    integer: true,
  }),
  errorOf: choiceParameter({
    label: t`Error of`,
    help: t`Of the places, against the true motion; or of the energy, which ought to stay what it is.`,
    options: [
      { id: "place", label: t`places` },
      { id: "energy", label: t`energy` },
    ],
    default: "place",
  }),
};
