/** A swipe travels at least so many pixels … */
const FAR = 60;
/** … this much more sideways than up or down … */
const STEEP = 1.8;
/** … and within so many milliseconds. */
const SOON = 900;

/** Where a finger went, from its touch to its lift. */
export interface Stroke {
  readonly dx: number;
  readonly dy: number;
  readonly milliseconds: number;
}

/** A page is pushed away to the left for the next, to the right for the one before. */
export function swipeOf({ dx, dy, milliseconds }: Stroke): "next" | "previous" | null {
  if (milliseconds > SOON || Math.abs(dx) < FAR || Math.abs(dx) < STEEP * Math.abs(dy)) return null;
  return dx < 0 ? "next" : "previous";
}

/** What a finger takes hold of or draws on: a movement that begins there is no swipe. */
const HELD = "input, select, button, textarea, dialog, .handle, .crosshair, .overlay rect";

/** Listens for swipes of one finger on the window. @returns what ends it. */
export function listenForSwipes(onSwipe: (direction: "next" | "previous") => void): () => void {
  let start: { readonly x: number; readonly y: number; readonly time: number } | null = null;
  const down = ({ touches, target, timeStamp }: TouchEvent) => {
    const isFree = touches.length === 1 && target instanceof Element && target.closest(HELD) === null;
    start = isFree ? { x: touches[0].clientX, y: touches[0].clientY, time: timeStamp } : null;
  };
  const up = ({ changedTouches: [touch], timeStamp }: TouchEvent) => {
    if (start === null || touch === undefined) return;
    const { x, y, time } = start;
    start = null;
    const swipe = swipeOf({ dx: touch.clientX - x, dy: touch.clientY - y, milliseconds: timeStamp - time });
    if (swipe !== null) onSwipe(swipe);
  };
  window.addEventListener("touchstart", down, { passive: true });
  window.addEventListener("touchend", up, { passive: true });
  return () => {
    window.removeEventListener("touchstart", down);
    window.removeEventListener("touchend", up);
  };
}
