import { type ReactNode, useContext, useId, useState } from "react";
import { DescribeButton } from "../describe/DescribeButton.tsx";
import { heardOf } from "../describe/shelves.ts";
import { HandoutCaption } from "../export/HandoutCaption.tsx";
import { SaveButton } from "../export/SaveButton.tsx";
import { createFigureShelf, FigureShelfContext } from "../figures/FigureShelf.ts";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { ShareButton } from "../share/ShareButton.tsx";
import { PanelAtHome } from "./ControlAccess.ts";
import { CopyLink } from "./CopyLink.tsx";
import { useReachableRows } from "./useReachableRows.ts";

export interface PanelProps {
  /** Its address within the chapter and its element's id. */
  readonly id: string;
  /** Its number among the chapter's figures. */
  readonly number: number;
  readonly title: string;
  /** A choice of what the figure is, above figure and controls: it keeps its place when they change. */
  readonly lead?: ReactNode;
  /** What to look at. */
  readonly caption: ReactNode;
  /** The controls. */
  readonly rail: ReactNode;
  /** A row of maps that needs the whole width: the controls then stand over it. */
  readonly wide?: boolean;
  /** Whether anything it shows is still being computed. */
  readonly busy?: boolean;
  /** The figure itself. */
  readonly children: ReactNode;
}

/** One interactive figure with its controls, its caption and its own link. */
export function Panel({ id, number, title, lead, caption, rail, wide = false, busy = false, children }: PanelProps) {
  const titleId = useId();
  const atHome = useContext(PanelAtHome);
  const [figure, setFigure] = useState<HTMLElement | null>(null);
  useReachableRows(figure);
  const [shelf] = useState(createFigureShelf);
  return (
    <FigureShelfContext value={shelf}>
      <section
        ref={(element) => {
          if (element !== null) heardOf(element, shelf);
        }}
        id={id}
        data-panel={id}
        data-busy={busy}
        className={wide ? "panel wide" : "panel"}
        aria-labelledby={titleId}
        tabIndex={-1}
        {...inPageLanguage}
      >
        <header className="panel-head">
          <h3 id={titleId}>
            <span className="number">{t`Figure ${number}`}</span>
            {title}
          </h3>
          {atHome && (
            <div className="panel-actions">
              <DescribeButton panel={id} number={number} title={title} />
              <SaveButton panel={id} number={number} title={title} />
              <CopyLink panel={id} title={title} />
              <ShareButton panel={id} number={number} title={title} />
            </div>
          )}
        </header>
        {lead}
        <div className="panel-body">
          <div ref={setFigure} className="panel-figure">
            {children}
            <p className="panel-caption">{caption}</p>
            <HandoutCaption panel={id} />
          </div>
          <div className="panel-rail">{rail}</div>
        </div>
      </section>
    </FigureShelfContext>
  );
}
