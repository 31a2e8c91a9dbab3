import type { multipoleSpecs } from "../store/multipoles/multipoleParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on electrostatics by multipoles. */
export const scenes = [
  {
    id: "multipole-charges",
    panel: "charges",
    patch: { source: "water" },
    title: "Charges from near and far",
    look: "Three charges, or one arrow and two lines: where can you tell?",
    parts: [".multipole-maps", ".multipole-bars"],
    controls: ["source", "order", "asPrinted"],
    railParts: [],
    notes: [
      "Water’s partial charges, from the notebook’s own force field.",
      "Step through the orders: charge (nothing), dipole, quadrupole; look at the error on the right.",
      "Then the slide’s own term: it has no direction, and the error stays.",
      "Drag a hydrogen: the charges become ours, and the arrow follows.",
    ],
  },
  {
    id: "multipole-fall-off",
    panel: "fall-off",
    patch: {},
    title: "A slope checks a formula",
    look: "Which line is as flat as if nothing had been added?",
    parts: [".plot", ".readout"],
    controls: ["source", "direction"],
    railParts: [],
    notes: [
      "Log–log: each power is a straight line. Minus two, minus three, minus four.",
      "The dotted one is the slide’s quadrupole term: minus three, no better than without it.",
      "Then methane: the potential itself falls as the fourth power.",
    ],
  },
  {
    id: "multipole-origin",
    panel: "origin",
    patch: {},
    title: "Moments about another origin",
    look: "An ion, then water: whose dipole stays?",
    parts: [".multipole-maps", ".readout"],
    controls: ["source", "shiftAlong"],
    railParts: [],
    notes: [
      "An ion’s dipole depends on the origin: somewhere it even vanishes.",
      "Water has no net charge: its dipole is flat, its quadrupole is not.",
      "Hence the question to ask of every learnt moment: about which point?",
    ],
  },
  {
    id: "multipole-elements",
    panel: "element-curves",
    patch: {},
    title: "One bonding pattern or several",
    look: "Which two elements are learnt fastest, and on which side can you see it?",
    parts: [".curve-pair"],
    controls: ["maximumCount", "repeats"],
    railParts: [],
    notes: [
      "A toy valence model, no quantum data: an analogue of the figure by Bereau and others.",
      "Hydrogen and oxygen have one pattern here, carbon and nitrogen three each.",
      "On the left most of the data are spent on directions, and the order of the elements is lost.",
    ],
  },
] as const satisfies readonly Scene<typeof multipoleSpecs>[];
