import { Children, useId } from "react";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import type { ThemeName } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import { LIMITS, SIZES, type SizeId } from "./picture/sizes.ts";
import type { Wish } from "./useWish.ts";

const THEMES: readonly (readonly [ThemeName, string])[] = [
  ["light", t`Light`],
  ["dark", t`Dark`],
  ["projector", t`Projector: large letters`],
];

export interface WishControlsProps {
  readonly wish: Wish;
  readonly shelved: ShelvedFigure;
  readonly onChange: (part: Partial<Wish>) => void;
}

/** How large a picture is to be, how it is to look, and what is to be on it. */
export function WishControls({ wish, shelved, onChange }: WishControlsProps) {
  const id = useId();
  const { own } = wish;
  return (
    <>
      <div className="control">
        <label htmlFor={`${id}-size`}>{t`Size`}</label>
        <select
          id={`${id}-size`}
          value={wish.size}
          onChange={(event) => {
            const size = SIZES.find((each) => each.id === event.target.value);
            if (size) onChange({ size: size.id satisfies SizeId });
          }}
        >
          {SIZES.map(({ id: size, label }) => (
            <option key={size} value={size}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {wish.size === "own" && (
        <div className="own-size">
          <Field
            label={t`Width, pixels`}
            value={own.width}
            limits={LIMITS.width}
            onChange={(width) => onChange({ own: { ...own, width: Math.round(width) } })}
          />
          <Field
            label={t`Height, pixels`}
            value={own.height ?? LIMITS.height[0]}
            limits={LIMITS.height}
            onChange={(height) => onChange({ own: { ...own, height: Math.round(height) } })}
          />
          <Field
            label={t`Letters, times`}
            value={own.scale}
            limits={LIMITS.scale}
            onChange={(scale) => onChange({ own: { ...own, scale } })}
          />
        </div>
      )}
      <div className="control">
        <label htmlFor={`${id}-theme`}>{t`Look`}</label>
        <select
          id={`${id}-theme`}
          value={wish.theme}
          onChange={(event) => {
            const theme = THEMES.find(([name]) => name === event.target.value);
            if (theme) onChange({ theme: theme[0] });
          }}
        >
          {THEMES.map(([theme, label]) => (
            <option key={theme} value={theme}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Tick label={t`Title above`} checked={wish.title} onChange={(title) => onChange({ title })} />
      <Tick label={t`Parameters below`} checked={wish.parameters} onChange={(parameters) => onChange({ parameters })} />
      {Children.toArray(shelved.overlay).length > 0 && (
        <Tick
          label={t`Paths, points and handles over it`}
          checked={wish.overlay}
          onChange={(overlay) => onChange({ overlay })}
        />
      )}
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="switch">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [number, number];
  readonly onChange: (value: number) => void;
}

/** A number; one that is not allowed is not taken, and the field says so. */
function Field({ label, value, limits: [least, most], onChange }: FieldProps) {
  return (
    <label className="control">
      <span>{label}</span>
      <input
        type="number"
        className="number-field"
        min={least}
        max={most}
        step="any"
        defaultValue={value}
        onChange={(event) => {
          const { valueAsNumber, validity } = event.target;
          if (validity.valid && Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
          event.target.ariaInvalid = String(!validity.valid);
        }}
      />
    </label>
  );
}
