import { Icon } from "../controls/icons.tsx";
import { language, switchLanguage } from "../messages/language.ts";
import { LANGUAGES, type Language } from "../messages/languages.ts";
import { t } from "../messages/t.ts";
import { keepPlace } from "./openChapter.ts";

const CODES = Object.keys(LANGUAGES) as Language[];

/** The page's language, each by its own name. */
export function LanguageChoice() {
  return (
    <span className="button quiet bar-language">
      <Icon name="globe" />
      <select
        aria-label={t`Language`}
        title={t`Language`}
        value={language}
        onChange={(event) => {
          const chosen = CODES.find((code) => code === event.target.value);
          if (chosen === undefined) return;
          keepPlace();
          switchLanguage(chosen);
        }}
      >
        {CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </span>
  );
}
