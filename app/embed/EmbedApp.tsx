import { type ReactNode, Suspense, use, useEffect, useMemo, useState } from "react";
import { t } from "../messages/t.ts";
import { KeyboardHelp } from "../shell/KeyboardHelp.tsx";
import "../styles/embed.css";
import { type Chapter, findChapter } from "../chapters/registry.ts";
import { FiguresStill } from "../figures/FiguresStill.ts";
import { ControlAccessContext, PanelAtHome } from "../panels/ControlAccess.ts";
import { LinkNotice, Notices } from "../shell/Notices.tsx";
import { openChapter } from "../shell/openChapter.ts";
import { useRoute } from "../shell/useRoute.ts";
import { hashOf } from "../store/addressSync.ts";
import { SettingsContext, useSetting, useSettings } from "../store/SettingsContext.ts";
import { accessOf, type EmbedOptions, fixedKeys, readEmbedOptions } from "./embedOptions.ts";
import { useEmbedTheme } from "./useEmbedTheme.ts";
import { sayToHost, useHost } from "./useHost.ts";
import { useThriftyEngine } from "./useThriftyEngine.ts";

/** One figure in a page of someone else's: nothing about it but the controls asked for. */
export function EmbedApp() {
  const options = useMemo(() => readEmbedOptions(window.location.search), []);
  const route = useRoute();
  const [main, setMain] = useState<HTMLElement | null>(null);
  const chapter = route.chapter === null ? undefined : findChapter(route.chapter);
  useEmbedTheme(options);
  useThriftyEngine(main);
  return (
    <main
      ref={setMain}
      id="main"
      className="embed"
      data-some-controls={options.controls !== null || undefined}
      data-no-controls={options.controls?.length === 0 && options.locked.length === 0 ? true : undefined}
    >
      {chapter === undefined ? (
        <Missing host={options.host}>
          {route.chapter === null
            ? t`The address of this figure names no chapter: it ends in #/chapter/figure.`
            : t`There is no chapter called “${route.chapter}”.`}
        </Missing>
      ) : (
        <Suspense fallback={<p className="embed-opening">{t`Opening the figure…`}</p>}>
          <EmbeddedPanel key={chapter.id} chapter={chapter} panel={route.panel} options={options} main={main} />
        </Suspense>
      )}
    </main>
  );
}

interface EmbeddedPanelProps {
  readonly chapter: Chapter;
  readonly panel: string | null;
  readonly options: EmbedOptions;
  readonly main: HTMLElement | null;
}

function EmbeddedPanel({ chapter, panel, options, main }: EmbeddedPanelProps) {
  const { panels, settings } = use(openChapter(chapter));
  const access = useMemo(() => accessOf(options), [options]);
  useEffect(() => settings.store.getState().lock(fixedKeys(options, Object.keys(settings.specs))), [settings, options]);
  useHost(settings, options.host, main);
  useEffect(() => {
    document.title = `${chapter.title} · Kernel Fields`;
  }, [chapter]);
  const Figure = panel !== null && Object.hasOwn(panels, panel) ? panels[panel] : undefined;
  return (
    <SettingsContext value={settings}>
      <PanelAtHome value={false}>
        <ControlAccessContext value={access}>
          <FiguresStill value={options.still}>
            {Figure === undefined ? (
              <Missing host={options.host}>
                {panel === null
                  ? t`The address names no figure; there are ${Object.keys(panels).join(", ")}.`
                  : t`The chapter has no figure called “${panel}”; it has ${Object.keys(panels).join(", ")}.`}
              </Missing>
            ) : (
              <>
                <Figure />
                <AtHome panel={panel} />
              </>
            )}
          </FiguresStill>
        </ControlAccessContext>
      </PanelAtHome>
      <KeyboardHelp button={false} />
      <Notices>
        <LinkNotice />
      </Notices>
    </SettingsContext>
  );
}

/** The way to the same figure, as it is set now, in the whole notebook. */
function AtHome({ panel }: { readonly panel: string | null }) {
  const settings = useSettings();
  const values = useSetting((state) => state.values);
  return (
    <p className="embed-home">
      <a href={`./${hashOf(settings, panel, values)}`} target="_blank" rel="noopener">{t`Open in Kernel Fields`}</a>
    </p>
  );
}

function Missing({ host, children }: { readonly host: string | null; readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element !== null && host !== null) sayToHost(host, { type: "error", message: element.textContent ?? "" });
  }, [element, host]);
  return (
    <p ref={setElement} className="problem" role="status">
      {children}
    </p>
  );
}
