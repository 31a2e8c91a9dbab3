import { useCallback, useId, useMemo, useState } from "react";
import { download, fileName } from "../export/download.ts";
import { type Marked, OverlayStage } from "../export/OverlayStage.tsx";
import { figureTable, tableOfFigure } from "../export/table/figureTable.ts";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { plotGeometry } from "../figures/plotGeometry.ts";
import { figureTheme } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import type { AboutPanel } from "../panels/AboutPanel.ts";
import { useSettings } from "../store/SettingsContext.ts";
import { useTheme } from "../store/theme.ts";
import { DataTable } from "./DataTable.tsx";

interface FigureNumbersProps {
  readonly shelved: ShelvedFigure;
  readonly about: AboutPanel;
  readonly onSaid: (sentence: string) => void;
}

const nowhere = () => {};

/** A figure's data as a table, which can be saved whole. */
export function FigureNumbers({ shelved, about, onSaid }: FigureNumbersProps) {
  const id = useId();
  const settings = useSettings();
  const theme = figureTheme(useTheme());
  const [handles, setHandles] = useState<readonly Marked[]>([]);
  const [series, setSeries] = useState("");
  const hear = useCallback(
    (marked: Marked) => setHandles((known) => [...known.filter(({ label }) => label !== marked.label), marked]),
    [],
  );
  const table = useMemo(() => tableOfFigure(shelved, handles, theme), [shelved, handles, theme]);
  const names = useMemo(() => [...new Set(table.rows.map(([name]) => String(name)))], [table]);
  const chosen = names.includes(series) ? series : "";
  const shown = useMemo(
    () => (chosen === "" ? table : { ...table, rows: table.rows.filter(([name]) => name === chosen) }),
    [table, chosen],
  );
  const { element, figure, label } = shelved;
  const { clientWidth: width, clientHeight: height } = element;
  const save = () => {
    const text = figureTable(shelved, handles, theme, settings, about);
    download(new Blob([text], { type: "text/csv" }), fileName([about.panel, label], "csv"));
    onSaid(t`${label}: saved as CSV.`);
  };

  return (
    <section className="figure-numbers" aria-label={t`${label}, in numbers`}>
      <div className="describe-row">
        {names.length > 1 && (
          <label htmlFor={`${id}-series`}>
            {t`Rows of`}
            <select id={`${id}-series`} value={chosen} onChange={({ target }) => setSeries(target.value)}>
              <option value="">{t`everything`}</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="button" onClick={save}>
          {t`All as CSV`}
        </button>
      </div>
      <DataTable key={chosen} caption={label} table={shown} />
      <OverlayStage
        shelved={shelved}
        geometry={plotGeometry(figure.layout, width, height)}
        width={width}
        height={height}
        theme={theme}
        onStage={nowhere}
        onHandle={hear}
      />
    </section>
  );
}
