import { Suspense, use, useEffect, useLayoutEffect, useRef } from "react";
import { type Chapter, findChapter } from "../chapters/registry.ts";
import { figureTheme } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import { SettingsContext } from "../store/SettingsContext.ts";
import { useTheme } from "../store/theme.ts";
import { ChapterTasksContext } from "../tasks/ChapterTasks.ts";
import { Bar } from "./Bar.tsx";
import { ChapterPage } from "./ChapterPage.tsx";
import { ContentsPage } from "./ContentsPage.tsx";
import { colorPage } from "./colorPage.ts";
import { LinkNotice, Notices } from "./Notices.tsx";
import { openChapter } from "./openChapter.ts";
import { useRoute } from "./useRoute.ts";

/** The whole page: a slim bar, and the contents or a chapter. */
export function App() {
  const route = useRoute();
  const theme = useTheme();
  const chapter = route.chapter === null ? undefined : findChapter(route.chapter);

  useEffect(() => {
    colorPage(figureTheme(theme));
  }, [theme]);

  useEffect(() => {
    document.title = chapter === undefined ? "Kernel Fields" : `${chapter.title} · Kernel Fields`;
  }, [chapter]);

  const shown = useRef(route.chapter);
  // Before it is painted: a hand that scrolls at once is not thrown back.
  useLayoutEffect(() => {
    if (shown.current === route.chapter) return;
    shown.current = route.chapter;
    // Another page begins at its beginning, or where its own address leads.
    window.scrollTo(0, 0);
  }, [route.chapter]);

  return (
    <>
      <button type="button" className="skip" onClick={focusMain}>{t`Skip to the text`}</button>
      <Bar printable={chapter !== undefined} />
      {chapter === undefined ? (
        <>
          <ContentsPage unknown={route.chapter} />
          <Notices />
        </>
      ) : (
        <Suspense fallback={<Opening />}>
          <OpenChapter key={chapter.id} chapter={chapter} place={route.panel} />
        </Suspense>
      )}
    </>
  );
}

/** A chapter with the settings that all of it goes by. */
function OpenChapter({ chapter, place }: { readonly chapter: Chapter; readonly place: string | null }) {
  const { default: Text, settings } = use(openChapter(chapter));
  return (
    <SettingsContext value={settings}>
      <ChapterTasksContext value={chapter}>
        <ChapterPage chapter={chapter} text={Text} place={place} />
      </ChapterTasksContext>
      <Notices>
        <LinkNotice />
      </Notices>
    </SettingsContext>
  );
}

function Opening() {
  return (
    <div className="page alone">
      <main id="main" tabIndex={-1}>
        <p className="lede">{t`Opening the chapter…`}</p>
      </main>
    </div>
  );
}

/** The address says where in the notebook we are, so this can't be a link. */
function focusMain() {
  document.getElementById("main")?.focus();
}
