import { t } from "../../messages/t.ts";
import { isRecord } from "../../parameters/isRecord.ts";
import { keysOf } from "../../parameters/spec.ts";
import { linkVersion } from "../../store/linkVersions.ts";
import type { AnySettings } from "../../store/SettingsContext.ts";

/** How a file of ours says what it is. */
export const APPLICATION = "Kernel Fields";
const FILE = "panel state";

/** A chapter's settings with one of its panels, as texts that each setting's specification reads back. */
export interface PanelState {
  /** Of the settings' names and texts: the same as a link's. */
  readonly version: number;
  readonly chapter: string;
  readonly panel: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A panel's state now: every setting of its chapter, whether it is at its default or not. */
export function panelState({ chapter, specs, store }: AnySettings, panel: string): PanelState {
  const { values } = store.getState();
  const settings = Object.fromEntries(keysOf(specs).map((key) => [key, specs[key].format(values[key])]));
  return { version: linkVersion(), chapter, panel, settings };
}

/** The state as the hash of a link, which says every setting. */
export function stateHash({ version, chapter, panel, settings }: PanelState): string {
  const pairs = Object.entries({ v: String(version), ...settings }).map(
    ([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`,
  );
  return `#/${encodeURIComponent(chapter)}/${encodeURIComponent(panel)}?${pairs.join("&")}`;
}

/** The state as a JSON file. */
export function writeState(state: PanelState): string {
  return `${JSON.stringify({ application: APPLICATION, file: FILE, ...state }, null, 2)}\n`;
}

/** A state read from a file, or one sentence: what is wrong with it. */
export type StateReading =
  | { readonly ok: true; readonly state: PanelState }
  | { readonly ok: false; readonly problem: string };

/** Reads what `writeState` wrote; whether its settings are allowed is for the chapter to say. Never throws. */
export function readState(text: string): StateReading {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse(t`It looks like JSON but cannot be read as such: it may have been cut off, or edited.`);
  }
  if (!isRecord(read) || read.application !== APPLICATION || read.file !== FILE) {
    return refuse(t`It is JSON, but not a state saved by ${APPLICATION}.`);
  }
  const { version, chapter, panel, settings } = read;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(t`It does not say by which version of the notebook it was made.`);
  }
  if (typeof chapter !== "string" || typeof panel !== "string") {
    return refuse(t`It does not say to which chapter and figure it belongs.`);
  }
  if (!isRecord(settings)) return refuse(t`It has no settings.`);
  // Half a character can stand in no link.
  if (/\p{Surrogate}/u.test([chapter, panel, ...Object.entries(settings).flat()].join("\n"))) {
    return refuse(t`It has characters in it that are none, as when a file is cut and joined again.`);
  }
  const entries = Object.entries(settings).map(([key, value]) => [key, asText(value)] as const);
  const strange = entries.find(([, value]) => value === null);
  if (strange) return refuse(t`Its setting “${strange[0]}” is neither a text nor a number.`);
  return { ok: true, state: { version, chapter, panel, settings: Object.fromEntries(entries.map(textual)) } };
}

function textual([key, value]: readonly [string, string | null]): readonly [string, string] {
  return [key, value ?? ""];
}

/** Whoever edits such a file by hand may well write a number as a number. */
function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  return null;
}

function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
