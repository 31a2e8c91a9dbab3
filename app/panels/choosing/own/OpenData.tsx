import { type ClipboardEvent, useId, useRef, useState } from "react";
import { Icon } from "../../../controls/icons.tsx";
import { t } from "../../../messages/t.ts";

/** A text field holding more would freeze the page: it is taken as it is pasted. */
const LONGEST_SHOWN = 20_000;

export interface OpenDataProps {
  /** Takes what is opened, with what the reader knows it by. */
  readonly onOpen: (title: string, source: Blob) => void;
  /** What must be in the file, for who can't see its button. */
  readonly label: string;
  /** The same and what becomes of it. */
  readonly help: string;
  /** The beginning of a file that would do. */
  readonly example: string;
}

/** Where one's own molecules are opened or pasted. */
export function OpenData({ onOpen, label, help, example }: OpenDataProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const take = (pasted: string) => {
    setText("");
    onOpen(t`the pasted text`, new Blob([pasted]));
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
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onOpen(file.name, file.slice());
          // Emptied, so that the same file can be chosen again once it is mended.
          event.target.value = "";
        }}
      />
      <p className="control-help">{help}</p>
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
          placeholder={example}
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
