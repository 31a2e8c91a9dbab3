import { type KeyboardEvent, useRef, useState } from "react";
import { FigureChoice } from "../export/FigureChoice.tsx";
import { useShelvedFigures } from "../figures/FigureShelf.ts";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import type { PanelDialogProps } from "../panels/DialogButton.tsx";
import { Dialog } from "../shell/Dialog.tsx";
import "../styles/panelDialog.css";
import "../styles/describe.css";
import { FigureNumbers } from "./FigureNumbers.tsx";
import { FigureWords } from "./FigureWords.tsx";
import { Listen } from "./Listen.tsx";

const HUSH = declareKeys("window", ["Escape"], t`stops what sounds, then closes the window`);

/** A panel's figures for whoever would rather read or hear them: in words, as a table, as sound. */
export function DescribeDialog({ panel, number, title, onClose }: PanelDialogProps) {
  const figures = useShelvedFigures();
  const [chosen, choose] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const stop = useRef<(() => void) | null>(null);
  const shelved = figures.find((figure) => figure.id === chosen) ?? figures[0];

  /** What sounds is stopped first, and only then the window closed. */
  const hush = (event: KeyboardEvent) => {
    if (!isPressed(event, HUSH) || stop.current === null) return;
    event.preventDefault();
    stop.current();
  };

  return (
    <Dialog
      title={t`Figure ${number} in words and numbers: ${title}`}
      className="dialog panel-dialog describe-dialog"
      onClose={onClose}
      onKeyDown={hush}
    >
      {figures.length > 1 && <FigureChoice figures={figures} chosen={shelved} onChoose={choose} />}
      {shelved === undefined ? (
        <p>{t`There is no figure here yet.`}</p>
      ) : (
        <div key={shelved.id} className="describe-body">
          <FigureWords shelved={shelved} />
          <Listen shelved={shelved} about={{ panel, number, title }} stop={stop} onSaid={setSaid} />
          <FigureNumbers shelved={shelved} about={{ panel, number, title }} onSaid={setSaid} />
        </div>
      )}
      <p className="dialog-said" role="status">
        {said}
      </p>
    </Dialog>
  );
}
