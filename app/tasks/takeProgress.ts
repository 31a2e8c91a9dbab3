import { t } from "../messages/t.ts";
import { mergeProgress, progress } from "./progress.ts";
import { type Progress, readProgress } from "./progressFile.ts";

/** No reader's answers are a tenth as long. */
const LARGEST = 5_000_000;

/** Takes on a file of answers, and says what became of it. */
export async function takeProgress(file: File): Promise<string> {
  const name = `“${file.name}”`;
  if (file.size > LARGEST) {
    return t`${name} was not read. It is ${(file.size / 1e6).toFixed(1)} MB long; a file of answers is far smaller than 5 MB.`;
  }
  const reading = readProgress(await file.text());
  if (!reading.ok) return t`${name} was not read. ${reading.problem}`;
  return takeAnswers(file.name, reading.progress);
}

/** Takes on the answers in a file, and says that it did. */
export function takeAnswers(fileName: string, read: Progress): string {
  progress.setState((own) => mergeProgress(own, read));
  const count = Object.keys(read.tasks).length;
  return count === 1
    ? t`“${fileName}” has been read: it holds the answers to one task.`
    : t`“${fileName}” has been read: it holds the answers to ${count} tasks.`;
}
