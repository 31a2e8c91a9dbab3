import { Suspense, use, useEffect } from "react";
import { chapters } from "../../chapters/registry.ts";
import { SCENES_LANGUAGE } from "../../chapters/scene.ts";
import { figureTheme } from "../../figures/theme.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { inSameLanguage } from "../../messages/language.ts";
import { rich, t } from "../../messages/t.ts";
import { colorPage } from "../../shell/colorPage.ts";
import { useTheme } from "../../store/theme.ts";
import "../../styles/lecture.css";
import type { Wish } from "../channel.ts";
import { Progress } from "../Strip.tsx";
import { readScript, type Script } from "../script.ts";
import { useLectureKeys } from "../useLectureKeys.ts";
import { Clock } from "./Clock.tsx";
import { type LectureLine, useLectureLine } from "./useLectureLine.ts";

const script = readScript(chapters);

/** The speaker's own window: what to say now, what comes next, and the clock. */
export function NotesApp() {
  const theme = useTheme();
  useEffect(() => {
    document.title = t`Notes · Lecture · Kernel Fields`;
    document.documentElement.dataset.mode = "notes";
    colorPage(figureTheme(theme));
  }, [theme]);
  return (
    <Suspense>
      <Notes />
    </Suspense>
  );
}

function Notes() {
  const scenes = use(script);
  const line = useLectureLine();
  const { state, standing, wish } = line;
  const [digits] = useLectureKeys(
    (kind) => {
      if (isWish(kind)) wish({ kind });
      else if (kind === "escape" && standing?.blank) wish({ kind: "blank" });
    },
    (scene) => wish({ kind: "go", scene }),
  );
  const scene = standing === null ? undefined : scenes[standing.scene - 1];
  return (
    <div className="notes">
      <header className="notes-head">
        <Clock running={state === "connected"} />
        <p className="notes-state" role="status">
          {STATES[state]}
          {standing?.blank && state === "connected" && <> {t`The screen is black.`}</>}
          {digits !== "" && <> {t`Scene ${digits}, Enter to go there.`}</>}
        </p>
      </header>
      {scene === undefined ? <Waiting /> : <Now script={scenes} index={scene.number - 1} />}
      <footer className="notes-foot">
        <WishButton line={line} kind="previous" name={t`Back`} />
        <WishButton line={line} kind="next" name={t`Next`} />
        <WishButton line={line} kind="blank" name={standing?.blank ? t`Show` : t`Black`} />
        <WishButton line={line} kind="again" name={t`Set back`} />
      </footer>
    </div>
  );
}

const WISHES = ["next", "previous", "first", "last", "blank", "again"] as const;
type PlainWish = (typeof WISHES)[number];

function isWish(kind: string): kind is PlainWish {
  return WISHES.some((wish) => wish === kind);
}

const STATES: Readonly<Record<LectureLine["state"], string>> = {
  asking: t`Looking for the lecture…`,
  connected: t`Connected: the clicker works here, too.`,
  silent: t`No lecture is open in this browser.`,
  over: t`The lecture has been closed.`,
  impossible: t`This browser can’t connect its windows.`,
};

function WishButton({
  line: { state, wish },
  kind,
  name,
}: {
  readonly line: LectureLine;
  readonly kind: Extract<Wish["kind"], PlainWish>;
  readonly name: string;
}) {
  return (
    <button type="button" className="button" disabled={state !== "connected"} onClick={() => wish({ kind })}>
      {name}
    </button>
  );
}

function Waiting() {
  return (
    <main className="notes-now" id="main">
      <h1>{t`Speaker’s notes`}</h1>
      <p>{rich`They follow the lecture that is open in another window of this browser. ${<a href={inSameLanguage("?lecture")}>{t`Open the lecture`}</a>} there and this window finds it.`}</p>
    </main>
  );
}

function Now({ script: scenes, index }: { readonly script: Script; readonly index: number }) {
  const { title, look, notes, chapter } = scenes[index];
  const next = scenes[index + 1];
  return (
    <>
      <Progress script={scenes} index={index} />
      <main className="notes-now" id="main">
        <p className="notes-place">
          {index + 1} / {scenes.length} · {chapter.title}
        </p>
        <h1 lang={SCENES_LANGUAGE}>{title}</h1>
        <p className="notes-look" lang={SCENES_LANGUAGE}>
          <Mathematical text={look} />
        </p>
        <ul className="notes-text" lang={SCENES_LANGUAGE}>
          {notes.map((line) => (
            <li key={line}>
              <Mathematical text={line} />
            </li>
          ))}
        </ul>
      </main>
      <section className="notes-next" aria-label={t`The next scene`}>
        <h2>
          {next === undefined
            ? t`This is the last scene.`
            : rich`Next: ${<span lang={SCENES_LANGUAGE}>{next.title}</span>}`}
        </h2>
        {next !== undefined && (
          <p lang={SCENES_LANGUAGE}>
            <Mathematical text={next.look} />
          </p>
        )}
      </section>
    </>
  );
}
