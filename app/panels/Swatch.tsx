export interface SwatchProps {
  /** An SVG `stroke-dasharray`. */
  readonly dashArray: string;
  /** The colour of the text around it, where none is given. */
  readonly color?: string;
  readonly className?: string;
}

/** A short stroke in the colour and dash in which something is drawn. */
export function Swatch({ dashArray, color = "currentColor", className = "" }: SwatchProps) {
  return (
    <svg className={`swatch ${className}`} viewBox="0 0 32 10" aria-hidden="true">
      <line x1="1" x2="31" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dashArray} />
    </svg>
  );
}
