import { LineIcon } from "../controls/icons.tsx";
import { t } from "../messages/t.ts";
import { LECTURE_ICONS } from "./icons.ts";
import type { Script } from "./script.ts";

export type StripAction =
  | "previous"
  | "next"
  | "overview"
  | "again"
  | "notes"
  | "blank"
  | "fullscreen"
  | "help"
  | "leave";

const NAMES: Readonly<Record<StripAction, string>> = {
  previous: t`Previous scene`,
  next: t`Next scene`,
  overview: t`All scenes`,
  again: t`Set this scene back`,
  notes: t`Speaker’s notes`,
  blank: t`Black screen`,
  fullscreen: t`Whole screen`,
  help: t`Keys`,
  leave: t`Leave the lecture`,
};

export interface StripProps {
  readonly script: Script;
  readonly index: number;
  readonly fullscreen: boolean;
  readonly onAction: (action: StripAction) => void;
}

/** The foot of the lecture: where we are, and a button for whatever has a key. */
export function Strip({ script, index, fullscreen, onAction }: StripProps) {
  const { chapter } = script[index];
  const button = (action: StripAction, disabled = false) => (
    <button
      key={action}
      type="button"
      className="button quiet"
      title={NAMES[action]}
      aria-label={NAMES[action]}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onAction(action);
      }}
    >
      <LineIcon path={LECTURE_ICONS[action]} />
    </button>
  );
  return (
    <footer className="lecture-strip">
      <Progress script={script} index={index} />
      <p>
        <span className="lecture-count">
          {index + 1} / {script.length}
        </span>{" "}
        <span className="lecture-chapter">{chapter.title}</span>
      </p>
      <nav aria-label={t`The lecture`}>
        {button("previous", index === 0)}
        {button("next", index === script.length - 1)}
        {button("overview")}
        {button("again")}
        {button("notes")}
        {button("blank")}
        {fullscreen && button("fullscreen")}
        {button("help")}
        {button("leave")}
      </nav>
    </footer>
  );
}

/** One mark a scene, those of a chapter together. */
export function Progress({ script, index }: { readonly script: Script; readonly index: number }) {
  return (
    <div
      className="lecture-progress"
      role="progressbar"
      aria-label={t`Progress of the lecture`}
      aria-valuemin={1}
      aria-valuemax={script.length}
      aria-valuenow={index + 1}
      aria-valuetext={t`Scene ${index + 1} of ${script.length}`}
    >
      {script.map((scene, i) => (
        <span
          key={`${scene.chapter.id} ${scene.id}`}
          data-done={i <= index || undefined}
          data-opens={(i > 0 && script[i - 1].chapter !== scene.chapter) || undefined}
        />
      ))}
    </div>
  );
}
