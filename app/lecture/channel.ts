/** What the lecture tells its notes window. */
export interface Standing {
  readonly kind: "standing";
  /** The scene's number, from 1. */
  readonly scene: number;
  readonly blank: boolean;
}

/** What the notes window asks of the lecture. */
export type Wish =
  | { readonly kind: "where" | "next" | "previous" | "first" | "last" | "blank" | "again" }
  | { readonly kind: "go"; readonly scene: number };

/** The lecture has been closed. */
export interface Over {
  readonly kind: "over";
}

export type Message = Standing | Wish | Over;

const NAME = "kernel-fields.lecture";
const PLAIN: readonly string[] = ["where", "next", "previous", "first", "last", "blank", "again", "over"];

/** What came over the channel, if it is one of ours; other pages of this site may send what they like. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== "object" || data === null || !("kind" in data) || typeof data.kind !== "string") return null;
  const scene = "scene" in data && Number.isInteger(data.scene) ? Number(data.scene) : null;
  if (data.kind === "standing" && scene !== null) {
    return { kind: "standing", scene, blank: "blank" in data && data.blank === true };
  }
  if (data.kind === "go" && scene !== null) return { kind: "go", scene };
  // What is in the list is a kind without more to it.
  return PLAIN.includes(data.kind) ? ({ kind: data.kind } as Message) : null;
}

export interface LectureChannel {
  readonly post: (message: Message) => void;
  readonly close: () => void;
}

/** The line between the lecture and its notes; null where the browser has none. */
export function openChannel(onMessage: (message: Message) => void): LectureChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message !== null) onMessage(message);
  });
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}
