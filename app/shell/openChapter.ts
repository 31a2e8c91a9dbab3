import type { Chapter, ChapterFile } from "../chapters/registry.ts";
import { syncAddress } from "../store/addressSync.ts";
import { browserAddress } from "../store/browserAddress.ts";

const opened = new Map<string, Promise<ChapterFile>>();

/** A chapter's file, fetched once; from then on the address and the chapter's settings keep together. */
export function openChapter(chapter: Chapter): Promise<ChapterFile> {
  const known = opened.get(chapter.id);
  if (known !== undefined) return known;
  const opening = chapter.load().then((file) => {
    syncAddress(file.settings, browserAddress);
    return file;
  });
  opened.set(chapter.id, opening);
  // What could not be fetched may be had another time.
  opening.catch(() => opened.delete(chapter.id));
  return opening;
}
