import { type ClipboardEvent, useId, useRef, useState } from "react";
import { Icon } from "../../../controls/icons.tsx";
import { t } from "../../../messages/t.ts";
import { openSet } from "../../../store/choosing/openedSet.ts";

/** A text field holding more would freeze the page: it is taken as it is pasted. */
const LONGEST_SHOWN = 20_000;

const EXAMPLE = "3\nenergy=-1.2 Properties=species:S:1:pos:R:3\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n…";

/** Where one's own molecules are opened or pasted. */
export function OpenData() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const take = (pasted: string) => {
    setText("");
    openSet(t`the pasted text`, new Blob([pasted]));
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text");
    if (pasted.length < LONGEST_SHOWN) return;
    event.preventDefault();
    take(pasted);
  };
  return (
    <div className="open-data">
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Icon name="open" />
        <span>{t`Open a file`}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xyz,.extxyz,.txt"
        aria-label={t`Molecules with energies, as an extended XYZ file`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) openSet(file.name, file.slice());
          // Emptied, so that the same file can be chosen again once it is mended.
          event.target.value = "";
        }}
      />
      <p className="control-help">
        {t`Extended XYZ with energies; or drop it on the figure. It stays in this browser: a link to the figure does not hold it, and shows
          the set made here instead.`}
      </p>
      <details>
        <summary>{t`Paste a text`}</summary>
        <textarea
          id={id}
          className="text-field xyz-field"
          aria-label={t`Molecules with energies, as text`}
          rows={6}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder={EXAMPLE}
          value={text}
          onPaste={paste}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="button"
          className="button"
          aria-disabled={text.trim() === ""}
          onClick={() => {
            if (text.trim() !== "") take(text);
          }}
        >
          {t`Learn from this text`}
        </button>
      </details>
    </div>
  );
}
