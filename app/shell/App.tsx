import { useEffect, useRef } from "react";
import { findChapter } from "../chapters/registry.ts";
import { cssVariables, figureTheme } from "../figures/theme.ts";
import { useTheme } from "../store/theme.ts";
import { Bar } from "./Bar.tsx";
import { ChapterPage } from "./ChapterPage.tsx";
import { ContentsPage } from "./ContentsPage.tsx";
import { Notices } from "./Notices.tsx";
import { useRoute } from "./useRoute.ts";

/** The whole page: a slim bar, and the contents or a chapter. */
export function App() {
  const route = useRoute();
  const theme = useTheme();
  const chapter = route.chapter === null ? undefined : findChapter(route.chapter);

  useEffect(() => {
    for (const [name, value] of Object.entries(cssVariables(figureTheme(theme)))) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [theme]);

  useEffect(() => {
    document.title = chapter === undefined ? "Kernel Fields" : `${chapter.title} · Kernel Fields`;
  }, [chapter]);

  const shown = useRef(route.chapter);
  useEffect(() => {
    if (shown.current === route.chapter) return;
    shown.current = route.chapter;
    // Another page begins at its beginning, or where its own address leads.
    window.scrollTo(0, 0);
  }, [route.chapter]);

  return (
    <>
      <button type="button" className="skip" onClick={focusMain}>
        Skip to the text
      </button>
      <Bar />
      {chapter === undefined ? (
        <ContentsPage unknown={route.chapter} />
      ) : (
        <ChapterPage key={chapter.id} chapter={chapter} place={route.panel} />
      )}
      <Notices />
    </>
  );
}

/** The address says where in the notebook we are, so this can't be a link. */
function focusMain() {
  document.getElementById("main")?.focus();
}
