import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { SCENES_LANGUAGE } from "../chapters/scene.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { rich, t } from "../messages/t.ts";
import { CloseButton, Notices } from "../shell/Notices.tsx";
import { notebookAt, recallPlace } from "../shell/wayBack.ts";
import { AheadStage } from "./AheadStage.tsx";
import { LectureHelp } from "./LectureHelp.tsx";
import { Overview } from "./Overview.tsx";
import { Stage } from "./Stage.tsx";
import { Strip, type StripAction } from "./Strip.tsx";
import type { Script } from "./script.ts";
import { listenForSwipes } from "./swipe.ts";
import { useAhead } from "./useAhead.ts";
import { useFullscreen } from "./useFullscreen.ts";
import { useLecture } from "./useLecture.ts";
import { type LectureAction, useLectureKeys } from "./useLectureKeys.ts";
import { useMoment } from "./useMoment.ts";
import { NOTES_ADDRESS, useSpeakerNotes } from "./useSpeakerNotes.ts";

/** A second Escape within so many milliseconds leaves the lecture. */
const LEAVE_WITHIN = 2500;

type Command = StripAction | LectureAction;

/** The lecture: title and what to look at, the stage, and the strip at the foot. */
export function LectureRoom({ script }: { readonly script: Script }) {
  const { index, open, failed, blank, setBlank, go } = useLecture(script);
  const ahead = useAhead(script, open);
  const [dialog, setDialog] = useState<"overview" | "help" | null>(null);
  const [leaving, warn] = useMoment(LEAVE_WITHIN);
  const fullscreen = useFullscreen(warn);
  const scene = script[index];
  const main = useRef<HTMLElement>(null);

  const leave = useCallback(() => {
    const { chapter, panel } = scene;
    window.location.assign(notebookAt(recallPlace() ?? `#/${chapter.id}/${panel}`));
  }, [scene]);

  /** Whatever one does in the dark brings the light back first. */
  const command = (kind: Command) => {
    if (blank) {
      setBlank(false);
      return;
    }
    if (kind === "escape") {
      if (leaving) leave();
      else warn();
      return;
    }
    if (kind !== "leave" && kind !== "fullscreen" && kind !== "notes") fullscreen.begin();
    COMMANDS[kind]();
  };
  const COMMANDS: Readonly<Record<Exclude<Command, "escape">, () => void>> = {
    next: () => index < script.length - 1 && go(index + 1),
    previous: () => index > 0 && go(index - 1),
    first: () => go(0),
    last: () => go(script.length - 1),
    again: () => go(index),
    blank: () => setBlank(true),
    overview: () => setDialog("overview"),
    help: () => setDialog("help"),
    notes: () => notes.open(),
    fullscreen: fullscreen.toggle,
    leave,
  };
  const notes = useSpeakerNotes({ scene: index + 1, blank }, (wish) => {
    if (wish.kind === "go") go(wish.scene - 1);
    else if (wish.kind !== "where") command(wish.kind);
  });
  const [digits, forget] = useLectureKeys(
    (kind) => {
      if (kind === "escape" && digits !== "") forget();
      else command(kind);
    },
    (number) => {
      if (blank) return setBlank(false);
      fullscreen.begin();
      go(number - 1);
    },
  );
  const swiped = useEffectEvent(command);
  useEffect(() => listenForSwipes((direction) => swiped(direction)), []);

  useEffect(() => {
    document.title = t`${scene.title} · Lecture · Kernel Fields`;
  }, [scene]);
  const opened = open?.take;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new stage.
  useEffect(() => {
    // What had the focus has gone with the last scene: the keyboard goes on from here.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [opened]);

  return (
    <div className="lecture">
      <div className="lecture-room" inert={blank}>
        <header className="lecture-head" lang={SCENES_LANGUAGE}>
          <h1>{scene.title}</h1>
          <p className="lecture-look">
            <Mathematical text={scene.look} />
          </p>
        </header>
        <main ref={main} id="main" tabIndex={-1} aria-label={t`Figure: ${scene.title}`} data-scene={open?.scene.id}>
          {failed && (
            <div className="lecture-failed" role="alert">
              <p>{t`This scene could not be fetched. The others may still be there.`}</p>
              <button type="button" className="button" onClick={() => go(index)}>{t`Try again`}</button>
            </div>
          )}
          {open !== null && !failed && (
            <Stage
              key={`${open.scene.number} ${open.take}`}
              scene={open.scene}
              settings={open.settings}
              panel={open.panel}
            />
          )}
        </main>
        <Strip script={script} index={index} fullscreen={fullscreen.possible} onAction={command} />
      </div>
      {ahead !== null && <AheadStage key={ahead.scene.number} {...ahead} />}
      <p className="visually-hidden" role="status">
        {blank ? t`The screen is black.` : t`Scene ${index + 1} of ${script.length}: ${scene.title}`}
      </p>
      {blank && (
        <button
          type="button"
          className="lecture-dark"
          aria-label={t`Show the lecture again`}
          onClick={() => setBlank(false)}
        />
      )}
      <div className="lecture-flash" role="status">
        {leaving && <p>{t`Escape once more leaves the lecture.`}</p>}
        {digits !== "" && <p>{t`Scene ${digits}, Enter to go there`}</p>}
      </div>
      {dialog === "overview" && (
        <Overview
          script={script}
          index={index}
          onGo={(to) => {
            setDialog(null);
            go(to);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "help" && <LectureHelp onClose={() => setDialog(null)} />}
      <Notices>
        {notes.refused && (
          <div className="notice">
            <p>{rich`The browser did not let the notes window open. Open it yourself: ${<a href={NOTES_ADDRESS} target="_blank" rel="noopener opener" onClick={notes.dismiss}>{t`the speaker’s notes`}</a>}.`}</p>
            <CloseButton onClick={notes.dismiss} />
          </div>
        )}
      </Notices>
    </div>
  );
}
