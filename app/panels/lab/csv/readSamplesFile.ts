import { decodeText } from "./decodeText.ts";
import { parseSamples, type SamplesReading } from "./parseSamples.ts";
import { tooLong } from "./tooLong.ts";

/** Reads a table of samples from a file; a file that is far too large is not even opened. */
export async function readSamplesFile(file: Blob): Promise<SamplesReading> {
  const length = tooLong(file.size);
  if (length !== null) return { ok: false, problem: length };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  return text.ok ? parseSamples(text.text) : text;
}
