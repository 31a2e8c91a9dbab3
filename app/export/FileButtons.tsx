import { useEffect, useRef } from "react";
import { Icon } from "../controls/icons.tsx";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";

const open = async (file: File) => (await import("./open/openFile.ts")).openFile(file);
const print = async () => (await import("./print/handout.tsx")).startHandout();

const PRINT = declareKeys("page", ["Ctrl+p"], t`prints the chapter as a hand-out`);

/** Opens what the notebook saved, by a button or dropped anywhere on the page; and, in a chapter, prints it as a hand-out. */
export function FileButtons({ printable }: { readonly printable: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // Some figures take files of their own.
      if (event.defaultPrevented || !hasFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void open(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
  useEffect(() => {
    if (!printable) return;
    const key = (event: KeyboardEvent) => {
      if (!isPressed(event, PRINT)) return;
      event.preventDefault();
      void print();
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [printable]);

  return (
    <>
      <button
        type="button"
        className="button quiet"
        title={t`Open a saved state or table`}
        onClick={() => input.current?.click()}
      >
        <Icon name="open" />
        <span>{t`Open`}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t`A file saved by this notebook`}
        accept=".json,.csv,.tsv,.txt"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void open(file);
          // So that the same file can be chosen again once it is mended.
          target.value = "";
        }}
      />
      {printable && (
        <button type="button" className="button quiet" title={t`Print this chapter as a hand-out`} onClick={print}>
          <Icon name="print" />
          <span>{t`Print`}</span>
        </button>
      )}
    </>
  );
}
