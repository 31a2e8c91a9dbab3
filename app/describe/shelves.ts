import type { FigureShelf } from "../figures/FigureShelf.ts";

const shelves = new WeakMap<Element, FigureShelf>();
let waiting = true;

/** Has what changes in a panel announced; the code for it is fetched when the reader first does something. */
export function heardOf(panel: Element, shelf: FigureShelf): void {
  shelves.set(panel, shelf);
  if (!waiting) return;
  waiting = false;
  const types = ["pointerdown", "keydown", "input"];
  const begin = (event: Event) => {
    for (const type of types) window.removeEventListener(type, begin, true);
    let held = event.type === "pointerdown";
    const release = () => {
      held = false;
    };
    for (const type of ["pointerup", "pointercancel"])
      window.addEventListener(type, release, { capture: true, once: true });
    // Offline it may be missing; then nothing is announced.
    import("./listening.ts").then(({ listen }) => listen(shelves, event, held)).catch(() => {});
  };
  for (const type of types) window.addEventListener(type, begin, true);
}
