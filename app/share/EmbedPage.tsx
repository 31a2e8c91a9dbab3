import { useId, useMemo, useState } from "react";
import { EMBED_DEFAULTS, EMBED_THEMES, type EmbedOptions, type EmbedTheme } from "../embed/embedOptions.ts";
import { language } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import type { Access } from "../panels/ControlAccess.ts";
import { embedAddress, fieldTag, frameTag } from "./addresses.ts";
import { ControlTable } from "./ControlTable.tsx";
import { CopyField } from "./CopyField.tsx";
import { composedOptions } from "./composedOptions.ts";
import { EmbedPreview } from "./EmbedPreview.tsx";
import type { SharePageProps } from "./LinkPage.tsx";
import { usePanelControls } from "./usePanelControls.ts";

const THEME_NAMES: Readonly<Record<EmbedTheme, string>> = {
  auto: t`As the reader’s system`,
  light: t`Light`,
  dark: t`Dark`,
};

/** Until the preview has told its own. */
const HEIGHT = 640;

/** Chooses what of the panel another page shows, shows it, and gives the tags. */
export function EmbedPage({ shared, panel }: SharePageProps) {
  const id = useId();
  const controls = usePanelControls(panel);
  const [access, setAccess] = useState<Readonly<Record<string, Access>>>({});
  const [look, setLook] = useState<EmbedOptions>({ ...EMBED_DEFAULTS, lang: language });
  const [height, setHeight] = useState(HEIGHT);
  const options = useMemo(
    () => ({
      ...look,
      ...composedOptions(
        controls.map(({ key }) => key),
        access,
      ),
    }),
    [controls, access, look],
  );
  const flag = (name: "transparent" | "still", text: string) => (
    <label className="switch">
      <input
        type="checkbox"
        checked={look[name]}
        onChange={(event) => setLook({ ...look, [name]: event.target.checked })}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <div className="share-embed">
      <div className="share-choices">
        <ControlTable controls={controls} access={access} onChange={setAccess} />
        <div className="control">
          <label htmlFor={`${id}-theme`}>{t`Theme`}</label>
          <select
            id={`${id}-theme`}
            value={look.theme}
            onChange={(event) => {
              const theme = EMBED_THEMES.find((each) => each === event.target.value);
              if (theme !== undefined) setLook({ ...look, theme });
            }}
          >
            {EMBED_THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {THEME_NAMES[theme]}
              </option>
            ))}
          </select>
        </div>
        {flag("transparent", t`Transparent ground`)}
        {flag("still", t`Nothing to drag in the figure`)}
      </div>
      <div>
        <CopyField label={t`Link to this figure alone`} text={embedAddress(shared, options)} lines={2} />
        <CopyField label={t`Frame, for any page and LMS`} text={frameTag(shared, options, height)} lines={5} />
        <CopyField
          label={t`Tag with script: fits its height, can be talked with`}
          text={fieldTag(shared, options, height)}
          lines={6}
        />
      </div>
      {/* A file may not frame itself. */}
      {window.location.protocol !== "file:" && <EmbedPreview shared={shared} options={options} onHeight={setHeight} />}
    </div>
  );
}
