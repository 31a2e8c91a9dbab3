import { createContext, type ReactNode, useContext, useEffect, useId, useSyncExternalStore } from "react";
import type { Figure, Trace } from "./figure.ts";

/** A figure as it is to be had by whoever wants to save, print or list it. */
export interface ShelvedFigure {
  readonly id: string;
  /** Its frame on the page: figures go by the order in which these stand. */
  readonly element: HTMLElement;
  readonly figure: Figure;
  readonly label: string;
  readonly description: string;
  /** Width over height of its plot area where that is fixed; null where the height is. */
  readonly aspect: number | null;
  /** What lies over it on the page, to be drawn again at another size. */
  readonly overlay: ReactNode;
  /** What that shows, in numbers. */
  readonly overlaid: readonly Trace[];
}

/** The figures that stand on the page within a panel. */
export interface FigureShelf {
  readonly put: (figure: ShelvedFigure) => void;
  readonly remove: (id: string) => void;
  /** In the order of the page; the same list until something changes. */
  readonly figures: () => readonly ShelvedFigure[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** A shelf with nothing on it yet. */
export function createFigureShelf(): FigureShelf {
  const shelved = new Map<string, ShelvedFigure>();
  const listeners = new Set<() => void>();
  let list: readonly ShelvedFigure[] | null = null;
  const change = () => {
    list = null;
    for (const listener of listeners) listener();
  };
  return {
    put: (figure) => {
      const known = shelved.get(figure.id);
      if (known !== undefined && isSame(known, figure)) return;
      shelved.set(figure.id, figure);
      change();
    },
    remove: (id) => {
      if (shelved.delete(id)) change();
    },
    figures: () => {
      list ??= [...shelved.values()].sort((a, b) => inPageOrder(a.element, b.element));
      return list;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(a: ShelvedFigure, b: ShelvedFigure): boolean {
  return (Object.keys(a) as (keyof ShelvedFigure)[]).every((key) => Object.is(a[key], b[key]));
}

/** `compareDocumentPosition` tells it in bits. */
const FOLLOWING = 4;

function inPageOrder(a: HTMLElement, b: HTMLElement): number {
  if (a === b) return 0;
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0 ? -1 : 1;
}

/** The enclosing panel's shelf; null where a figure stands alone. */
export const FigureShelfContext = createContext<FigureShelf | null>(null);

const NOTHING: readonly ShelvedFigure[] = [];
const EMPTY: Pick<FigureShelf, "figures" | "subscribe"> = { figures: () => NOTHING, subscribe: () => () => {} };

/** The enclosing panel's figures as they are now. */
export function useShelvedFigures(): readonly ShelvedFigure[] {
  const shelf = useContext(FigureShelfContext) ?? EMPTY;
  return useSyncExternalStore(shelf.subscribe, shelf.figures);
}

const NONE: readonly Trace[] = [];

/** Puts a figure on the enclosing panel's shelf, as long as it is on the page. */
export function useShelved(
  element: HTMLElement | null,
  shown: Omit<ShelvedFigure, "id" | "element" | "overlaid"> & { readonly overlaid: readonly Trace[] | undefined },
): void {
  const shelf = useContext(FigureShelfContext);
  const id = useId();
  const { figure, label, description, aspect, overlay, overlaid = NONE } = shown;
  useEffect(() => {
    if (element !== null) shelf?.put({ id, element, figure, label, description, aspect, overlay, overlaid });
  }, [shelf, id, element, figure, label, description, aspect, overlay, overlaid]);
  useEffect(() => () => shelf?.remove(id), [shelf, id]);
}
