import { useState } from "react";
import { download, fileName } from "../export/download.ts";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { t } from "../messages/t.ts";
import type { AboutPanel } from "../panels/AboutPanel.ts";
import { CodeView } from "../panels/CodeView.tsx";
import { useSettings } from "../store/SettingsContext.ts";
import "../styles/python.css";

export interface PythonSectionProps {
  readonly about: AboutPanel;
  readonly figures: readonly ShelvedFigure[];
  readonly onSaid: (sentence: string) => void;
}

const TYPES = { ipynb: "application/x-ipynb+json", py: "text/x-python" } as const;

/** “Continue in Python”: the panel's result as a program, to be looked at, copied or saved. */
export function PythonSection({ about, figures, onSaid }: PythonSectionProps) {
  const settings = useSettings();
  const [writing, setWriting] = useState(false);

  const text = async (ending: keyof typeof TYPES): Promise<string> => {
    const { FORMS, programOf } = await import("./continueInPython.ts");
    return FORMS[ending](await programOf(settings, about, figures));
  };
  /** Writes a program and does something with it, or says why there is none. */
  const attempt = async (ending: keyof typeof TYPES, use: (program: string) => Promise<string> | string) => {
    setWriting(true);
    onSaid(t`The program is being written…`);
    try {
      onSaid(await use(await text(ending)));
    } catch (error) {
      onSaid(error instanceof Error ? error.message : t`The program could not be written.`);
    }
    setWriting(false);
  };
  const save = (ending: keyof typeof TYPES, said: string) =>
    attempt(ending, (program) => {
      download(new Blob([program], { type: TYPES[ending] }), fileName([settings.chapter, about.panel], ending));
      return said;
    });
  const copy = () =>
    attempt("py", async (program) => {
      await navigator.clipboard.writeText(program);
      return t`Program copied.`;
    });

  return (
    <section className="python-section" aria-label={t`Continue in Python`}>
      <h3>{t`Continue in Python`}</h3>
      <p className="control-help">
        {t`What this figure shows, computed anew with NumPy from the same samples and settings, with the page’s numbers asserted: a notebook for Jupyter, or a script that runs by itself.`}
      </p>
      <fieldset className="button-row plain" aria-label={t`Save as a program`} disabled={writing}>
        <button type="button" className="button" onClick={() => save("ipynb", t`Notebook saved.`)}>
          {t`Notebook (.ipynb)`}
        </button>
        <button type="button" className="button" onClick={() => save("py", t`Script saved.`)}>
          {t`Script (.py)`}
        </button>
        <button type="button" className="button" onClick={copy}>
          {t`Copy`}
        </button>
      </fieldset>
      <CodeView
        label={t`Show the program`}
        files={[{ path: fileName([settings.chapter, about.panel], "py"), load: () => text("py") }]}
        onFailed={onSaid}
      />
    </section>
  );
}
