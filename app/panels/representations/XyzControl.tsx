import { type DragEvent, useId, useRef, useState } from "react";
import { OWN_MOLECULE } from "../../../src/experiments/molecules/moleculeChoice.ts";
import { ControlLabel } from "../../controls/ControlLabel.tsx";
import { Icon } from "../../controls/icons.tsx";
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
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { store } = useSettings();
  const value = useRepresentation(({ values }) => values.xyz);
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const complaint = refused?.why ?? problem;

  const take = (text: string, settled: boolean) => {
    const why = spec.check(text);
    setRefused(why === null ? null : { text, why });
    if (why !== null) return;
    store.getState().setValue("xyz", text, settled ? {} : { coalesce: "xyz" });
    if (settled) store.getState().endGesture();
  };
  const open = async (file: File | undefined) => {
    if (file !== undefined) take(firstFrame(await file.slice(0, HEAD).text()), true);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  };
  return (
    <div className="control" data-control="xyz">
      <ControlLabel htmlFor={id} spec={spec}>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <Icon name="open" />
          <span>{t`Open a file`}</span>
        </button>
      </ControlLabel>
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
      <textarea
        id={id}
        className="text-field xyz-field"
        rows={8}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={complaint !== undefined}
        aria-describedby={`${id}-help`}
        value={refused?.text ?? value}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
        onChange={(event) => take(event.target.value, false)}
        onBlur={() => store.getState().endGesture()}
      />
      <p id={`${id}-help`} className={complaint === undefined ? "control-help" : "control-problem"} role="status">
        {complaint ?? spec.help}
      </p>
    </div>
  );
}
