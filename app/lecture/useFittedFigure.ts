import { useLayoutEffect } from "react";
import { bestFit, type Fit } from "./fit.ts";
import { PAGE_TEXT } from "./useRoom.ts";

/** A plot of a fixed height is never made taller than this share of its width. */
const TALLEST = 0.8;

/**
 * Keeps the figure within the stage as large as its height allows: maps by their width, curves by their height. It is fitted anew
 * when the stage or what it holds changes in size, as when results come.
 */
export function useFittedFigure(stage: HTMLElement | null) {
  useLayoutEffect(() => {
    if (stage === null) return;
    let frame = 0;
    /** The room and the figure's height as they were left. */
    let settled = "";
    const state = (figure: HTMLElement): string =>
      [figure.clientWidth, figure.clientHeight, stage.clientWidth, contentHeight(figure)].map(Math.round).join();

    const check = () => {
      const figure = stage.querySelector<HTMLElement>(".panel-figure");
      if (figure === null || state(figure) === settled) return;
      fitFigure(stage, figure);
      settled = state(figure);
      for (const part of figure.children) sizes.observe(part);
    };
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(check);
    };
    const sizes = new ResizeObserver(schedule);
    // The panel comes late, and its parts come and go.
    const parts = new MutationObserver(schedule);
    sizes.observe(stage);
    parts.observe(stage, { childList: true, subtree: true });
    check();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      parts.disconnect();
    };
  }, [stage]);
}

/** Figures in a row that may be broken in two, from so many on. */
const BROKEN_FROM = 4;
/** What stands in a row, in any panel. */
const ROWS = ".side-by-side, .curve-pair, .matrix-row";

function fitFigure(stage: HTMLElement, figure: HTMLElement) {
  const rows = [...figure.querySelectorAll<HTMLElement>(ROWS)].map((row) => ({
    row,
    count: [...row.children].filter((column) => column.getBoundingClientRect().width > 0).length,
  }));
  const arrange = (lines: number) => {
    for (const { row, count } of rows) {
      row.style.setProperty("--columns", String(Math.max(1, Math.ceil(count / lines))));
    }
    return fitRows(stage, figure);
  };
  const inOne = arrange(1);
  if (rows.some(({ count }) => count >= BROKEN_FROM) && arrange(2) < inOne) arrange(1);
}

/** Fits the figure with its rows as they are. @returns the size of its smallest plot, in square pixels. */
function fitRows(stage: HTMLElement, figure: HTMLElement): number {
  const apply = ({ width, stretch }: Fit) => {
    stage.style.setProperty("--figure-share", String(width));
    stage.style.setProperty("--plot-stretch", String(stretch));
  };
  const plots = [...figure.querySelectorAll<HTMLElement>(".plot")].filter((plot) => plot.clientWidth > 0);
  const fixed = plots.filter((plot) => plot.style.height !== "");
  apply({ width: 1, stretch: 1 });
  const usualStretch = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / PAGE_TEXT;
  const mostStretch = Math.min(8, ...fixed.map((plot) => (TALLEST * plot.clientWidth) / plot.clientHeight));
  apply(
    bestFit({
      heightOf: (fit) => {
        apply(fit);
        return contentHeight(figure);
      },
      available: figure.clientHeight,
      // Tables and the like follow their width, too.
      hasShaped: plots.length === 0 || fixed.length < plots.length,
      hasFixed: fixed.length > 0,
      usualStretch,
      mostStretch,
    }),
  );
  return Math.min(...plots.map(({ clientWidth, clientHeight }) => clientWidth * clientHeight));
}

/** From the top of the figure's first visible part to the bottom of its last, in pixels; with all margins, where it is too much. */
function contentHeight(figure: HTMLElement): number {
  if (figure.scrollHeight > figure.clientHeight) return figure.scrollHeight;
  const boxes = [...figure.children].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 1);
  if (boxes.length === 0) return 0;
  return Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
}
