import prelude from "./library/prelude.py?raw";
import { code, type Program, readCells, words } from "./program.ts";
import type { Kitchen, Recipe } from "./recipe.ts";

/** What a program is called, and where its state is to be found again. */
export interface Heading {
  readonly number: number;
  readonly title: string;
  readonly link: string;
}

/**
 * A panel's program: what is on the page, computed anew.
 * @throws Problem where the engine could not compute what is to be compared
 */
export async function writeProgram<V>(
  recipe: Recipe<V>,
  values: V,
  kitchen: Kitchen,
  heading: Heading,
): Promise<Program> {
  const { number, title, link } = heading;
  const opening = words(
    `# Figure ${number}: ${title}\n\nThis computes with NumPy alone what [the page shows in this state](${link}), from the same samples and settings, and stops with a message where a number is not the page's. Change anything, and the checks tell what it changes.`,
  );
  const pieces = [opening, code(prelude), ...(await recipe(values, kitchen)), words("All numbers are the page's.")];
  return { title: `Figure ${number}: ${title}`, cells: readCells(pieces.join("\n\n")) };
}
