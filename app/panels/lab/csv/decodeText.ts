import { t } from "../../../messages/t.ts";

/** A file's text, or one sentence: why it has none. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

const UTF16 = {
  ok: false,
  problem: t`The file’s encoding is UTF-16; save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).`,
} as const;

/** Reads bytes as UTF-8, and says what they are where they are something else. */
export function decodeText(bytes: Uint8Array): TextReading {
  const startsWith = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) return UTF16;
  if (startsWith(0x50, 0x4b, 0x03, 0x04)) {
    return { ok: false, problem: t`This is a spreadsheet or a zip file, not a table in plain text; save it as CSV.` };
  }
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // Plain letters and digits in UTF-16 have a zero in every second byte.
  if (zeros > 0.4 * bytes.length) return UTF16;
  if (zeros > 0) return { ok: false, problem: t`This is a binary file, not a table in plain text.` };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problem: t`The file’s encoding is not UTF-8; save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).`,
    };
  }
}
