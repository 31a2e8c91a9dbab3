import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { switchParameter } from "../../parameters/switch.ts";

/** Figure 6: a cluster in motion, the symmetries that are broken, and forces that are learnt. */
export const noetherParameters = {
  noetherView: choiceParameter({
    label: t`Shown`,
    help: t`A cluster whose symmetries are broken by hand, or a cluster moved by forces that were learnt.`,
    options: [
      { id: "broken", label: t`symmetries broken by hand` },
      { id: "learnt", label: t`learnt forces` },
    ],
    default: "broken",
  }),
  fieldOn: switchParameter({
    label: t`Uniform field`,
    help: t`The same force along x on every atom: moving everything along x changes the energy.`,
    default: true,
  }),
  field: numberParameter({
    label: t`Force on each atom`,
    symbol: "F",
    help: t`Along x, in units of ε/s.`,
    min: -0.2,
    max: 0.2,
    default: 0.05,
    step: 0.01,
  }),
  wallOn: switchParameter({
    label: t`Wall`,
    help: t`A soft wall across x. It has a place, and a direction as well.`,
    default: false,
  }),
  wall: numberParameter({
    label: t`Place of the wall`,
    symbol: "x",
    help: t`Atoms beyond it are pushed back towards smaller x.`,
    min: 0,
    max: 6,
    default: 1.5,
    step: 0.1,
  }),
  directionOn: switchParameter({
    label: t`Directional force`,
    help: t`Atoms act on each other by √(x² + (1 + a) y²) instead of their distance: no direction is like another, and the forces do not lie on the line between two atoms.`,
    default: false,
  }),
  direction: numberParameter({
    label: t`Stretching of y`,
    symbol: "a",
    help: t`How much y differs from x; at 0 they are alike.`,
    min: -0.5,
    max: 1,
    default: 0.3,
    step: 0.05,
  }),
  pulseOn: switchParameter({
    label: t`Pulsing ε`,
    help: t`The depth of the well between two atoms rises and falls with time: no moment is like another.`,
    default: false,
  }),
  pulse: numberParameter({
    label: t`Strength of the pulse`,
    symbol: "b",
    help: t`The depth is ε(1 + b sin 2πt/T), with a period T of one time unit.`,
    min: 0,
    max: 0.5,
    default: 0.2,
    step: 0.01,
  }),
  clusterAtoms: numberParameter({
    label: t`Atoms`,
    help: t`In the plane, each of mass 1.`,
    min: 2,
    max: 13,
    default: 7,
    integer: true,
  }),
  heat: numberParameter({
    label: t`Temperature`,
    symbol: "kT",
    unit: "ε",
    help: t`Of the velocities at the start. They are drawn at random, and so are momentum and angular momentum.`,
    min: 0.01,
    max: 0.5,
    default: 0.1,
    step: 0.01,
  }),
  clusterTime: numberParameter({
    label: t`Duration`,
    help: t`In reduced time units; in one of them a pair of atoms swings to and fro not quite twice.`,
    min: 2,
    max: 60,
    default: 12,
    step: 1,
  }),
  clusterStep: numberParameter({
    label: t`Time step`,
    help: t`Of velocity Verlet. The energy’s own error grows with its square; momentum and angular momentum are kept at any step.`,
    min: 0.001,
    max: 0.03,
    default: 0.005,
    scale: "log",
  }),
  clusterSeed: seedParameter({
    help: t`The same number gives the same velocities, and the same clusters to learn from.`,
  }),
  learntAtoms: numberParameter({
    label: t`Atoms`,
    help: t`Of the cluster whose force is learnt.`,
    min: 2,
    max: 5,
    default: 3,
    integer: true,
  }),
  learntCount: numberParameter({
    label: t`Clusters learnt from`,
    help: t`Each in a shape of its own, somewhere else, turned by some angle: that place and direction do not matter is in the data.`,
    min: 20,
    max: 600,
    default: 300,
    step: 10,
    integer: true,
  }),
  learntExtent: numberParameter({
    label: t`Scattered over`,
    symbol: "±",
    help: t`How far from the origin, along each axis, the middles of those clusters lie.`,
    min: 0.1,
    max: 2,
    default: 0.5,
    step: 0.1,
  }),
  learntHeat: numberParameter({
    label: t`Temperature`,
    symbol: "kT",
    unit: "ε",
    help: t`Of the motion. The clusters that are learnt from are twice as hot, so that the motion stays among them.`,
    min: 0.01,
    max: 0.1,
    default: 0.02,
    step: 0.01,
  }),
  learntTime: numberParameter({
    label: t`Duration`,
    help: t`In reduced time units. Motions by learnt forces leave the data sooner or later: what is measured is measured before that.`,
    min: 1,
    max: 5,
    default: 3,
    step: 0.5,
  }),
};

/** How something is looked at. */
export const apartFromCluster: readonly string[] = ["noetherView"];
