/**
 * `embed.js`: the tag `<kernel-field panel="lab/kernels" state="…" controls="…">` for any web page. It is built on its own
 * (scripts/vite/embedScript.mjs), so it imports types only.
 */
import type { FromEmbed, OnTheWay, ToEmbed, WantedState } from "../messages.ts";

/** Pixels ahead of the window at which a figure is fetched, its height until it says its own, and the tallest it may get. */
const AHEAD = 300;
const HEIGHT = 480;
const TALLEST = 6000;
/** Milliseconds a figure may take to say that it listens. */
const PATIENCE = 60_000;

const script = document.currentScript;
/** The notebook's folder: this script lies in it. */
const home = new URL(".", script instanceof HTMLScriptElement ? script.src : document.baseURI);

interface Asked {
  readonly resolve: (state: object) => void;
  readonly reject: (problem: Error) => void;
}

class KernelField extends HTMLElement {
  static readonly observedAttributes = [
    "panel",
    "state",
    "controls",
    "locked",
    "still",
    "theme",
    "transparent",
    "sandboxed",
    "lang",
  ];

  #frame: HTMLIFrameElement | null = null;
  #seen: IntersectionObserver | null = null;
  #ready = false;
  #timer = 0;
  #nextId = 1;
  readonly #asked = new Map<number, Asked>();
  /** What is to be said once the figure listens. */
  #held: ToEmbed[] = [];
  #root = this.attachShadow({ mode: "open" });

  connectedCallback(): void {
    this.style.display ||= "block";
    // Its place is kept, so that what follows does not jump.
    this.style.minHeight ||= `${this.#height()}px`;
    addEventListener("message", this.#hear);
    this.#seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      },
      { rootMargin: `${AHEAD}px` },
    );
    this.#seen.observe(this);
    this.#root.append(document.createElement("slot"));
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#seen?.disconnect();
    this.#frame = null;
    this.#root.replaceChildren();
    this.#forget("The figure has been removed from its page.");
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.#frame === null || before === now) return;
    if (name === "state")
      this.setState(now ?? "").catch((problem: Error) => this.#tell("error", { message: problem.message }));
    else this.#load(true);
  }

  /** Its settings now: `{ state, values }`. */
  getState(): Promise<object> {
    return this.#ask({ type: "getState", id: this.#nextId++ });
  }

  /** Sets what a link says (all settings), or some settings by their keys; gives the state that this makes. */
  setState(state: WantedState): Promise<object> {
    return this.#ask({ type: "setState", id: this.#nextId++, state });
  }

  #height(): number {
    return Number(this.getAttribute("height")) || HEIGHT;
  }

  /** The notebook's folder; another's, if the tag says so. */
  #home(): URL {
    return new URL(this.getAttribute("src") ?? "", home);
  }

  #load(again = false): void {
    if (this.#frame !== null && !again) return;
    this.#seen?.disconnect();
    this.#forget("The figure has been replaced.");
    const query = ["embed", `host=${encodeURIComponent(location.origin)}`];
    for (const name of ["controls", "locked", "theme"]) {
      const value = this.getAttribute(name);
      if (value !== null) query.push(`${name}=${encodeURIComponent(value)}`);
    }
    // The language is the tag's own, or that of the text around it.
    const language = this.closest<HTMLElement>("[lang]")?.lang;
    if (language) query.push(`lang=${encodeURIComponent(language)}`);
    for (const name of ["still", "transparent"]) if (this.hasAttribute(name)) query.push(name);
    const state = (this.getAttribute("state") ?? "").replace(/^.*\?/, "");
    const address = this.#home();
    address.search = query.join("&");
    address.hash = `/${this.getAttribute("panel") ?? ""}${state && `?${state}`}`;

    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("label") ?? `Interactive figure: ${this.getAttribute("panel")}`;
    frame.allow = "fullscreen; clipboard-write";
    // Without an origin the figure can neither store anything nor reach anything of its server's.
    if (this.hasAttribute("sandboxed")) frame.setAttribute("sandbox", "allow-scripts");
    const theme = this.getAttribute("theme");
    frame.style.cssText = `display:block;width:100%;border:0;height:${this.#height()}px;color-scheme:${theme === "dark" ? "dark" : theme === "light" ? "light" : "normal"}`;
    frame.src = address.href;
    this.#frame = frame;
    this.#root.replaceChildren(frame);
    this.#timer = window.setTimeout(() => this.#tell("error", { message: "The figure did not answer." }), PATIENCE);
  }

  /** Whatever was asked will not be answered any more. */
  #forget(reason: string): void {
    clearTimeout(this.#timer);
    this.#ready = false;
    this.#held = [];
    for (const { reject } of this.#asked.values()) reject(new Error(reason));
    this.#asked.clear();
  }

  #ask(message: ToEmbed): Promise<object> {
    return new Promise((resolve, reject) => {
      this.#load();
      this.#asked.set(message.id, { resolve, reject });
      if (this.#ready) this.#say(message);
      else this.#held.push(message);
    });
  }

  #say(message: ToEmbed): void {
    const { origin } = this.#home();
    const target = this.hasAttribute("sandboxed") || origin === "null" ? "*" : origin;
    this.#frame?.contentWindow?.postMessage({ ...message, protocol: "kernel-fields/1" }, target);
  }

  #hear = ({ data, source, origin }: MessageEvent<OnTheWay<FromEmbed> | null>): void => {
    if (source !== this.#frame?.contentWindow || data?.protocol !== "kernel-fields/1") return;
    if (origin !== (this.hasAttribute("sandboxed") ? "null" : this.#home().origin)) return;
    const { protocol: _, type, ...detail } = data;
    if (data.type === "height") {
      const height = Math.min(Math.ceil(data.height), TALLEST);
      this.#frame.style.height = `${height}px`;
      this.style.minHeight = `${height}px`;
    } else if (data.type === "reply") {
      const asked = this.#asked.get(data.id);
      this.#asked.delete(data.id);
      if (data.problem === null) asked?.resolve({ state: data.state, values: data.values });
      else asked?.reject(new Error(data.problem));
    } else if (data.type === "key") {
      this.dispatchEvent(new KeyboardEvent("keydown", { ...detail, bubbles: true, composed: true }));
    } else {
      if (data.type === "ready") {
        clearTimeout(this.#timer);
        this.#ready = true;
        for (const message of this.#held.splice(0)) this.#say(message);
      }
      this.#tell(type, detail);
    }
  };

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get("kernel-field")) customElements.define("kernel-field", KernelField);
