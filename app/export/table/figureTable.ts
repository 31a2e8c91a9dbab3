import type { ShelvedFigure } from "../../figures/FigureShelf.ts";
import type { ScatterTrace } from "../../figures/figure.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import { t } from "../../messages/t.ts";
import type { AboutPanel } from "../../panels/AboutPanel.ts";
import type { AnySettings } from "../../store/SettingsContext.ts";
import type { Marked } from "../OverlayStage.tsx";
import { stateComment, tableTitle } from "../state/inTables.ts";
import { panelState } from "../state/panelState.ts";
import { allParameters } from "../state/parameterLines.ts";
import { type Table, tableOf } from "./tableOf.ts";
import { nameByLook } from "./traceNames.ts";
import { writeCsv } from "./writeCsv.ts";

/**
 * A figure's data as CSV: what it shows, every setting of its chapter, and the state that the notebook reads back.
 * @param handles the places of what can be dragged in it: they count where the figure has no better numbers for its overlay.
 */
export function figureTable(
  shelved: ShelvedFigure,
  handles: readonly Marked[],
  theme: FigureTheme,
  settings: AnySettings,
  { panel, number, title }: AboutPanel,
): string {
  const { label, description } = shelved;
  return writeCsv(tableOfFigure(shelved, handles, theme), [
    tableTitle(t`Figure ${number}, ${title}: ${label}`),
    description,
    ...allParameters(settings),
    stateComment(panelState(settings, panel)),
  ]);
}

/**
 * What a figure shows, as a table.
 * @param handles as for `figureTable`.
 */
export function tableOfFigure(
  { figure, overlaid }: ShelvedFigure,
  handles: readonly Marked[],
  theme: FigureTheme,
): Table {
  const marked = overlaid.length > 0 ? [] : handles.map(handleTrace);
  return tableOf(figure, [...overlaid, ...marked], nameByLook(theme));
}

function handleTrace({ label, x, y }: Marked): ScatterTrace {
  return { type: "scatter", mode: "markers", name: label, x: [x], y: [y] };
}
