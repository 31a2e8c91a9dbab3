import { tableOfFigure } from "../export/table/figureTable.ts";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { figureTheme } from "../figures/theme.ts";
import type { AboutPanel } from "../panels/AboutPanel.ts";
import { hashOf } from "../store/addressSync.ts";
import { linkWith } from "../store/browserAddress.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { notebookOf } from "./notebook.ts";
import { pageKitchen } from "./pageKitchen.ts";
import type { Program } from "./program.ts";
import { type ShownFigure, shownFigures } from "./recipes/shownFigures.ts";
import { findRecipe } from "./recipes.ts";
import { scriptOf } from "./script.ts";
import { writeProgram } from "./writeProgram.ts";

/** How a program can be taken home. */
export const FORMS = { ipynb: notebookOf, py: scriptOf } as const satisfies Record<
  string,
  (program: Program) => string
>;

/**
 * The program of a panel in its present state; of one that has no recipe, what its figures show.
 * @throws Problem where what is to be compared could not be computed
 */
export async function programOf(
  settings: AnySettings,
  { panel, number, title }: AboutPanel,
  figures: readonly ShelvedFigure[],
): Promise<Program> {
  const recipe = (await findRecipe(settings.chapter, panel)) ?? (async () => shownFigures(figures.map(inNumbers)));
  const link = linkWith(hashOf(settings, panel));
  return writeProgram(recipe, settings.store.getState().values, pageKitchen, { number, title, link });
}

function inNumbers(shelved: ShelvedFigure): ShownFigure {
  return { label: shelved.label, table: tableOfFigure(shelved, [], figureTheme("light")) };
}
