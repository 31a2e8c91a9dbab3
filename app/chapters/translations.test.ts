import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { slug } from "../shell/slug.ts";
import { chapters } from "./registry.ts";
import { taskFiles } from "./taskFiles.ts";

const FOLDER = "app/chapters";
const translated = readdirSync(FOLDER).flatMap((name) => {
  const [, stem, language] = /^(.+)\.([a-z]{2})\.mdx$/.exec(name) ?? [];
  return stem === undefined ? [] : [[name, `${stem}.mdx`, language] as const];
});

/** The figures, claims, tasks and so on, in their order, each as its tag with what identifies it. */
function tagsOf(text: string): readonly string[] {
  return [...text.matchAll(/<([A-Z]\w*)((?:\s+(?:is|of|id|kind|level|task|option)="[^"]*"|\s+individual)*)/g)].map(
    ([, tag, names]) => `${tag}${names.replace(/\s+/g, " ")}`,
  );
}

function sectionsOf(text: string): readonly string[] {
  return [...text.matchAll(/^## (.+)$|^<Section id="([^"]+)">/gm)].map(([, heading, id]) => id ?? slug(heading));
}

test("there is a translated chapter", () => {
  expect(translated.map(([name]) => name)).toContain("potentialLab.nl.mdx");
  expect(sectionsOf("## A landscape, and its force\n## B\n")).toEqual(["a-landscape-and-its-force", "b"]);
  expect(tagsOf('<Claim\nis="floor">x</Claim> <Task id="a" kind="make" level="easy" title="T">')).toEqual([
    'Claim is="floor"',
    'Task id="a" kind="make" level="easy"',
  ]);
});

test.each(translated)("%s has the figures, claims, tasks, sections and equations of %s", (name, original) => {
  const [there, here] = [original, name].map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));
  const isSection = (tag: string) => tag.startsWith("Section");
  // Sentences are put together in another order in another language: what stands in them is compared without it.
  expect([...tagsOf(here)].filter((tag) => !isSection(tag)).sort()).toEqual([...tagsOf(there)].sort());
  expect(sectionsOf(here)).toEqual(sectionsOf(there));
  expect(here.split("$$").length).toBe(there.split("$$").length);
});

test.each(translated)(
  "%s is what its chapter or its tasks say for that language",
  async (name, _original, language) => {
    const lists = [...chapters, ...Object.values(taskFiles)].map((row) =>
      row !== undefined && "translations" in row ? Object.entries(row.translations ?? {}) : [],
    );
    const loaders = lists.flat().filter(([code]) => code === language);
    expect(loaders.some(([, load]) => String(load).includes(name))).toBe(true);
  },
);
