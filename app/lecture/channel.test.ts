import { afterEach, expect, test } from "vitest";
import { type LectureChannel, type Message, openChannel, readMessage } from "./channel.ts";

const open: LectureChannel[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

test("messages pass through as they are", () => {
  const messages: readonly Message[] = [
    { kind: "standing", scene: 3, blank: true },
    { kind: "standing", scene: 1, blank: false },
    { kind: "go", scene: 7 },
    { kind: "where" },
    { kind: "next" },
    { kind: "over" },
  ];
  for (const message of messages) expect(readMessage(structuredClone(message))).toEqual(message);
});

test.each([
  null,
  undefined,
  "next",
  7,
  [],
  {},
  { kind: 3 },
  { kind: "format the disk" },
  { kind: "go" },
  { kind: "go", scene: "7" },
  { kind: "go", scene: 1.5 },
  { kind: "standing" },
])("%j is nothing to act on", (data) => {
  expect(readMessage(data)).toBeNull();
});

test("what one window says the other hears, and not itself", async () => {
  const heard: string[] = [];
  const hear = (who: string) => (message: Message) => heard.push(`${who} ${message.kind}`);
  const notes = openChannel(hear("notes"));
  const heardByLecture = new Promise<Message>((resolve) => {
    const lecture = openChannel(resolve);
    if (lecture !== null) open.push(lecture);
  });
  if (notes === null) throw new Error("This platform has broadcast channels.");
  open.push(notes);
  notes.post({ kind: "next" });
  expect(await heardByLecture).toEqual({ kind: "next" });
  expect(heard).toEqual([]);
});
