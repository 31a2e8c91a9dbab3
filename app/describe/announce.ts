/** What an announcer sees of the page, and how it speaks. */
export interface Surroundings<Panel> {
  /** What each figure in view says of itself, by the figure's id. */
  readonly read: (panel: Panel) => ReadonlyMap<string, string>;
  readonly isBusy: (panel: Panel) => boolean;
  readonly say: (sentence: string) => void;
}

export interface Announcer<Panel> {
  /** The reader has done something to a panel, or is still at it. To be called before the panel has changed. */
  readonly act: (panel: Panel) => void;
  /** A pointer is held down, or was let go. */
  readonly hold: (held: boolean) => void;
}

/** The hand rests when nothing was done for so many milliseconds. */
export const REST = 1000;
/** How often a panel that still computes is looked at, and how often at most: a quarter of a minute. */
const AGAIN = 250;
const LOOKS = 60;

/**
 * Says what became of the panel that the reader acts on: one sentence, once the hand rests and the panel has computed, about the first
 * figure in view that says something else than before. Whatever happens before that begins the wait anew.
 */
export function createAnnouncer<Panel>({ read, isBusy, say }: Surroundings<Panel>): Announcer<Panel> {
  let acting: { readonly panel: Panel; readonly before: ReadonlyMap<string, string> } | null = null;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number, looks: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => look(looks), milliseconds);
  };
  const look = (looks: number) => {
    if (acting === null) return;
    const { panel, before } = acting;
    if (held || isBusy(panel)) {
      if (looks < LOOKS) wait(AGAIN, looks + 1);
      else acting = null;
      return;
    }
    acting = null;
    for (const [id, text] of read(panel)) {
      if (before.has(id) && before.get(id) !== text) return say(text);
    }
  };
  return {
    act: (panel) => {
      if (acting?.panel !== panel) acting = { panel, before: read(panel) };
      wait(REST, 0);
    },
    hold: (on) => {
      held = on;
      if (acting !== null) wait(REST, 0);
    },
  };
}

/** The first sentence of a text; a point in a number ends none. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
