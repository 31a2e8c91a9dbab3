import type { ReactNode } from "react";
import { ChoiceControl } from "../../../controls/ChoiceControl.tsx";
import { Icon } from "../../../controls/icons.tsx";
import { NumberControl } from "../../../controls/NumberControl.tsx";
import { t } from "../../../messages/t.ts";
import { placedAt } from "../../../store/lab/handSamples.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { labStore, useLab } from "../../../store/lab/labStore.ts";
import { sampleActions } from "../../../store/lab/sampleActions.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { SeedLine } from "../../SeedLine.tsx";
import { LabControl } from "../LabControl.tsx";

/** The controls of the samples; `positions` [N×2] are those on screen. */
export function SamplesRail({
  positions,
  children,
}: {
  readonly positions: Float64Array;
  readonly children: ReactNode;
}) {
  const { scheme, points, noise, missing } = useLab((state) => state.values);
  const canUndo = useLab((state) => state.past.length > 0);
  const canRedo = useLab((state) => state.future.length > 0);
  const act = labStore.getState();
  const byHand = scheme === "hand";
  const seedDecides = noise > 0 || (!byHand && scheme !== "grid");
  return (
    <>
      <ParameterPart of="scheme">
        <ChoiceControl
          spec={labSpecs.scheme}
          value={scheme}
          look="menu"
          onChange={(next) => {
            // One's own samples start from those on screen, unless there are some from before.
            if (next === "hand" && points.length === 0) sampleActions.replacePoints(placedAt(positions));
            else act.setValue("scheme", next);
          }}
        />
      </ParameterPart>
      {byHand ? (
        <ParameterPart of="N">
          <NumberControl
            spec={labSpecs.N}
            value={points.length}
            disabled={t`As many as you placed; choose a scheme to set their number.`}
            onChange={() => {}}
          />
        </ParameterPart>
      ) : (
        <LabControl name="N" />
      )}
      <div className="seed-row">
        <SeedLine of="seed" another={byHand ? t`Draw other noise` : t`Draw another sample`} disabled={!seedDecides} />
        {!seedDecides && (
          <p className="control-help">
            {byHand
              ? t`You placed these: the seed makes a difference only with noise.`
              : t`A grid is not random: the seed makes a difference only with noise.`}
          </p>
        )}
      </div>
      <LabControl name="noise" />
      <hr />
      <LabControl name="missing" />
      {missing && (
        <p className="control-help">
          {byHand
            ? t`It keeps the schemes out. By hand you may place samples in it.`
            : t`Drag its corners or its centre, or move them with the arrow keys.`}
        </p>
      )}
      <hr />
      <ParameterPart of="points">
        <div className="button-row">
          <button type="button" className="button" disabled={!canUndo} onClick={act.undo}>
            <Icon name="undo" />
            {t`Undo`}
          </button>
          <button type="button" className="button" disabled={!canRedo} onClick={act.redo}>
            <Icon name="redo" />
            {t`Redo`}
          </button>
          <button
            type="button"
            className="button"
            disabled={byHand && points.length === 0}
            onClick={() => sampleActions.replacePoints([])}
          >
            {t`Clear all`}
          </button>
        </div>
        {children}
      </ParameterPart>
    </>
  );
}
