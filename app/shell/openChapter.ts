import { type Chapter, type ChapterFile, loadChapter } from "../chapters/registry.ts";
import { keepSettings, recallSettings } from "../store/acrossReload.ts";
import { hashOf, syncAddress } from "../store/addressSync.ts";
import { browserAddress } from "../store/browserAddress.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { readRoute } from "../store/urlState.ts";

const opened = new Map<string, Promise<ChapterFile>>();
const inUse: AnySettings[] = [];

/** A chapter's file, fetched once; from then on the address and the chapter's settings keep together. */
export function openChapter(chapter: Chapter): Promise<ChapterFile> {
  const known = opened.get(chapter.id);
  if (known !== undefined) return known;
  const opening = loadChapter(chapter).then((file) => {
    syncAddress(file.settings, browserAddress);
    recallSettings(file.settings, browserAddress.hash());
    inUse.push(file.settings);
    return file;
  });
  opened.set(chapter.id, opening);
  // What could not be fetched may be had another time.
  opening.catch(() => opened.delete(chapter.id));
  return opening;
}

/** Before the page is loaded anew: keeps every open chapter's settings, and writes those of this one, and this place in it, into the address. */
export function keepPlace(): void {
  const { chapter, panel } = readRoute(browserAddress.hash());
  for (const settings of inUse) {
    keepSettings(settings);
    if (settings.chapter === chapter) browserAddress.replaceHash(hashOf(settings, placeInView() ?? panel));
  }
}

/** How far below the top of the window something counts as reached, in pixels. */
const READING_LINE = 200;

/** The figure or section that is being read, by its address; null at the chapter's beginning. */
function placeInView(): string | null {
  const places = [...document.querySelectorAll<HTMLElement>("[data-panel][id], h2[id]")];
  return places.filter((place) => place.getBoundingClientRect().top < READING_LINE).at(-1)?.id ?? null;
}
