import { type ComponentType, lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import "./styles/fonts.css";
import "katex/dist/katex.min.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/panel.css";
import "./styles/controls.css";
import "./styles/claims.css";
import { inPageLanguage } from "./messages/language.ts";
import { startOffline } from "./offline/start.ts";
import { App } from "./shell/App.tsx";
import { type Mode, readMode } from "./shell/mode.ts";

/** What each mode shows; all but the notebook itself are fetched when they are wanted. */
const PAGES: Readonly<Record<Mode, ComponentType>> = {
  notebook: App,
  embed: lazy(() => import("./embed/EmbedApp.tsx").then((file) => ({ default: file.EmbedApp }))),
  lecture: lazy(() => import("./lecture/LectureApp.tsx").then((file) => ({ default: file.LectureApp }))),
  notes: lazy(() => import("./lecture/notes/NotesApp.tsx").then((file) => ({ default: file.NotesApp }))),
};

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id “root”.");
startOffline(root);
Object.assign(document.documentElement, inPageLanguage);

const Page = PAGES[readMode(window.location.search)];

createRoot(root).render(
  <StrictMode>
    <Suspense>
      <Page />
    </Suspense>
  </StrictMode>,
);
