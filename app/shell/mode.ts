/** What the page is this time: the notebook, one figure of it in another page, the lecture on the wall, or the speaker's notes in a window of their own. */
export type Mode = "notebook" | "embed" | "lecture" | "notes";

/** The page's mode, from its address before the hash: `?lecture`, `?lecture=notes`, `?embed&…`. */
export function readMode(search: string): Mode {
  const query = new URLSearchParams(search);
  if (query.has("embed")) return "embed";
  const lecture = query.get("lecture");
  if (lecture === null) return "notebook";
  return lecture === "notes" ? "notes" : "lecture";
}
