import { APPLICATION, type PanelState, stateHash } from "./panelState.ts";

const STATE = "state: ";

/** The first comment of our tables, by which they are known. */
export function tableTitle(what: string): string {
  return `${APPLICATION}: ${what}`;
}

/** The comment of a table that holds the state in which the figure was. */
export function stateComment(state: PanelState): string {
  return STATE + stateHash(state);
}

/** The link's hash in a table that a figure was saved as; null where the text is no such table. */
export function stateInTable(text: string): string | null {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  if (!lines[0].startsWith(`# ${APPLICATION}: `)) return null;
  for (const line of lines) {
    if (!line.startsWith("#")) return null;
    const comment = line.slice(2);
    if (comment.startsWith(`${STATE}#/`)) return comment.slice(STATE.length).trim();
  }
  return null;
}
