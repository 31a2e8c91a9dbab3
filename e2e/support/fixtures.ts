import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

/** Whether what is alike in many places is looked at in each of them, and not only in some: `EVERYWHERE=1 npm run test:browser`. */
export const EVERYWHERE = process.env.EVERYWHERE === "1";

/** Every n-th of what is alike in many places, beginning with one of the first n; all of it with EVERYWHERE=1. */
export function inTurn<T>(all: readonly T[], every: number, first = 0): readonly T[] {
  return EVERYWHERE ? all : all.filter((_, at) => at % every === first % every);
}

interface Watched {
  /** Console errors that this test provokes on purpose; any other fails it. */
  readonly expectedErrors: readonly RegExp[];
  /** What went wrong so far, for a test that wants to look before it ends. */
  readonly complaints: string[];
}

/**
 * Playwright's `test`, which also fails on a console error, on an uncaught exception, on a file that does not load,
 * and on a request to anywhere but the notebook's own origin.
 */
export const test = base.extend<Watched>({
  expectedErrors: [[], { option: true }],

  complaints: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const complaints: string[] = [];
      const complain = (what: string) => {
        if (!expectedErrors.some((pattern) => pattern.test(what))) complaints.push(what);
      };
      const home = baseURL === undefined ? undefined : new URL(baseURL).origin;

      context.on("console", (message) => {
        if (message.type() === "error") complain(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (webError) => complain(`uncaught: ${webError.error().stack ?? webError.error().message}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        const isOwn = url.origin === home || url.protocol === "blob:" || url.protocol === "data:";
        if (!isOwn) complain(`request to another origin: ${request.method()} ${request.url()}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) complain(`${response.status()} for ${response.url()}`);
      });

      await use(complaints);
      if (complaints.length > 0) throw new Error(`The page complained:\n  ${complaints.join("\n  ")}`);
    },
    { auto: true },
  ],
});

/**
 * What breaks WCAG 2.2 AA on the page as it stands: one line for each rule and element, empty when nothing does.
 *
 * @param within a CSS selector, to look at a part of the page only.
 * @param targets whether to ask for targets of 24 pixels as well (2.5.8): for a page that is at its beginning.
 */
export async function axe(
  page: Page,
  within?: string,
  { targets = false, onlyColors = false } = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  // To describe all that is right as well takes longer than to look for what is wrong.
  // Targets under something that sticks to the window's edge are not small for that.
  const rules = { "target-size": { enabled: targets } };
  builder.options({ resultTypes: ["violations"], rules });
  // Without frames there is nothing to bring together, which would take another page.
  builder.setLegacyMode(page.frames().length === 1);
  // Of a page that has been looked at, another theme changes the colours and nothing else.
  if (onlyColors) builder.withRules(["color-contrast", "link-in-text-block"]);
  else builder.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]);
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const reason = (failureSummary ?? "").replace(/^Fix (any|all) of the following:/gm, "").replace(/\s+/g, " ");
      return `${id} at ${target.join(" ")}: ${help}.${reason}`;
    }),
  );
}

/** An empty place near the window whose figure is on its way: when it comes, what stands below is pushed about. */
const ARRIVING = 'section[data-panel][data-busy="true"]:not([aria-labelledby])';

/**
 * Waits until nothing computes, no figure is about to come, and the fonts are there.
 * @param within a panel's selector, to wait for that panel's code and for its results alone.
 */
export async function settled(page: Page, within = "body"): Promise<void> {
  const busy = [`${within} [data-busy="true"]`, `${within}[data-busy="true"]`, ARRIVING].join(", ");
  const there = within === "body" ? "body" : `${within} h3`;
  // In the page itself, frame by frame: asked from here it would be told later.
  const isSettled = await page.evaluate(
    async ([wanted, unwanted, patience]) => {
      const start = performance.now();
      while (performance.now() - start < patience) {
        await document.fonts.ready;
        // What has just come asks for its results once it has been painted.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        if (document.querySelector(wanted) !== null && document.querySelector(unwanted) === null) return true;
      }
      return false;
    },
    [there, busy, 60_000] as const,
  );
  expect(isSettled, `${within} comes to rest`).toBe(true);
}

/** Reloads the page once its address has rested: it follows the settings a moment later. */
export async function reload(page: Page): Promise<void> {
  let before = "";
  await expect
    .poll(
      () => {
        const now = page.url();
        const rests = now === before;
        before = now;
        return rests;
      },
      // Twice as long as the address waits before it follows.
      { intervals: [800] },
    )
    .toBe(true);
  await page.reload();
}
