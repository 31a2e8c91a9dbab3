import { useMemo } from "react";
import { encode } from "uqr";
import { t } from "../messages/t.ts";

/** Characters beyond which the squares get too small for a camera across a room. */
const SCANNABLE = 1200;
/** The quiet margin that the standard asks for, in squares. */
const MARGIN = 4;

/** A text as a QR code, dark on light in every theme: cameras expect it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = useMemo(() => {
    const bytes = new TextEncoder().encode(text).length;
    return bytes > SCANNABLE ? null : encode(text, { ecc: "M", border: MARGIN });
  }, [text]);
  if (code === null) {
    return (
      <p className="qr-code control-help">{t`The link is too long for a QR code that a camera could read: it holds many points.`}</p>
    );
  }
  const { size, data } = code;
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
