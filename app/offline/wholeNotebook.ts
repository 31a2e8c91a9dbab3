import { download } from "../export/download.ts";
import { t } from "../messages/t.ts";
import { openedFile, withState } from "./savedState.ts";

/** The single file's name beside a hosted page, and as it is saved. */
export const SINGLE_FILE_NAME = "kernel-fields.html";

/**
 * The whole notebook as the text of one HTML file that opens in the state of this hash, as `hashOf` gives it: from this page, where it
 * is such a file, else from the one beside it on its server.
 * @throws Error with a sentence for the reader, where there is none to be had.
 */
export async function wholeNotebook(hash: string): Promise<string> {
  return withState(openedFile() ?? (await hostedFile()), hash);
}

/** Has the browser save the whole notebook, opening with this hash, as a file. @throws Error as `wholeNotebook` does. */
export async function saveNotebook(hash: string): Promise<void> {
  download(new Blob([await wholeNotebook(hash)], { type: "text/html" }), SINGLE_FILE_NAME);
}

async function hostedFile(): Promise<string> {
  const answer = await fetch(new URL(SINGLE_FILE_NAME, document.baseURI)).catch(() => null);
  if (answer === null)
    throw new Error(t`The file could not be fetched: is there a connection to the notebook’s server?`);
  if (!answer.ok) throw new Error(t`This copy of the notebook was put on its server without the single file.`);
  return answer.text();
}
