import { useEffect, useRef, useState } from "react";
import type { EmbedOptions } from "../embed/embedOptions.ts";
import { type FromEmbed, type OnTheWay, PROTOCOL } from "../embed/messages.ts";
import { t } from "../messages/t.ts";
import { embedAddress, type Shared } from "./addresses.ts";

/** Choices made one after the other are shown together, after so many milliseconds. */
const REST = 500;

export interface EmbedPreviewProps {
  readonly shared: Shared;
  readonly options: EmbedOptions;
  /** How tall the figure says it is. */
  readonly onHeight: (height: number) => void;
}

/** The embedded figure itself, as other pages will show it. */
export function EmbedPreview({ shared, options, onHeight }: EmbedPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  const wanted = embedAddress(shared, { ...options, host: window.location.origin });
  const [address, setAddress] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAddress(wanted), REST);
    return () => clearTimeout(timer);
  }, [wanted]);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<OnTheWay<FromEmbed> | null>) => {
      if (source !== frame.current?.contentWindow || data?.protocol !== PROTOCOL || data.type !== "height") return;
      setHeight(data.height);
      onHeight(data.height);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [onHeight]);
  return (
    <div className="share-preview">
      <p className="legend">{t`As your readers will see it`}</p>
      <iframe
        key={address}
        ref={frame}
        src={address}
        title={t`Preview of the embedded figure`}
        style={{ height: height ?? 480, colorScheme: options.theme === "auto" ? "normal" : options.theme }}
      />
    </div>
  );
}
