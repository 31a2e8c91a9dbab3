import { type KeyboardEvent, useContext, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { FigureChoice } from "../export/FigureChoice.tsx";
import { type FigureShelf, FigureShelfContext, type ShelvedFigure } from "../figures/FigureShelf.ts";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import type { PanelDialogProps } from "../panels/DialogButton.tsx";
import "../styles/describe.css";
import { FigureNumbers } from "./FigureNumbers.tsx";
import { FigureWords } from "./FigureWords.tsx";
import { Listen } from "./Listen.tsx";

const HUSH = declareKeys("window", ["Escape"], t`stops what sounds, then closes the window`);
const NOTHING: readonly ShelvedFigure[] = [];
const EMPTY: Pick<FigureShelf, "figures" | "subscribe"> = { figures: () => NOTHING, subscribe: () => () => {} };

/** A panel's figures for whoever would rather read or hear them: in words, as a table, as sound. */
export function DescribeDialog({ panel, number, title, onClose }: PanelDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const shelf = useContext(FigureShelfContext) ?? EMPTY;
  const figures = useSyncExternalStore(shelf.subscribe, shelf.figures);
  const [chosen, choose] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const stop = useRef<(() => void) | null>(null);
  const shelved = figures.find((figure) => figure.id === chosen) ?? figures[0];

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);

  /** What sounds is stopped first, and only then the window closed. */
  const hush = (event: KeyboardEvent) => {
    if (!isPressed(event, HUSH) || stop.current === null) return;
    event.preventDefault();
    stop.current();
  };

  return (
    <dialog
      ref={dialog}
      className="dialog describe-dialog"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={hush}
    >
      <h2 id={`${id}-title`}>{t`Figure ${number} in words and numbers: ${title}`}</h2>
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
      <p className="describe-said" role="status">
        {said}
      </p>
      <form method="dialog">
        <button type="submit" className="button primary">
          {t`Close`}
        </button>
      </form>
    </dialog>
  );
}
