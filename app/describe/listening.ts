import type { FigureShelf } from "../figures/FigureShelf.ts";
import { t } from "../messages/t.ts";
import { createAnnouncer, firstSentence } from "./announce.ts";

/** The panel that an event belongs to; a dialog over it is not the panel. */
function panelOf({ target }: Event): Element | null {
  if (!(target instanceof Element) || target.closest("dialog") !== null) return null;
  return target.closest("section[data-panel]");
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * Has the page speak of what changes, through one polite live region.
 * @param first what the reader has just done.
 * @param held whether a pointer that was pressed for it has not been let go meanwhile.
 */
export function listen(shelves: WeakMap<Element, FigureShelf>, first: Event, held: boolean): void {
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.dataset.announcements = "";
  region.setAttribute("role", "status");
  document.body.append(region);

  const { act, hold } = createAnnouncer<Element>({
    read: (panel) => {
      const figures =
        shelves
          .get(panel)
          ?.figures()
          .filter(({ element }) => isInView(element)) ?? [];
      return new Map(figures.map(({ id, label, description }) => [id, t`${label}: ${firstSentence(description)}`]));
    },
    isBusy: (panel) => panel.getAttribute("data-busy") === "true",
    say: (sentence) => {
      region.textContent = sentence;
    },
  });
  const hear = (event: Event) => {
    if (event.type === "pointerdown") hold(true);
    const panel = panelOf(event);
    if (panel !== null) act(panel);
  };
  const release = () => hold(false);
  // Before anything on the page has heard of it.
  for (const type of ["pointerdown", "keydown", "input"]) window.addEventListener(type, hear, true);
  for (const type of ["pointerup", "pointercancel", "blur"]) window.addEventListener(type, release, true);
  hear(first);
  hold(held);
}
