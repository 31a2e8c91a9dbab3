import { afterEach, expect, test, vi } from "vitest";
import { withLanguage } from "./language.ts";
import { directionOf, LANGUAGES, readLanguage } from "./languages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What the page would be read in, by its address, what was chosen before, and what the browser prefers. */
async function chosen(search: string, stored: string | null, preferred: readonly string[]): Promise<string> {
  vi.resetModules();
  vi.stubGlobal("window", { location: { search } });
  vi.stubGlobal("navigator", { languages: preferred });
  vi.stubGlobal("localStorage", {
    getItem: () => {
      if (stored === "forbidden") throw new Error("storage is forbidden");
      return stored;
    },
  });
  return (await import("./language.ts")).language;
}

test("a code stands for a language with its regions; others for none", () => {
  expect(readLanguage("nl")).toBe("nl");
  expect(readLanguage("nl-BE")).toBe("nl");
  expect(readLanguage("EN-gb")).toBe("en");
  expect(readLanguage("en-XA")).toBe("en-XA");
  for (const none of [null, "", "tlh", "constructor", "toString", "nlx"]) expect(readLanguage(none)).toBeNull();
});

test("the address comes first, then what was chosen, then the browser, then English", async () => {
  expect(await chosen("?lang=nl", "en", ["en"])).toBe("nl");
  expect(await chosen("?lang=tlh", "nl", ["en"])).toBe("nl");
  expect(await chosen("?embed", null, ["fr", "nl-BE", "en"])).toBe("nl");
  expect(await chosen("", null, ["fr"])).toBe("en");
  expect(await chosen("?lang=nl", "forbidden", ["en"])).toBe("nl");
  expect(await chosen("", "forbidden", ["nl"])).toBe("nl");
});

test("a query takes another language and keeps the rest as it was written", () => {
  expect(withLanguage("", "nl")).toBe("?lang=nl");
  expect(withLanguage("?embed&controls=sigma,N&lang=en&still", "nl")).toBe("?embed&controls=sigma,N&still&lang=nl");
  expect(withLanguage("?lecture=notes&lang=nl", null)).toBe("?lecture=notes");
  expect(withLanguage("?lang=nl", null)).toBe("");
  expect(withLanguage("?language=x", null)).toBe("?language=x");
});

test("texts run from right to left where the language does", () => {
  expect(["ar", "ar-XB", "he", "fa-IR", "ur"].map(directionOf)).toEqual(Array(5).fill("rtl"));
  expect([...Object.keys(LANGUAGES), "en-XA"].map(directionOf)).toEqual(Array(3).fill("ltr"));
});

test("a text is told in the reader’s language, with its values in that language’s order", async () => {
  vi.resetModules();
  vi.doMock("./nl.json", () => ({
    default: { here: { "From {0} to {1}": "Tot {1} vanaf {0}" }, there: { Close: "Sluiten" } },
  }));
  await chosen("?lang=nl", null, []);
  const { t, translated } = await import("./t.ts");
  expect(t`From ${1} to ${2}`).toBe("Tot 2 vanaf 1");
  expect(translated("Close")).toBe("Sluiten");
  // What is not translated is said in English.
  expect(t`Open ${"{0}"}`).toBe("Open {0}");
  vi.doUnmock("./nl.json");
  await chosen("?lang=en-XA", null, []);
  const pseudo = await import("./t.ts");
  expect(pseudo.t`From ${1} to ${2}`).toBe("⟦From 1 to 2⟧");
});
