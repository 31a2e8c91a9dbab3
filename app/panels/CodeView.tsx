import { useState } from "react";
import { t } from "../messages/t.ts";

export interface SourceFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly load: () => Promise<string>;
}

export interface CodeViewProps {
  readonly label: string;
  readonly files: readonly SourceFile[];
  /** Hears why a source could not be had. */
  readonly onFailed?: (sentence: string) => void;
}

/** Opens the source of what was just computed: the engine's own, or a program that does the same. */
export function CodeView({ label, files, onFailed }: CodeViewProps) {
  const [shown, setShown] = useState<readonly { readonly path: string; readonly text: string }[] | null>(null);
  const toggle = async () => {
    if (shown !== null) {
      setShown(null);
      return;
    }
    try {
      setShown(await Promise.all(files.map(async ({ path, load }) => ({ path, text: await load() }))));
    } catch (error) {
      if (onFailed === undefined) throw error;
      onFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div>
      <button type="button" className="button" aria-expanded={shown !== null} onClick={toggle}>
        {shown === null ? label : t`Hide the code`}
      </button>
      {shown?.map(({ path, text }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section key={path} className="code-view" tabIndex={0} aria-label={t`Source of ${path}`}>
          <pre>
            <code>{`${path.endsWith(".py") ? "#" : "//"} ${path}\n${text}`}</code>
          </pre>
        </section>
      ))}
    </div>
  );
}
