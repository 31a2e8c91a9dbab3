import { Icon } from "../controls/icons.tsx";
import { FileButtons } from "../export/FileButtons.tsx";
import { inSameLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { setTheme, useTheme } from "../store/theme.ts";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { useRoute } from "./useRoute.ts";
import { rememberPlace } from "./wayBack.ts";

/** The slim bar over every page. */
export function Bar({ printable = false }: { readonly printable?: boolean }) {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header className="bar">
      <a className="bar-home" href="#/">
        <img src="./icon.svg" alt="" />
        Kernel Fields
      </a>
      <FileButtons printable={printable} />
      <LectureLink />
      <KeyboardHelp />
      <LanguageChoice />
      <button type="button" className="button quiet" onClick={() => setTheme(other)}>
        <Icon name={theme === "dark" ? "sun" : "moon"} />
        <span>{other === "dark" ? t`Dark` : t`Light`}</span>
      </button>
    </header>
  );
}

/** Leads into the lecture, to the scene with the figure that the address names or to the chapter's first. */
function LectureLink() {
  const { chapter, panel } = useRoute();
  const place = [chapter, panel].filter((part) => part !== null).map((part) => `/${encodeURIComponent(part)}`);
  return (
    <a
      className="button quiet"
      href={`${inSameLanguage("?lecture")}#${place.join("")}`}
      onClick={() => rememberPlace(window.location.hash)}
    >
      <Icon name="screen" />
      <span>{t`Lecture`}</span>
    </a>
  );
}
