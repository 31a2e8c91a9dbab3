import { expect, test } from "vitest";
import { type Chapter, chapters } from "../chapters/registry.ts";
import { hashOfScene, readScript, sceneAt } from "./script.ts";

const script = await readScript(chapters);

test("the scenes come in the order of the chapters and are numbered through", () => {
  const order = chapters.map(({ id }) => id as string);
  const places = script.map(({ chapter }) => order.indexOf(chapter.id));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(script.map(({ number }) => number)).toEqual(script.map((_, index) => index + 1));
});

test("every scene's address leads to it", () => {
  for (const [index, scene] of script.entries()) expect(sceneAt(script, hashOfScene(scene))).toBe(index);
});

test("a figure's address leads to the first scene with it, a chapter's to its first, any other to the beginning", () => {
  const loop = script.findIndex(({ chapter, panel }) => chapter.id === "lab" && panel === "loop");
  expect(loop).toBeGreaterThan(0);
  expect(sceneAt(script, "#/lab/loop?v=1&sigma=4")).toBe(loop);
  expect(sceneAt(script, "#/lab")).toBe(script.findIndex(({ chapter }) => chapter.id === "lab"));
  expect(sceneAt(script, "#/lab/nothing-of-the-kind")).toBe(sceneAt(script, "#/lab"));
  for (const hash of ["", "#/", "#/nowhere/at-all", "#%"]) expect(sceneAt(script, hash)).toBe(0);
});

test("a chapter without scenes is passed over", async () => {
  const [first] = chapters;
  const { scenes: _, ...silent }: Chapter = { ...first, id: "silent" };
  expect((await readScript([silent, first]))[0].chapter.id).toBe(first.id);
});
