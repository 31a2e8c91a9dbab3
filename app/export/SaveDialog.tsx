import { useContext, useEffect, useMemo, useState } from "react";
import { useShelvedFigures } from "../figures/FigureShelf.ts";
import { figureTheme } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import type { PanelDialogProps } from "../panels/DialogButton.tsx";
import { FigureThemeChoice } from "../panels/FigureThemeChoice.ts";
import { PythonSection } from "../python/PythonSection.tsx";
import { Dialog } from "../shell/Dialog.tsx";
import { useSettings } from "../store/SettingsContext.ts";
import { useTheme } from "../store/theme.ts";
import "../styles/panelDialog.css";
import "../styles/export.css";
import { download, fileName } from "./download.ts";
import { FigureChoice } from "./FigureChoice.tsx";
import { FigureSaver } from "./FigureSaver.tsx";
import { panelState, writeState } from "./state/panelState.ts";
import { useWish } from "./useWish.ts";
import { WishControls } from "./WishControls.tsx";

/** Where a panel's figures are saved as pictures and as tables, and its state as a file that the notebook opens again. */
export function SaveDialog({ panel, number, title, onClose }: PanelDialogProps) {
  const settings = useSettings();
  const figures = useShelvedFigures();
  const [wish, change] = useWish(useTheme());
  const [chosen, choose] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const shelved = figures.find((figure) => figure.id === chosen) ?? figures[0];
  useChosenTheme(wish.theme);

  const saveState = () => {
    const text = writeState(panelState(settings, panel));
    download(new Blob([text], { type: "application/json" }), fileName([settings.chapter, panel, "state"], "json"));
    setSaid(t`State saved.`);
  };
  const theme = useMemo(() => figureTheme(wish.theme), [wish.theme]);
  const about = { panel, number, title };

  return (
    <Dialog
      title={t`Save Figure ${number}: ${title}`}
      className="dialog panel-dialog save-dialog"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={saveState}>{t`State (JSON)`}</button>
          <p className="control-help">{t`All settings of this chapter, in a file. It and every table saved here open again: “Open” at the top of the page, or drop the file anywhere on it.`}</p>
        </>
      }
    >
      <div className="save-body">
        {shelved === undefined ? (
          <p>{t`There is no figure here yet.`}</p>
        ) : (
          <FigureSaver key={shelved.id} shelved={shelved} wish={wish} theme={theme} about={about} onSaid={setSaid}>
            <FigureChoice figures={figures} chosen={shelved} onChoose={choose} />
            <WishControls wish={wish} shelved={shelved} onChange={change} />
          </FigureSaver>
        )}
      </div>
      <PythonSection about={about} figures={figures} onSaid={setSaid} />
      <p className="dialog-said" role="status">
        {said}
      </p>
    </Dialog>
  );
}

/** Has the panel's figures built in the theme wanted, for as long as the dialog is open. */
function useChosenTheme(theme: Parameters<typeof figureTheme>[0]) {
  const { choose } = useContext(FigureThemeChoice);
  useEffect(() => {
    choose(theme);
    return () => choose(null);
  }, [choose, theme]);
}
