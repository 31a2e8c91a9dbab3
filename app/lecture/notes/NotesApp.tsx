import { Suspense, use, useEffect } from "react";
import { chapters } from "../../chapters/registry.ts";
import { cssVariables, figureTheme } from "../../figures/theme.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
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
    document.title = "Notes · Lecture · Kernel Fields";
    document.documentElement.dataset.mode = "notes";
    for (const [name, value] of Object.entries(cssVariables(figureTheme(theme)))) {
      document.documentElement.style.setProperty(name, value);
    }
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
          {standing?.blank && state === "connected" && " The screen is black."}
          {digits !== "" && ` Scene ${digits}, Enter to go there.`}
        </p>
      </header>
      {scene === undefined ? <Waiting /> : <Now script={scenes} index={scene.number - 1} />}
      <footer className="notes-foot">
        <WishButton line={line} kind="previous" name="Back" />
        <WishButton line={line} kind="next" name="Next" />
        <WishButton line={line} kind="blank" name={standing?.blank ? "Show" : "Black"} />
        <WishButton line={line} kind="again" name="Set back" />
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
  asking: "Looking for the lecture…",
  connected: "Connected: the clicker works here, too.",
  silent: "No lecture is open in this browser.",
  over: "The lecture has been closed.",
  impossible: "This browser can’t connect its windows.",
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
      <h1>Speaker’s notes</h1>
      <p>
        They follow the lecture that is open in another window of this browser. <a href="?lecture">Open the lecture</a>{" "}
        there and this window finds it.
      </p>
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
        <h1>{title}</h1>
        <p className="notes-look">
          <Mathematical text={look} />
        </p>
        <ul className="notes-text">
          {notes.map((line) => (
            <li key={line}>
              <Mathematical text={line} />
            </li>
          ))}
        </ul>
      </main>
      <section className="notes-next" aria-label="The next scene">
        <h2>{next === undefined ? "This is the last scene." : `Next: ${next.title}`}</h2>
        {next !== undefined && (
          <p>
            <Mathematical text={next.look} />
          </p>
        )}
      </section>
    </>
  );
}
