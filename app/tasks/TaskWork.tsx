import { use } from "react";
import { taskFiles } from "../chapters/taskFiles.ts";
import { language } from "../messages/language.ts";
import { MathOrSpan } from "../shell/MathOrSpan.tsx";
import { CurtainContext } from "./Curtain.tsx";
import type { OptionProps } from "./options.ts";
import { Work } from "./Work.tsx";

const opened = new Map<string, ReturnType<typeof open>>();

/** A chapter's checks and answers, fetched once. */
function filesOf(chapter: string): ReturnType<typeof open> {
  const known = opened.get(chapter);
  if (known !== undefined) return known;
  const opening = open(chapter);
  opened.set(chapter, opening);
  return opening;
}

async function open(chapter: string) {
  const files = taskFiles[chapter];
  if (files === undefined) throw new Error(`No file says how the tasks of “${chapter}” are judged.`);
  const { checks, answers, translations = {} } = files;
  const translated = Object.entries(translations).find(([code]) => code === language)?.[1];
  const [{ tasks }, { default: Text }] = await Promise.all([checks(), (translated ?? answers)()]);
  return { tasks, Text };
}

const COMPONENTS = { span: MathOrSpan };

/** All of a task but its question: what it is answered with, the help there is, and what becomes of it. */
export default function TaskWork({
  chapter,
  id,
  options,
}: {
  readonly chapter: string;
  readonly id: string;
  readonly options: readonly OptionProps[];
}) {
  const { tasks, Text } = use(filesOf(chapter));
  const task = tasks.find((check) => check.id === id);
  if (task === undefined) throw new Error(`The chapter has no check for its task “${id}”.`);
  return (
    <CurtainContext
      value={{ task: id, show: (answers) => <Work key={id} task={task} options={options} answers={answers} /> }}
    >
      <Text components={COMPONENTS} />
    </CurtainContext>
  );
}
