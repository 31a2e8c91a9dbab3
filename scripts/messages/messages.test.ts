import { expect, test } from "vitest";
import { faultsOf, inStep } from "./catalogue.mjs";
import { englishOf, textsOf } from "./extract.mjs";
import { ENGLISH, readCatalogues, readSources } from "./readFolders.mjs";

const AGAIN = "run `npm run messages`, which lists what is to be translated";
const english = englishOf(readSources());
const catalogues = readCatalogues();

test("the English catalogue holds every text of the sources, and no other", () => {
  expect(catalogues.find(({ path }) => path === ENGLISH)?.catalogue, AGAIN).toEqual(english);
  // Were the texts no longer found, the catalogues would agree on nothing.
  expect(Object.values(english).flatMap(Object.keys).length).toBeGreaterThan(1000);
});

test("there is a Dutch one", () => {
  expect(catalogues.map(({ path }) => path)).toContain("app/messages/nl.json");
});

test.each(catalogues.map(({ path, catalogue }) => [path, catalogue] as const))("%s is complete", (_, catalogue) => {
  expect(faultsOf(catalogue, english), AGAIN).toEqual([]);
});

test("texts are found as their patterns, wherever they stand", () => {
  const page = String.raw`
    const a = t§From $\{n} samples§;
    const b = <p>{rich§Press $\{<kbd>{t§Tab§}</kbd>}
      twice§}</p>;
    const c = translated(on ? "on" : me);
    const d = css§no text§; const e = { label: "none" };
  `
    .replaceAll("§", "`")
    .replaceAll("\\{", "{");
  expect(textsOf("app/a.tsx", page)).toEqual(["From {0} samples", "Press {0} twice", "Tab", "on"]);
  const engine =
    'const MODEL_NAMES = { a: "truth" } as const; export const e = { label: "Morse", symbol: "D", summary: "A bond." };';
  expect(textsOf("src/a.ts", engine)).toEqual(["truth", "Morse", "A bond."]);
});

test("what is missing, left over, or has lost a value is a fault", () => {
  const wanted = { "app/a": { "At {0}": "At {0}", Close: "Close", "{0} of {1}": "{0} of {1}" } };
  const given = { "app/a": { "At {0}": "Bij", "{0} of {1}": "van {1}: {0}", Gone: "Weg" } };
  expect(faultsOf(given, wanted)).toEqual([
    "not translated: Close",
    "no longer said: Gone",
    "other values than in English: At {0} → Bij",
  ]);
  expect(faultsOf(wanted, wanted)).toEqual([]);
});

test("a catalogue brought in step has the English one's order and areas, and its own texts", () => {
  const wanted = { "app/b": { Close: "Close" }, "app/c": { Open: "Open", Link: "Link" } };
  const given = { "app/a": { Link: "Verwijzing", Gone: "Weg", Close: "Sluiten" } };
  const kept = inStep(given, wanted);
  expect(kept).toEqual({ "app/b": { Close: "Sluiten" }, "app/c": { Link: "Verwijzing" } });
  expect(Object.keys(kept)).toEqual(["app/b", "app/c"]);
});
