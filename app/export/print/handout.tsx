import { createRoot } from "react-dom/client";
import { wantEverything } from "../../figures/everythingNear.ts";
import { currentTheme, showTheme } from "../../store/theme.ts";
import { HandoutBar } from "./HandoutBar.tsx";
import "../../styles/print.css";

/** A figure that takes longer than so many milliseconds is printed as far as it is. */
const PATIENCE = 90_000;
/** Between two looks at the page. */
const PULSE = 150;
/** The page must have been ready in so many looks running: what comes in may ask for more. */
const CALM = 4;

/** What ends the hand-out that is there now. */
let end: (() => void) | null = null;

/**
 * Turns the open chapter into a hand-out as wide as a sheet of paper: every figure drawn, in the light theme, with its parameters
 * under it, details opened, controls left out. Then prints it; afterwards the page is as it was.
 */
export async function startHandout(): Promise<void> {
  if (end !== null) return;
  const root = document.documentElement;
  const place = window.scrollY;
  const theme = currentTheme();
  const closed: HTMLDetailsElement[] = [];
  const bar = createRoot(document.body.appendChild(document.createElement("div")));
  const host = document.body.lastElementChild;
  let over = false;

  const finish = () => {
    end = null;
    over = true;
    window.removeEventListener("afterprint", finish);
    bar.unmount();
    host?.remove();
    for (const details of closed) details.open = false;
    delete root.dataset.handout;
    wantEverything(false);
    showTheme(theme);
    window.scrollTo(0, place);
  };
  end = finish;
  const show = (ready: number, of: number, isReady: boolean) =>
    bar.render(<HandoutBar ready={ready} of={of} isReady={isReady} onPrint={() => window.print()} onBack={finish} />);

  show(0, 0, false);
  root.dataset.handout = "";
  showTheme("light");
  wantEverything(true);

  const start = performance.now();
  for (let calm = 0; calm < CALM && performance.now() - start < PATIENCE; ) {
    await new Promise((resolve) => setTimeout(resolve, PULSE));
    if (over) return;
    // Those too that came with a panel only now.
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
      details.open = true;
      closed.push(details);
    }
    const panels = [...document.querySelectorAll<HTMLElement>("[data-panel]")];
    const ready = panels.filter(isReady).length;
    calm = ready === panels.length ? calm + 1 : 0;
    show(ready, panels.length, false);
  }
  await document.fonts.ready;
  if (over) return;
  show(1, 1, true);
  window.addEventListener("afterprint", finish);
  window.print();
}

/** Whether a panel is there, has computed, and shows all of it as it is now. */
function isReady(panel: HTMLElement): boolean {
  if (panel.dataset.busy === "true" || panel.querySelector('[data-busy="true"]') !== null) return false;
  if (panel.querySelector("h3") === null) return false;
  const plots = [...panel.querySelectorAll<HTMLElement>(".plot")];
  return plots.every(({ dataset }) => dataset.state === "failed" || dataset.drawn !== undefined);
}
