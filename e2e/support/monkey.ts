import type { Page } from "@playwright/test";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KEYS = [
  ...["Tab", "Shift+Tab", "Enter", "Space", "Escape", "Delete", "Backspace", "Home", "End", "PageUp", "PageDown"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowLeft", "Shift+ArrowUp", "Control+z", "Control+y"],
  ...["?", "b", "n", "f", "1", "7", "-", ".", "a", "Control+a"],
];

/** What somebody might type into a field: good, bad, and at the edges. */
const VALUES = [
  ...["", "0", "1", "-1", "0.5", "3", "20", "50", "200", "2000", "1e308", "1e999", "1e-320", "-0", "1,5", "２", "0x10"],
  ...["abc", "x", "sin(x)", "exp(1e9 * x)", "1/0", "x^x^x^x", "((((", "sqrt(-1)", "r", "1,2,3", "σ", " ", "<b>", "%00"],
  "9".repeat(400),
];

/** Under its hands the page was loaded anew, as when another language is chosen: that is no fault. */
function leftThePage(error: unknown): string {
  if (error instanceof Error && /context was destroyed|navigation/i.test(error.message))
    return "(the page is loaded anew)";
  throw error;
}

const SIZES = [320, 390, 768, 1024, 1280, 1920] as const;

/** What can be operated, where it is on the screen now. */
const OPERABLE =
  "a[href^='#'], button, summary, select, [role=slider], [role=tab], [tabindex='0'], input, textarea, label";

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly what: string;
}

/** Does one thing after another that a reader could do, and keeps a list of the last of them. */
export class Monkey {
  /** What it did last, to be told when something breaks. */
  readonly diary: string[] = [];
  done = 0;
  readonly #page: Page;
  readonly #random: () => number;
  readonly #links: readonly string[];

  /** @param links places to jump to; none where a page is not to be left. */
  constructor(page: Page, seed: number, links: readonly string[]) {
    this.#page = page;
    this.#random = randomNumbers(seed);
    this.#links = links;
  }

  /** Does one thing. */
  async act(): Promise<void> {
    const acts: readonly (readonly [weight: number, act: () => Promise<string>])[] = [
      [8, () => this.#click()],
      [4, () => this.#drag()],
      [3, () => this.#wheel()],
      [5, () => this.#press()],
      [4, () => this.#type()],
      [4, () => this.#slide()],
      [2, () => this.#choose()],
      [1, () => this.#touch()],
      [1, () => this.#resize()],
      [1, () => this.#theme()],
      [1, () => this.#travel()],
      ...(this.#links.length > 0 ? [[1, () => this.#jump()] as const] : []),
    ];
    let left = this.#random() * acts.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, act] of acts) {
      left -= weight;
      if (left < 0) {
        this.#tell(await act().catch(leftThePage));
        return;
      }
    }
  }

  #tell(what: string): void {
    this.done++;
    this.diary.push(what);
    if (this.diary.length > 25) this.diary.shift();
  }

  #oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** A point of the window. */
  #anywhere(): Spot {
    const { width, height } = this.#page.viewportSize() ?? { width: 1280, height: 800 };
    return { x: this.#random() * width, y: this.#random() * height, what: "somewhere" };
  }

  /** The middle of something that can be operated and is on the screen; a point of the window where there is none. */
  async #spot(selector = OPERABLE): Promise<Spot> {
    const spots: readonly Spot[] = await this.#page.evaluate((wanted) => {
      const top = document.querySelector("dialog[open]") ?? document;
      return Array.from(top.querySelectorAll(wanted)).flatMap((element) => {
        const { left, right, top: upper, bottom, width, height } = element.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (upper + bottom) / 2];
        const isSeen = width > 0 && height > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        return isSeen ? [{ x, y, what: `${element.localName} “${name.trim().slice(0, 40)}”` }] : [];
      });
    }, selector);
    return spots.length > 0 ? this.#oneOf(spots) : this.#anywhere();
  }

  async #click(): Promise<string> {
    const { x, y, what } = this.#random() < 0.8 ? await this.#spot() : this.#anywhere();
    await this.#page.mouse.click(x, y, { clickCount: this.#random() < 0.1 ? 2 : 1 });
    return `click ${what} at ${x.toFixed()}, ${y.toFixed()}`;
  }

  async #drag(): Promise<string> {
    const from =
      this.#random() < 0.5 ? await this.#spot("input[type=range], [role=slider], .handle") : this.#anywhere();
    const to = this.#anywhere();
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    // Now and then something else happens before the hand lets go.
    if (this.#random() < 0.1) await this.#page.keyboard.press("Escape");
    await mouse.up();
    return `drag ${from.what} from ${from.x.toFixed()}, ${from.y.toFixed()} to ${to.x.toFixed()}, ${to.y.toFixed()}`;
  }

  async #wheel(): Promise<string> {
    const { x, y } = this.#anywhere();
    const turn = (this.#random() - 0.3) * 2000;
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel(0, turn);
    return `wheel ${turn.toFixed()}`;
  }

  async #press(): Promise<string> {
    const key = this.#oneOf(KEYS);
    await this.#page.keyboard.press(key);
    return `press ${key}`;
  }

  async #type(): Promise<string> {
    const { x, y, what } = await this.#spot("input[type=text], input:not([type]), textarea");
    const value = this.#oneOf(VALUES);
    const then = this.#oneOf(["Enter", "Tab", "Escape", "ArrowUp"]);
    await this.#page.mouse.click(x, y, { clickCount: 3 });
    await this.#page.keyboard.insertText(value);
    await this.#page.keyboard.press(then);
    return `type “${value.slice(0, 40)}” into ${what}, then ${then}`;
  }

  async #slide(): Promise<string> {
    const { x, y, what } = await this.#spot("input[type=range]");
    const key = this.#oneOf(["Home", "End", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"]);
    await this.#page.mouse.click(x, y);
    for (let times = Math.ceil(this.#random() * 4); times > 0; times--) await this.#page.keyboard.press(key);
    return `slide ${what} by ${key}`;
  }

  async #choose(): Promise<string> {
    const pick = this.#random();
    const what = await this.#page.evaluate((share) => {
      const lists = Array.from(document.querySelectorAll("select")).filter((list) => !list.disabled);
      const list = lists[Math.floor(share * lists.length)];
      if (list === undefined) return "nothing";
      const choices = Array.from(list.options).filter((option) => !option.disabled);
      const chosen = choices[Math.floor(share * lists.length * choices.length) % choices.length];
      list.scrollIntoView({ block: "center" });
      list.value = chosen?.value ?? "";
      list.dispatchEvent(new Event("input", { bubbles: true }));
      list.dispatchEvent(new Event("change", { bubbles: true }));
      return `${chosen?.label} of ${list.getAttribute("aria-label") ?? list.id}`;
    }, pick);
    return `choose ${what}`;
  }

  async #touch(): Promise<string> {
    const { x, y, what } = await this.#spot();
    await this.#page.touchscreen.tap(x, y);
    return `touch ${what}`;
  }

  async #resize(): Promise<string> {
    const width = this.#oneOf(SIZES);
    const height = width < 768 ? 844 : 800;
    // A window that fills the screen has no size to set.
    await this.#page.evaluate(async () => {
      if (document.fullscreenElement !== null) await document.exitFullscreen();
    });
    await this.#page.setViewportSize({ width, height });
    return `resize to ${width} × ${height}`;
  }

  async #theme(): Promise<string> {
    const colorScheme = this.#oneOf(["light", "dark"] as const);
    const reducedMotion = this.#oneOf(["reduce", "no-preference"] as const);
    await this.#page.emulateMedia({ colorScheme, reducedMotion });
    return `prefer ${colorScheme}, motion ${reducedMotion}`;
  }

  async #travel(): Promise<string> {
    const where = this.#random() < 0.6 ? "back" : "forward";
    await this.#page.evaluate((direction) => {
      // Not out of the notebook.
      if (direction === "forward" || history.length > 3) history[direction as "back" | "forward"]();
    }, where);
    return where;
  }

  async #jump(): Promise<string> {
    const link = this.#oneOf(this.#links);
    await this.#page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    return `jump to ${link}`;
  }
}
