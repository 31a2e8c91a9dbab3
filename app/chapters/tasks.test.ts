import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
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
import { askHere } from "../tasks/askHere.ts";
import { classAnswers, readClass } from "../tasks/classAnswers.ts";
import { ownValues, standing, touched } from "../tasks/judge.ts";
import type { Task } from "../tasks/types.ts";
import { tasks as choosingTasks } from "./choosing.tasks.ts";
import { tasks as conclusionTasks } from "./conclusions.tasks.ts";
import { tasks as covariantTasks } from "./covariant.tasks.ts";
import { tasks as krrTasks } from "./kernelRidge.tasks.ts";
import { tasks as motionTasks } from "./molecularDynamics.tasks.ts";
import { tasks as moleculeTasks } from "./molecule.tasks.ts";
import { tasks as multipoleTasks } from "./multipoles.tasks.ts";
import { tasks as labTasks } from "./potentialLab.tasks.ts";
import { type Chapter, chapters } from "./registry.ts";
import { tasks as representationTasks } from "./representations.tasks.ts";
import { taskFiles } from "./taskFiles.ts";
import { tasks as vectorFieldTasks } from "./vectorFields.tasks.ts";

interface Part {
  readonly file: string;
  readonly settings: AnySettings;
  readonly tasks: readonly Task[];
}

const parts: Readonly<Record<string, Part>> = {
  "kernel-ridge": { file: "kernelRidge", settings: createKrr(), tasks: krrTasks },
  "vector-fields": { file: "vectorFields", settings: createVectorFields(), tasks: vectorFieldTasks },
  lab: { file: "potentialLab", settings: createLab(), tasks: labTasks },
  representations: { file: "representations", settings: createRepresentations(), tasks: representationTasks },
  choosing: { file: "choosing", settings: createChoosing(), tasks: choosingTasks },
  covariant: { file: "covariant", settings: createCovariant(), tasks: covariantTasks },
  multipoles: { file: "multipoles", settings: createMultipoles(), tasks: multipoleTasks },
  dynamics: { file: "molecularDynamics", settings: createMotion(), tasks: motionTasks },
  molecule: { file: "molecule", settings: createMolecule(), tasks: moleculeTasks },
  conclusions: { file: "conclusions", settings: createConclusions(), tasks: conclusionTasks },
};
const all = Object.values(parts).flatMap(({ tasks }) => tasks);

const text = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The attributes and the contents of each of these tags. */
function tagsOf(source: string, tag: string) {
  return [...source.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, "g"))].map(
    ([, attributes, contents]) => ({
      attribute: (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null,
      has: (name: string) => new RegExp(`\\b${name}\\b`).test(attributes.replace(/"[^"]*"/g, "")),
      contents,
    }),
  );
}

test("there are ten tasks and more, at least two of each kind, and every chapter has some", () => {
  expect(all.length).toBeGreaterThanOrEqual(10);
  for (const kind of ["predict", "numeric", "choice", "make"]) {
    expect(all.filter((task) => task.kind === kind).length).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

const rows: readonly Chapter[] = chapters;

test("the chapters with tasks are these", () => {
  const withTasks = rows.filter(({ tasks = [] }) => tasks.length > 0).map(({ id }) => id);
  expect(withTasks).toEqual(Object.keys(parts));
  expect(Object.keys(taskFiles)).toEqual(withTasks);
});

describe.each(Object.keys(parts))("the tasks of %s", (id) => {
  const listed = rows.find((chapter) => chapter.id === id)?.tasks;
  const { file, settings, tasks } = parts[id];
  const questions = tagsOf(text(`${file}.mdx`), "Task");
  const answers = tagsOf(text(`${file}.tasks.mdx`), "For");

  it("are the same in the registry, in the text, in the checks and in the answers", () => {
    expect(tasks.map((task) => task.id)).toEqual(listed);
    expect(questions.map(({ attribute }) => attribute("id"))).toEqual(listed);
    expect(answers.map(({ attribute }) => attribute("task"))).toEqual(listed);
    expect(questions.map(({ attribute }) => attribute("kind"))).toEqual(tasks.map(({ kind }) => kind));
    expect(questions.map(({ has }) => has("individual"))).toEqual(tasks.map(({ individual = false }) => individual));
  });

  it.each(tasks.map((task, index) => [task.id, task, index] as const))("%s has all it needs", (_id, task, index) => {
    expect(settings.store.getState().set(ownValues(settings, task, "123456"))).toBeNull();
    expect(Object.keys(settings.specs)).toEqual(expect.arrayContaining(Object.keys(task.setUp)));
    if (task.individual === true) expect(settings.specs).toHaveProperty("seed");
    if (task.kind === "make") {
      expect(Object.keys(settings.specs)).toEqual(expect.arrayContaining([...task.free, ...(task.kept ?? [])]));
    }
    const answer = answers[index].contents;
    for (const tag of ["Hint", "Step", "Why"]) expect(tagsOf(answer, tag).length).toBeGreaterThanOrEqual(1);
    const options = tagsOf(questions[index].contents, "Option").map(({ attribute }) => attribute("is"));
    const chooses = task.kind === "choice" || (task.kind === "predict" && task.range === undefined);
    expect(options.length).toBeGreaterThanOrEqual(chooses ? 3 : 0);
    // Every option has a word of its own.
    expect(tagsOf(answer, "Feedback").map(({ attribute }) => attribute("option"))).toEqual(options);
  });
});

const find = <K extends Task["kind"]>(id: string, kind: K): Extract<Task, { kind: K }> => {
  const task = all.find((candidate) => candidate.id === id);
  if (task?.kind !== kind) throw new Error(`There is no task “${id}” of this kind.`);
  // The kind has just been compared.
  return task as Extract<Task, { kind: K }>;
};
const settingsOf = (id: string): AnySettings => {
  const part = Object.values(parts).find(({ tasks }) => tasks.some((task) => task.id === id));
  if (part === undefined) throw new Error(`No chapter has the task “${id}”.`);
  return part.settings;
};

/** Each can be done: by the good state it is, by its own state, with which one begins, not; and cheating does not count. */
const SOLVED: readonly (readonly [id: string, good: object, cheat: object])[] = [
  ["nearly-no-work", { sigma: 9 }, { sigma: 9, N: 60 }],
  ["lose", { sigma: 1 }, { sigma: 1, "lecture.c": 0 }],
  ["three-points", { points: [1.05, 1.15, 1.55] }, { points: [1.05, 1.15, 1.55], kernel: "matern52" }],
  ["how-much-wall", { window: { from: 1, to: 3 } }, { window: { from: 1, to: 3 }, flightEnergy: 0.5 }],
  ["both-parts", { sigma: 1.6 }, { sigma: 1.6, N: 200 }],
  ["look-alike", { own: "exp(-(x - 0.5)^2/2)" }, { own: "exp(-(x - 0.5)^2/2)", width: 3 }],
  ["molecule-power", { ownPower: 1 }, { ownPower: 1, frames: 2000 }],
  ["no-dipole", { originX: -1.55, originY: -0.2 }, { originX: -1.55, originY: -0.2, source: "water" }],
  ["enough-turns", { order: 24 }, { order: 24, averageWidth: 1 }],
  ["energy-budget", { step: 0.08 }, { step: 0.08, heat: 50 }],
  ["room-to-evaporate", { density: 0.1 }, { density: 0.1, temperature: 1 }],
  ["keep-coordinates", { count: 60 }, { count: 60, startTemperature: 100 }],
  ["longer-bond", { stretch: 0.6 }, { stretch: 0.6, molecule: "ethanol" }],
  ["only-heavy", { shell: 1.47, etaRadial: 40 }, { shell: 1.47, etaRadial: 40, pull: 2 }],
  ["finer-step", { clusterStep: 0.005 }, { clusterStep: 0.005, heat: 0.01 }],
];

test("of every task to make happen a good state is known", () => {
  const ids = all.filter(({ kind }) => kind === "make").map(({ id }) => id);
  expect(SOLVED.map(([id]) => id).sort()).toEqual(ids.sort());
});

test.each(SOLVED)("“%s” can be made to happen", async (id, good, cheat) => {
  const task = find(id, "make");
  const settings = settingsOf(id);
  const own = ownValues(settings, task, "");
  // Nor does the chapter as it opens.
  const { defaults } = settings;
  const opened = touched(settings, task, own, defaults).length === 0 && (task.against?.(defaults) ?? null) === null;
  expect(opened && standing(await task.watch(defaults, askHere), task.goal).met).toBe(false);
  const met = async (patch: object) => standing(await task.watch({ ...own, ...patch }, askHere), task.goal).met;
  expect(await met({})).toBe(false);
  expect(await met(good)).toBe(true);
  expect(touched(settings, task, own, { ...own, ...good })).toEqual([]);
  expect(touched(settings, task, own, { ...own, ...cheat })).toHaveLength(1);
  expect(task.against?.({ ...own, ...good }) ?? null).toBeNull();
});

test("three points are three", () => {
  const task = find("three-points", "make");
  const own = ownValues(settingsOf(task.id), task, "");
  expect(task.against?.({ ...own, points: [1, 1.1, 1.2, 1.3] })).toMatch(/three points/);
});

test("the particle turns back exactly where the task says so", async () => {
  const task = find("how-much-wall", "make");
  const own = ownValues(settingsOf(task.id), task, "");
  const { toLine } = await import("../store/kernelRidge/toLine.ts");
  const { krrDefaults } = await import("../store/kernelRidge/krrParameters.ts");
  for (const from of [1.06, 1.02, 1.01, 1, 0.94]) {
    const window = { from, to: 3 };
    const line = toLine({ ...krrDefaults, window });
    const flight = await askHere("lineFlight", {
      line,
      start: 2.5,
      kineticEnergy: krrDefaults.flightEnergy,
      timeStep: 0.001,
      steps: 10_000,
    });
    const above = (await task.watch({ ...own, window }, askHere)) > 0;
    expect(flight.learned?.end).toBe(above ? "back" : "through");
  }
});

/** The right numbers by another way than the task's own. */
test.each<[string, (found: number) => void]>([
  // ∮ of ρ/(ρ²+1) along a circle of radius 2: 2π·4/5.
  ["engine", (found) => expect(found / ((8 * Math.PI) / 5)).toBeCloseTo(1, 2)],
  // The bohr in ångström, CODATA 2018.
  ["unit-of-length", (found) => expect(found).toBeCloseTo(1 / 0.529177210903, 9)],
  // Ethanol, C₂H₆O: three components for each of nine atoms in each of 200 geometries.
  ["how-many-equations", (found) => expect(found).toBe(5400)],
  // TIP3P's charges by hand: over a sphere √(2/15)·|Θ|/R³ of what is left out, beside |μ|/(√3 R²); octupole and beyond are small there.
  ["one-per-cent", (found) => expect(found / 75.66).toBeCloseTo(1, 2)],
  // The claim in the text before: it grows more than tenfold.
  ["hidden-vortex", (found) => expect(found).toBeGreaterThan(10)],
  // Noise of 0.1 on each left-out energy: within a third, for forty samples.
  ["least-error", (found) => expect(Math.abs(found / 0.1 - 1)).toBeLessThan(0.33)],
])("the number of “%s”", async (id, holds) => {
  const task = find(id, "numeric");
  holds(await task.answer(ownValues(settingsOf(id), task, ""), askHere));
});

test("the digits lost are those of K’s own eigenvalues", async () => {
  const task = find("digits-lost", "numeric");
  // numpy: r = [1, 1.15, 1.35, 1.6, 1.9]; K = exp(-(r[:, None] - r)**2 / (2*0.6**2)); log10(cond(K + 1e-8*eye(5)))
  expect(await task.answer(ownValues(settingsOf(task.id), task, ""), askHere)).toBeCloseTo(4.651926, 5);
});

test("the mean curl is the curl’s mean: by differences of the force on a grid over the disc", async () => {
  const task = find("mean-curl", "numeric");
  const own = ownValues(settingsOf(task.id), task, "123456");
  const found = await task.answer(own, askHere);
  const { toLab } = await import("../store/lab/toLab.ts");
  const { labDefaults } = await import("../store/lab/labParameters.ts");
  const lab = toLab({ ...labDefaults, seed: 5036 });
  const { x, y, models } = await askHere("fields", { lab, grid: 201 });
  const curl = models.find((model) => model.id === "independent")?.map?.curl ?? new Float64Array();
  const inside = [...curl.keys()].filter((at) => Math.hypot(x[at % 201], y[Math.floor(at / 201)]) < 2.5);
  const mean = inside.reduce((sum, at) => sum + curl[at], 0) / inside.length;
  expect(Math.abs(found - mean)).toBeLessThan(0.02 * Math.max(Math.abs(mean), 0.05));
});

test("choices and predictions are found, and are among the options", async () => {
  const right = async (id: string) => {
    const task = find(id, "choice");
    return task.right(ownValues(settingsOf(id), task, ""), askHere);
  };
  expect(await right("find-vortex")).toEqual(["middle-left"]);
  expect(await right("two-samples")).toEqual(["energyConservingDoesNoWork", "curlIsZero"]);
  expect(await right("steepest")).toEqual(["methane"]);
  const found = async (id: string, patch: object = {}) => {
    const task = find(id, "predict");
    return task.found({ ...ownValues(settingsOf(id), task, ""), ...patch }, askHere);
  };
  expect(await found("best-sigma")).toMatchObject({ option: "wide" });
  expect((await found("kink")).option).toBe("matern52");
  expect((await found("tied-hydrogens")).option).toBe("one");
  expect((await found("tied-hydrogens", { molecule: "ethylene" })).option).toBe("some");
  const share = (await found("saddle-share")).value ?? Number.NaN;
  expect(Math.abs(share - 0.8)).toBeLessThan(0.05);
  // It follows the belief, as the answer says.
  expect(Math.abs(((await found("saddle-share", { gamma: 0.2 })).value ?? 1) - 0.2)).toBeLessThan(0.1);
});

test("a class’s answers are those that each of its numbers finds", async () => {
  const individual = Object.values(parts).flatMap(({ settings, tasks }) =>
    tasks.filter((task) => task.individual === true).map((task) => ({ settings, task })),
  );
  const numbers = readClass(" 123456\n7; s-1234567\r\n\n7,");
  expect(numbers).toEqual(["123456", "7", "S1234567"]);
  const done: number[] = [];
  const { columns, rows } = await classAnswers(numbers, individual, askHere, (fraction) => done.push(fraction));
  expect(columns).toEqual(["number", "seed", "kernel-ridge/least-error", "lab/mean-curl"]);
  expect(rows.map(([number, seed]) => [number, seed])).toEqual([
    ["123456", 5036],
    ["7", 6381],
    ["S1234567", 3050],
  ]);
  expect(done.at(-1)).toBe(1);
  const meanCurl = find("mean-curl", "numeric");
  expect(rows[1][3]).toBe(await meanCurl.answer(ownValues(settingsOf("mean-curl"), meanCurl, "7"), askHere));
  expect(new Set(rows.map((row) => row[3])).size).toBe(3);
});
