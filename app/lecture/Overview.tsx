import { type KeyboardEvent, useEffect, useRef } from "react";
import { SCENES_LANGUAGE } from "../chapters/scene.ts";
import { t } from "../messages/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import type { Script } from "./script.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** All scenes, to choose from; arrow keys walk through them. */
export function Overview({
  script,
  index,
  onGo,
  onClose,
}: {
  readonly script: Script;
  readonly index: number;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const here = buttons.findIndex((button) => button.matches(":focus"));
    buttons[Math.min(buttons.length - 1, Math.max(0, here + step))]?.focus();
  };
  const chapters = [...new Set(script.map(({ chapter }) => chapter))];
  return (
    <Dialog title={t`All scenes`} className="dialog lecture-overview" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus among the buttons in it. */}
      <div ref={list} className="overview-chapters" onKeyDown={walk}>
        {chapters.map((chapter) => (
          <section key={chapter.id} aria-label={chapter.title}>
            <h3>{chapter.title}</h3>
            <ol>
              {script
                .filter((scene) => scene.chapter === chapter)
                .map(({ id, number, title }) => (
                  <li key={id}>
                    <button
                      type="button"
                      aria-current={number === index + 1 ? "step" : undefined}
                      onClick={() => onGo(number - 1)}
                    >
                      <span className="number">{number}</span> <span lang={SCENES_LANGUAGE}>{title}</span>
                    </button>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
