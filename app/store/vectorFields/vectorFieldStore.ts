import { chapterSettings } from "../chapterSettings.ts";
import { vectorFieldPresets } from "./presets.ts";
import { apartFromField, vectorFieldSpecs } from "./vectorFieldParameters.ts";

export const {
  settings: vectorFieldSettings,
  store: vectorFieldStore,
  use: useVectorField,
  create: createVectorFields,
} = chapterSettings({
  chapter: "vector-fields",
  specs: vectorFieldSpecs,
  presets: vectorFieldPresets,
  apart: apartFromField,
  // What these change first has its place in one figure, which paints it while the hand moves.
  painted: ["gamma", "sigma", "lambda"],
});
