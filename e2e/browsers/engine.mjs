/**
 * What the steps ask of a browser, whatever speaks to it.
 * @typedef {object} Browser
 * @property {string} name with its version
 * @property {(address: string) => Promise<void>} open goes there and waits until the page has loaded
 * @property {(expression: string, frame?: string) => Promise<unknown>} evaluate the value of an expression, awaited there: in the
 *   page, or in the frame that another expression gives
 * @property {(actions: object[]) => Promise<void>} perform input as WebDriver describes it: one entry a device
 * @property {() => Promise<string[]>} complaints errors of the page since it was last asked
 * @property {string} downloads the folder that it saves into
 * @property {() => Promise<void>} close
 */

/** How long anything may take before it counts as never: slow machines compute and draw for a while. */
export const PATIENCE = 60_000;

const PAUSE = 100;

/**
 * A page as the steps see it: the browser's few abilities, put to words.
 * @param {Browser} browser
 */
export function pageOf(browser) {
  /**
   * The value of a function of the page.
   * @template T
   * @template {unknown[]} A
   * @param {(...values: A) => T} compute runs in the page: it knows nothing but its parameters
   * @param {A} values
   * @returns {Promise<Awaited<T>>}
   */
  const get = async (compute, ...values) => {
    const text = await browser.evaluate(
      `(async () => JSON.stringify((await (${compute})(...${JSON.stringify(values)})) ?? null))()`,
    );
    return JSON.parse(String(text));
  };

  /**
   * Waits until a function of the page comes to something true, and gives that.
   * @template T
   * @template {unknown[]} A
   * @param {string} what told when it never does
   * @param {(...values: A) => T} compute
   * @param {A} values
   * @returns {Promise<Awaited<T>>}
   */
  const until = async (what, compute, ...values) => {
    const start = performance.now();
    for (;;) {
      const value = await get(compute, ...values);
      if (value) return value;
      if (performance.now() - start > PATIENCE) throw new Error(`Waited in vain: ${what}.`);
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  };

  /**
   * Takes what is under a point by the mouse, and pulls it along.
   * @param {{ x: number, y: number }} from in CSS pixels of the window
   * @param {{ x: number, y: number }} to
   */
  const drag = async (from, to) => {
    const steps = 6;
    const along = Array.from({ length: steps }, (_, i) => ({
      type: "pointerMove",
      duration: 30,
      x: Math.round(from.x + ((i + 1) / steps) * (to.x - from.x)),
      y: Math.round(from.y + ((i + 1) / steps) * (to.y - from.y)),
    }));
    await browser.perform([
      {
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", duration: 0, x: Math.round(from.x), y: Math.round(from.y) },
          { type: "pointerDown", button: 0 },
          ...along,
          { type: "pointerUp", button: 0 },
        ],
      },
    ]);
  };

  /**
   * Waits until an expression is true in a frame of the page, whatever origin that has.
   * @param {string} what told when it never is
   * @param {string} frame an expression for its element
   * @param {string} expression
   */
  const untilWithin = async (what, frame, expression) => {
    for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
      if (await browser.evaluate(expression, frame)) return;
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
    throw new Error(`Waited in vain: ${what}; there is\n${await browser.evaluate("document.body.innerText", frame)}`);
  };

  return {
    untilWithin,
    open: browser.open,
    get,
    until,
    drag,
    complaints: browser.complaints,
    downloads: browser.downloads,
  };
}

/** @typedef {ReturnType<typeof pageOf>} Page */
