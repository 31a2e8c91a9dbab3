import { t } from "../messages/t.ts";

/** The element of a single-file notebook that holds the state to open it in. */
const STATE_ID = "state";

/** A single-file notebook as it was before it ran: what it is written from when it is saved again. */
interface PageAsOpened {
  readonly head: readonly Element[];
  readonly body: readonly Element[];
  /** What stands where the notebook will. */
  readonly rootText: string;
}

let asOpened: PageAsOpened | null = null;

/** To be called before anything is drawn in a single file: opens the state it was saved with, unless its address names another. */
export function openSavedState(root: HTMLElement): void {
  asOpened = { head: [...document.head.children], body: [...document.body.children], rootText: root.innerHTML };
  const hash = savedHash(document.getElementById(STATE_ID)?.textContent ?? "");
  if (window.location.hash === "" && hash !== null) window.location.replace(hash);
}

/** The hash in a saved state's JSON, or null where there is none. */
export function savedHash(json: string): string | null {
  try {
    const state: unknown = JSON.parse(json);
    if (typeof state !== "object" || state === null || !("hash" in state)) return null;
    return typeof state.hash === "string" && state.hash.startsWith("#") ? state.hash : null;
  } catch {
    return null;
  }
}

/** The state element for this hash, as it stands in the file; no hash can end it early. */
export function stateElement(hash: string): string {
  const json = JSON.stringify({ hash }).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${STATE_ID}">${json}</script>`;
}

const ANY_STATE = new RegExp(`<script type="application/json" id="${STATE_ID}">[^<]*</script>`);

/** The text of a single file with another state in it. @throws Error where the text is not such a file. */
export function withState(html: string, hash: string): string {
  // The first is the element itself: the code, which may speak of it as well, comes after.
  if (!ANY_STATE.test(html)) throw new Error(t`This is not the notebook in a single file.`);
  return html.replace(ANY_STATE, () => stateElement(hash));
}

/** The running single file as text, as it was opened; null on a page that is no single file. */
export function openedFile(): string | null {
  if (asOpened === null) return null;
  const { head, body, rootText } = asOpened;
  const text = (element: Element): string => {
    if (element.id !== "root") return element.outerHTML;
    const empty = element.cloneNode();
    return empty instanceof Element ? fill(empty, rootText) : "";
  };
  const { lang } = document.documentElement;
  return `<!doctype html>
<html lang="${lang}">
<head>
${head.map(text).join("\n")}
</head>
<body>
${body.map(text).join("\n")}
</body>
</html>
`;
}

function fill(element: Element, text: string): string {
  return element.outerHTML.replace("></", () => `>${text}</`);
}
