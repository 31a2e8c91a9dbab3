import { useId, useRef, useState } from "react";
import { t } from "../messages/t.ts";

/** A text to be copied as it stands, and a button that does it. */
export function CopyField({
  label,
  text,
  lines = 1,
}: {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Of another text it would no longer be true.
  const [copied, setCopied] = useState({ text: "", said: "" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, said: t`Copied` });
    } catch {
      // No clipboard without permission: what is selected can still be copied by hand.
      field.current?.select();
      setCopied({ text, said: t`Selected: now copy it` });
    }
  };
  return (
    <div className="control copy-field">
      <div className="control-label">
        <label htmlFor={id}>{label}</label>
        <button type="button" className="button" aria-label={t`Copy: ${label}`} onClick={copy}>
          <span aria-live="polite">{copied.text === text ? copied.said : t`Copy`}</span>
        </button>
      </div>
      <textarea
        ref={field}
        id={id}
        className="text-field"
        readOnly
        rows={lines}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
