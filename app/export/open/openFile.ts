import { type Chapter, findChapter, loadChapter } from "../../chapters/registry.ts";
import { t } from "../../messages/t.ts";
import { defaultsOf } from "../../parameters/spec.ts";
import { hashOf } from "../../store/addressSync.ts";
import { fileNews } from "../../store/fileNews.ts";
import { labSettings } from "../../store/lab/labStore.ts";
import { sampleActions } from "../../store/lab/sampleActions.ts";
import { linkVersion } from "../../store/linkVersions.ts";
import { readHash, readRoute } from "../../store/urlState.ts";
import { takeAnswers } from "../../tasks/takeProgress.ts";
import { readOwnFile } from "./readOwnFile.ts";

/** Takes on what a file of the notebook holds, and says what became of it. */
export async function openFile(file: File): Promise<void> {
  fileNews.setState(await taken(file), true);
}

async function taken(file: File): Promise<string> {
  const read = await readOwnFile(file);
  const name = `“${file.name}”`;
  if (read.kind === "problem") return t`${name} was not opened. ${read.problem}`;
  if (read.kind === "state") {
    const route = readRoute(read.hash);
    const chapter = findChapter(route.chapter ?? "");
    if (chapter === undefined) {
      return t`${name} was not opened. It belongs to a chapter called “${route.chapter ?? ""}”, which this notebook does not have.`;
    }
    window.location.hash = await shortened(read.hash, chapter);
    return t`${name} is open: “${chapter.title}” is set as it was when the file was saved.`;
  }
  if (read.kind === "answers") return takeAnswers(file.name, read.progress);
  const refusal = sampleActions.replacePoints(read.samples);
  if (refusal !== null) return t`${name} was not opened. ${refusal.message}`;
  // The link says the samples as well, whether the lab was open or not.
  window.location.hash = hashOf(labSettings, "samples");
  return [
    t`${name} is open: its ${read.samples.length} samples are those of the 2-D potential lab.`,
    ...read.notes,
  ].join(" ");
}

/** The same state in as few words as a link has; what is not understood stays, for the chapter to complain of. */
async function shortened(hash: string, chapter: Chapter): Promise<string> {
  const { settings } = await loadChapter(chapter);
  const { values, ignored, route } = readHash(settings.specs, defaultsOf(settings.specs), hash);
  if (ignored.length > 0) return hash;
  const short = hashOf(settings, route.panel, values);
  // A link that names a place only would change nothing.
  return short.includes("?") ? short : `${short}?v=${linkVersion()}`;
}
