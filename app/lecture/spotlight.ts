import type { Scene } from "../chapters/scene.ts";

/** What is wrong is told whatever else is shown. */
const ALWAYS = ".problem";

/** Parts may lie so many elements deep within the figure or its rail. */
const DEPTH = 5;

/** The style rules under which a panel within `.stage` shows only the parts and controls that the scene names. */
export function spotlight({ parts, controls, railParts }: Pick<Scene, "parts" | "controls" | "railParts">): string {
  const rules: string[] = [];
  if (parts !== undefined) rules.push(...onlyShow(".stage .panel-figure", parts));
  if (controls !== undefined || railParts !== undefined) {
    const named = (controls ?? []).map((key) => `[data-control="${key}"]`);
    rules.push(...onlyShow(".stage .panel-rail", [...named, ...(railParts ?? [])]));
  }
  return rules.join("\n");
}

/** Whether the scene leaves anything of the rail; where it does not, the figure takes its room. */
export function hasRail({ controls, railParts }: Pick<Scene, "controls" | "railParts">): boolean {
  const named = [controls, railParts].filter((list) => list !== undefined);
  return named.length === 0 || named.some((list) => list.length > 0);
}

/** Hides, level by level, what neither is kept nor holds what is kept; inside of what is kept, nothing. */
function onlyShow(root: string, selectors: readonly string[]): readonly string[] {
  // Within :is(), a selector may begin above the element that is asked what it holds.
  const kept = `:is(${[ALWAYS, ...selectors].join(", ")})`;
  const onTheWay = `:has(${kept}):not(${kept})`;
  return Array.from({ length: DEPTH }, (_, level) => {
    const path = Array.from({ length: level }, () => ` > ${onTheWay}`).join("");
    return `${root}${path} > :not(${kept}, :has(${kept})) { display: none; }`;
  });
}
