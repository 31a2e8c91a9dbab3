import type { CDPSession, Page } from "@playwright/test";

export interface Measured {
  /** Everything that moved without the reader's doing, and by how much. */
  readonly shifts: { readonly value: number; readonly what: string }[];
  /** How long the main thread did not answer, in ms, each time it was more than 50. */
  readonly long: number[];
  /** When the largest piece of the first screen was painted, in ms after the start. */
  largestPaint: number;
}

declare global {
  interface Window {
    measured: Measured;
  }
}

/** Has every page that is loaded from now on measure itself, as `window.measured`. */
export async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.measured = { shifts: [], long: [], largestPaint: 0 };
    const observe = (type: string, hear: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
    observe("layout-shift", (entry) => {
      const shift = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      if (shift.hadRecentInput) return;
      const names = shift.sources.map(({ node }) =>
        node instanceof Element ? `${node.localName}.${node.getAttribute("class")}` : String(node?.textContent),
      );
      window.measured.shifts.push({ value: shift.value, what: names.join(", ").slice(0, 200) });
    });
    observe("longtask", ({ duration }) => window.measured.long.push(duration));
    observe("largest-contentful-paint", ({ startTime }) => {
      window.measured.largestPaint = startTime;
    });
  });
}

/** How long the main thread was taken beyond 50 ms at a time: Lighthouse's total blocking time. */
export const blocked = (long: readonly number[]) => long.reduce((total, duration) => total + duration - 50, 0);

export const told = (long: readonly number[]) =>
  long.length === 0 ? "none over 50 ms" : long.map((duration) => `${duration.toFixed()} ms`).join(", ");

export const sum = (shifts: Measured["shifts"]) => shifts.reduce((total, { value }) => total + value, 0);

/** Seconds that scripts have run on the page's main thread. */
export async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}
