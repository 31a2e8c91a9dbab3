import { describe, expect, test } from "vitest";
import { chapters } from "../chapters/registry.ts";
import { createLab } from "../store/lab/labStore.ts";
import { setScene } from "./openScene.ts";
import { readScript } from "./script.ts";

const script = await readScript(chapters);
const scene = (id: string) => {
  const found = script.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no scene “${id}”.`);
  return found;
};
const panel = () => null;

describe("setScene", () => {
  test("sets all that the scene says, and everything else to its default, whatever was dragged", () => {
    const lab = createLab();
    const { set, setValue } = lab.store.getState();
    set({ N: 7, kT: 2, representation: "lecture" });
    setValue("sigma", 3, { coalesce: "sigma" });
    setScene({ scene: scene("where-physics-pays"), settings: lab, panel });
    expect(lab.store.getState().values).toEqual({ ...lab.defaults, "lecture.c": 0, N: 10, tuning: "each" });
    expect(lab.store.getState().gesture).toBeNull();
    setScene({ scene: scene("same-data"), settings: lab, panel });
    expect(lab.store.getState().values).toEqual(lab.defaults);
  });

  test("says so where a scene can't be set", () => {
    const wrong = { ...scene("same-data"), patch: { sigma: -1 } };
    expect(() => setScene({ scene: wrong, settings: createLab(), panel })).toThrow(/“same-data” can’t be set: σ/);
  });
});
