import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import type { FigureTheme } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import type { AboutPanel } from "../panels/AboutPanel.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import { download, fileName } from "./download.ts";
import { type Marked, OverlayStage } from "./OverlayStage.tsx";
import { composePicture, svgText } from "./picture/composePicture.ts";
import { figureFontFaces } from "./picture/fontFaces.ts";
import { overlayCopy } from "./picture/overlayCopy.ts";
import { naturalWidth, type PicturePlan, planPicture } from "./picture/planPicture.ts";
import { addressOf, embedFonts, rasterise } from "./picture/rasterise.ts";
import { sizeOf } from "./picture/sizes.ts";
import { offeredBy } from "./state/offeredBy.ts";
import { shownParameters } from "./state/parameterLines.ts";
import { figureTable } from "./table/figureTable.ts";
import type { Wish } from "./useWish.ts";

export interface FigureSaverProps {
  readonly shelved: ShelvedFigure;
  readonly wish: Wish;
  readonly theme: FigureTheme;
  readonly about: AboutPanel;
  readonly onSaid: (sentence: string) => void;
  /** What is chosen beside the preview. */
  readonly children: ReactNode;
}

/** A figure that is still changing is previewed once it has been the same for so many milliseconds. */
const REST = 120;

const NO_NUMBERS = t`There are no numbers in this figure yet, so there is no table of it.`;

/** The preview of one figure, and what saves it. */
export function FigureSaver({ shelved, wish, theme, about, onSaid, children }: FigureSaverProps) {
  const settings = useSettings();
  const values = useSetting((state) => state.values);
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const handles = useRef(new Map<string, Marked>());
  const hear = useCallback((marked: Marked) => void handles.current.set(marked.label, marked), []);
  const [preview, setPreview] = useState<{ readonly address: string; readonly ratio: number } | null>(null);

  const { figure, element, label, description, aspect, overlay, overlaid } = shelved;
  const hasNumbers = figure.data.length > 0 || overlaid.length > 0;
  const plan = useMemo(() => {
    const { clientWidth, clientHeight } = element;
    return planPicture({
      figure,
      size: sizeOf(wish.size, naturalWidth(figure, clientWidth, theme), wish.own),
      aspect,
      shape: clientWidth > 0 ? clientHeight / clientWidth : 0.6,
      title: wish.title ? label : null,
      parameters: wish.parameters && values ? shownParameters(settings, offeredBy(element)) : [],
      theme,
      measure: measured(theme),
    });
  }, [figure, element, label, aspect, wish, theme, settings, values]);

  const compose = useCallback(
    () =>
      composePicture(plan, wish.overlay && stage !== null ? overlayCopy(stage) : null, theme, {
        title: t`Figure ${about.number}, ${about.title}: ${label}`,
        description,
      }),
    [plan, wish.overlay, stage, theme, about.number, about.title, label, description],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another overlay is another picture.
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const [picture, fonts] = await Promise.all([compose(), figureFontFaces()]);
        const address = addressOf(svgText(embedFonts(picture, fonts)));
        if (current) setPreview({ address, ratio: plan.width / plan.height });
      } catch (error) {
        if (current) onSaid(whyNot(error));
      }
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [compose, overlay, plan, onSaid]);

  const save = async (ending: "png" | "svg" | "csv") => {
    try {
      download(await made(ending), fileName([about.panel, label], ending));
      onSaid(t`${label}: saved as ${ending.toUpperCase()}.`);
    } catch (error) {
      onSaid(whyNot(error));
    }
  };
  const made = async (ending: "png" | "svg" | "csv"): Promise<Blob> => {
    if (ending === "csv") {
      const table = figureTable(shelved, [...handles.current.values()], theme, settings, about);
      return new Blob([table], { type: "text/csv" });
    }
    const picture = await compose();
    if (ending === "svg") return new Blob([svgText(picture)], { type: "image/svg+xml" });
    const text = svgText(embedFonts(picture, await figureFontFaces()));
    return rasterise(text, plan.width * plan.scale, plan.height * plan.scale, plan.pixelsPerInch);
  };

  return (
    <>
      <div className="save-preview">
        {preview === null ? (
          <p>{t`The picture is being drawn…`}</p>
        ) : (
          <img
            src={preview.address}
            alt={t`Preview: ${label}. ${description}`}
            style={{ aspectRatio: preview.ratio }}
          />
        )}
        <p className="control-help">
          {sizeInWords(plan)}{" "}
          {hasNumbers
            ? t`The table (CSV) has every number that the figure shows, with all settings at its head.`
            : NO_NUMBERS}
        </p>
      </div>
      <div className="save-choices">
        {children}
        <fieldset className="button-row plain" aria-label={t`Save ${label}`}>
          <button type="button" className="button" onClick={() => save("png")}>
            PNG
          </button>
          <button type="button" className="button" onClick={() => save("svg")}>
            SVG
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!hasNumbers}
            onClick={() => (hasNumbers ? save("csv") : onSaid(NO_NUMBERS))}
          >
            CSV
          </button>
        </fieldset>
      </div>
      <OverlayStage
        shelved={shelved}
        geometry={plan.geometry}
        width={plan.plotWidth}
        height={plan.plotHeight}
        theme={theme}
        onStage={setStage}
        onHandle={hear}
      />
    </>
  );
}

function whyNot(error: unknown): string {
  return error instanceof Error ? error.message : t`This picture could not be made.`;
}

let pen: CanvasRenderingContext2D | null = null;

function sizeInWords({ width, height, scale, pixelsPerInch }: PicturePlan): string {
  const pixels = t`${Math.round(width * scale)} × ${Math.round(height * scale)} pixels as PNG`;
  if (pixelsPerInch === undefined) return t`${pixels}.`;
  return t`${pixels}, ${((width * scale) / pixelsPerInch).toFixed(1)} in wide at ${pixelsPerInch} dpi.`;
}

/** Measures text in the figures' font. */
function measured(theme: FigureTheme) {
  return (text: string, size: number): number => {
    pen ??= document.createElement("canvas").getContext("2d");
    if (pen === null) return 0.55 * size * text.length;
    pen.font = `${size}px ${theme.fontFamily}`;
    return pen.measureText(text).width;
  };
}
