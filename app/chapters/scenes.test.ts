import { describe, expect, test } from "vitest";
import { choosingPanels } from "../panels/choosing/panels.ts";
import { conclusionPanels } from "../panels/conclusions/panels.ts";
import { covariantPanels } from "../panels/covariant/panels.ts";
import { krrPanels } from "../panels/kernelRidge/panels.ts";
import { labPanels } from "../panels/lab/panels.ts";
import { motionPanels } from "../panels/molecularDynamics/panels.ts";
import { moleculePanels } from "../panels/molecule/panels.ts";
import { multipolePanels } from "../panels/multipoles/panels.ts";
import { representationPanels } from "../panels/representations/panels.ts";
import { vectorFieldPanels } from "../panels/vectorFields/panels.ts";
import { keysOf } from "../parameters/spec.ts";
import { createChoosing } from "../store/choosing/choosingStore.ts";
import { createConclusions } from "../store/conclusions/conclusionStore.ts";
import { createCovariant } from "../store/covariant/covariantStore.ts";
import { createKrr } from "../store/kernelRidge/krrStore.ts";
import { createLab } from "../store/lab/labStore.ts";
import { createMotion } from "../store/molecularDynamics/motionStore.ts";
import { createMolecule } from "../store/molecule/moleculeStore.ts";
import { createMultipoles } from "../store/multipoles/multipoleStore.ts";
import { createRepresentations } from "../store/representations/representationStore.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { createVectorFields } from "../store/vectorFields/vectorFieldStore.ts";
import { scenes as choosingScenes } from "./choosing.scenes.ts";
import { scenes as conclusionScenes } from "./conclusions.scenes.ts";
import { scenes as covariantScenes } from "./covariant.scenes.ts";
import { scenes as krrScenes } from "./kernelRidge.scenes.ts";
import { scenes as motionScenes } from "./molecularDynamics.scenes.ts";
import { scenes as moleculeScenes } from "./molecule.scenes.ts";
import { scenes as multipoleScenes } from "./multipoles.scenes.ts";
import { scenes as labScenes } from "./potentialLab.scenes.ts";
import { chapters } from "./registry.ts";
import { scenes as representationScenes } from "./representations.scenes.ts";
import type { Scene } from "./scene.ts";
import { scenes as vectorFieldScenes } from "./vectorFields.scenes.ts";

interface Part {
  readonly scenes: readonly Scene[];
  readonly settings: AnySettings;
  readonly panels: readonly string[];
}

const parts: Readonly<Record<(typeof chapters)[number]["id"], Part>> = {
  "kernel-ridge": { scenes: krrScenes, settings: createKrr(), panels: Object.keys(krrPanels) },
  "vector-fields": {
    scenes: vectorFieldScenes,
    settings: createVectorFields(),
    panels: Object.keys(vectorFieldPanels),
  },
  lab: { scenes: labScenes, settings: createLab(), panels: Object.keys(labPanels) },
  representations: {
    scenes: representationScenes,
    settings: createRepresentations(),
    panels: Object.keys(representationPanels),
  },
  choosing: { scenes: choosingScenes, settings: createChoosing(), panels: Object.keys(choosingPanels) },
  covariant: { scenes: covariantScenes, settings: createCovariant(), panels: Object.keys(covariantPanels) },
  multipoles: { scenes: multipoleScenes, settings: createMultipoles(), panels: Object.keys(multipolePanels) },
  dynamics: { scenes: motionScenes, settings: createMotion(), panels: Object.keys(motionPanels) },
  molecule: { scenes: moleculeScenes, settings: createMolecule(), panels: Object.keys(moleculePanels) },
  conclusions: { scenes: conclusionScenes, settings: createConclusions(), panels: Object.keys(conclusionPanels) },
};

/** What is read from the back row, in characters. */
const LONGEST_TITLE = 45;
const LONGEST_LOOK = 100;

test("the lecture has a dozen scenes and more, in every chapter some", () => {
  const counts = Object.values(parts).map(({ scenes }) => scenes.length);
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(14);
  for (const count of counts) expect(count).toBeGreaterThan(0);
});

test("the registry leads to these scenes", async () => {
  for (const { id, scenes } of chapters) expect((await scenes()).scenes).toBe(parts[id].scenes);
});

test("scenes have names of their own", () => {
  const ids = Object.values(parts).flatMap(({ scenes }) => scenes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(Object.entries(parts))("the scenes of %s", (_, { scenes, settings, panels }) => {
  test.each(scenes.map((scene) => [scene.id, scene] as const))("%s", (_id, scene) => {
    expect(panels).toContain(scene.panel);
    const keys = keysOf(settings.specs);
    for (const key of [...Object.keys(scene.patch), ...(scene.controls ?? [])]) expect(keys).toContain(key);
    for (const [key, value] of Object.entries(scene.patch)) expect(settings.specs[key].check(value)).toBeNull();
    expect(settings.store.getState().set({ ...settings.defaults, ...scene.patch })).toBeNull();

    expect(scene.title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(scene.look.length).toBeLessThanOrEqual(LONGEST_LOOK);
    expect(scene.look).toMatch(/[.?]$/);
    expect(scene.notes.length).toBeGreaterThanOrEqual(2);
    for (const line of scene.notes) expect(line).toMatch(/[.?]$/);
  });
});
