import { type ReactNode, useId } from "react";
import { CopyLink } from "./CopyLink.tsx";

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
  return (
    <section
      id={id}
      data-panel={id}
      data-busy={busy}
      className={wide ? "panel wide" : "panel"}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <header className="panel-head">
        <h3 id={titleId}>
          <span className="number">Figure {number}</span>
          {title}
        </h3>
        <CopyLink panel={id} title={title} />
      </header>
      {lead}
      <div className="panel-body">
        <div className="panel-figure">
          {children}
          <p className="panel-caption">{caption}</p>
        </div>
        <div className="panel-rail">{rail}</div>
      </div>
    </section>
  );
}
