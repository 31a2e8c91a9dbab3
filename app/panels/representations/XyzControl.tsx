import { type DragEvent, useRef } from "react";
import { OWN_MOLECULE } from "../../../src/experiments/molecules/moleculeChoice.ts";
import { Icon } from "../../controls/icons.tsx";
import { TypedTextControl } from "../../controls/TypedTextControl.tsx";
import { useTypedText } from "../../controls/useTypedText.ts";
import { t } from "../../messages/t.ts";
import { firstFrame } from "../../store/representations/firstFrame.ts";
import { representationSpecs } from "../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { useSettings } from "../../store/SettingsContext.ts";
import { ParameterPart } from "../ParameterPart.tsx";
import { RepresentationControl } from "./RepresentationControl.tsx";

/** Bytes that are read of a file: only its first frame is wanted. */
const HEAD = 100_000;
const spec = representationSpecs.xyz;

/** Which molecule it is; one's own is typed, pasted, dropped or opened, and what is wrong with it is said under it. */
export function MoleculeChoice({ problem }: { readonly problem: string | undefined }) {
  const isOwn = useRepresentation(({ values }) => values.molecule === OWN_MOLECULE);
  return (
    <>
      <RepresentationControl name="molecule" look="menu" problem={isOwn ? undefined : problem} />
      {isOwn && (
        <ParameterPart of="xyz">
          <XyzControl problem={problem} />
        </ParameterPart>
      )}
    </>
  );
}

function XyzControl({ problem }: { readonly problem: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const { setValue, endGesture } = useSettings().store.getState();
  const value = useRepresentation(({ values }) => values.xyz);
  const typed = useTypedText((text) => setValue("xyz", text, { coalesce: "xyz" })?.message ?? null, endGesture);

  const open = async (file: File | undefined) => {
    if (file !== undefined) typed.put(firstFrame(await file.slice(0, HEAD).text()));
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  };
  return (
    <TypedTextControl
      spec={spec}
      name="xyz"
      className="xyz-field"
      rows={8}
      value={value}
      typed={typed}
      help={spec.help}
      problem={problem}
      onDrop={drop}
      onDragOver={(event) => event.preventDefault()}
    >
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Icon name="open" />
        <span>{t`Open a file`}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xyz,.extxyz,.txt"
        aria-label={t`A molecule as an XYZ file`}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </TypedTextControl>
  );
}
