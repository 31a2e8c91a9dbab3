import type { PlacedSample } from "../../../src/experiments/lab.ts";
import { t } from "../../messages/t.ts";
import { decodeText } from "../../panels/lab/csv/decodeText.ts";
import { parseSamples } from "../../panels/lab/csv/parseSamples.ts";
import { PROGRESS_FILE, type Progress, readProgress } from "../../tasks/progressFile.ts";
import { stateInTable } from "../state/inTables.ts";
import { readState, stateHash } from "../state/panelState.ts";

/** What a file of the notebook holds, or one sentence: what is wrong with it. */
export type OwnFile =
  | { readonly kind: "state"; readonly hash: string }
  | { readonly kind: "samples"; readonly samples: readonly PlacedSample[]; readonly notes: readonly string[] }
  | { readonly kind: "answers"; readonly progress: Progress }
  | { readonly kind: "problem"; readonly problem: string };

/** The state of 2000 samples takes a tenth of it. */
const LARGEST_STATE = 2_000_000;
/** A table's state stands at its head, however long the table is. */
const HEAD = 1_000_000;

/**
 * Reads a file that the notebook saved: a panel's state or a reader's answers (JSON), a figure's table (CSV), which says the state it was made in, or a
 * table of samples. Never throws.
 */
export async function readOwnFile(file: Blob): Promise<OwnFile> {
  const isWhole = file.size <= HEAD;
  const head = new Uint8Array(await file.slice(0, Math.min(file.size, HEAD)).arrayBuffer());
  // A character cut in two would be taken for a wrong encoding.
  const decoded = decodeText(isWhole ? head : wholeLines(head));
  if (!decoded.ok) return problem(decoded.problem);
  const text = decoded.text.replace(/^\uFEFF/, "");
  if (text.trim() === "") return problem(t`It is empty.`);
  if (/^\s*[{[]/.test(text)) {
    if (file.size > LARGEST_STATE) {
      return problem(t`It is ${(file.size / 1e6).toFixed(1)} MB long; a saved state is far smaller than 2 MB.`);
    }
    const whole = isWhole ? text : await file.text();
    if (whole.includes(`"${PROGRESS_FILE}"`)) {
      const read = readProgress(whole);
      return read.ok ? { kind: "answers", progress: read.progress } : problem(read.problem);
    }
    const reading = readState(whole);
    return reading.ok ? { kind: "state", hash: stateHash(reading.state) } : problem(reading.problem);
  }
  const hash = stateInTable(text);
  if (hash !== null) return { kind: "state", hash };
  if (!isWhole) return problem(t`It is too long for a table of samples, and its first lines do not say what it is.`);
  const reading = parseSamples(text);
  return reading.ok ? { kind: "samples", samples: reading.samples, notes: reading.notes } : problem(reading.problem);
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function problem(sentence: string): OwnFile {
  return { kind: "problem", problem: sentence };
}
