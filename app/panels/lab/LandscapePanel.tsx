import { useMemo, useState } from "react";
import { findPotential } from "../../../src/potentials/registry.ts";
import { isCutOff, landscapeFigure } from "../../figures/landscape.ts";
import { boxAspect, mapLayout } from "../../figures/mapLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import type { Point } from "../../figures/plotGeometry.ts";
import { prepareSurface } from "../../figures/plotly.ts";
import { surfaceFigure } from "../../figures/surface.ts";
import { digits } from "../../format/numbers.ts";
import { rich, t, translated } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { labSpecs } from "../../store/lab/labParameters.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { Formula } from "./Formula.tsx";
import { HoverReadout } from "./HoverReadout.tsx";
import { LabControl } from "./LabControl.tsx";
import { PotentialControls } from "./PotentialControls.tsx";
import { useAfterPaint } from "./useAfterPaint.ts";
import { useLabParameters, useLandscape } from "./useLabExperiments.ts";

const KT = (
  <>
    <i>k</i>
    <sub>B</sub>
    <i>T</i>
  </>
);

/** Figure 1: the potential as contours or as a surface, and its force as arrows. */
export function LandscapePanel() {
  const { landscape } = useLabParameters();
  const view = useLab((state) => state.values.landscapeView);
  const dragging = useDragging();
  const { result, status, problem } = useLandscape();
  const theme = useFigureTheme();
  const [pointed, setPointed] = useState<Point | null>(null);
  const definition = findPotential(landscape.potential);
  // Three dimensions take their time to start: that they are coming is on the screen first.
  const drawn = useAfterPaint(view);
  const [onScreen, setOnScreen] = useState(drawn);
  const surfaceIsComing = view === "surface" && onScreen !== "surface";

  const figure = useMemo(() => {
    if (result === null) return { data: [], layout: mapLayout(landscape.box, theme) };
    return drawn === "surface"
      ? surfaceFigure(result, theme, { coarse: dragging || onScreen !== "surface" })
      : landscapeFigure(result, theme, { coarse: dragging });
  }, [result, landscape.box, theme, drawn, onScreen, dragging]);
  const range = digits(result?.displayRange ?? definition.displayRange);
  const isCut = useMemo(() => result === null || isCutOff(result), [result]);
  const name = translated(definition.label);
  const description =
    result === null
      ? t`Being computed.`
      : t`Energy of ${name} from x ${digits(result.box.x0)} to ${digits(result.box.x1)} and y ${digits(result.box.y0)} to ${digits(result.box.y1)}. Arrows show the force, downhill and longer where it is stronger.`;

  return (
    <Panel
      id="landscape"
      number={1}
      title={t`The landscape and its force`}
      busy={isUnderWay(status)}
      caption={
        <>
          {view === "surface"
            ? rich`Energy in units of ${KT} as height and colour.`
            : rich`Energy in units of ${KT} (colour, contours) and force (arrows, lengths compressed so that the walls do not
              swamp the wells).`}{" "}
          {isCut &&
            (view === "surface"
              ? rich`The surface stops ${range} ${KT} above the deepest point.`
              : rich`The colour stops ${range} ${KT} above the deepest point.`)}
        </>
      }
      rail={
        <>
          <LabControl name="potential" look="menu" />
          <Formula potential={landscape.potential} />
          <PotentialControls />
          <LabControl name="kT" />
          <hr />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here, something is fetched ahead. */}
          <div onPointerEnter={prepareSurface} onFocus={prepareSurface}>
            <LabControl name="landscapeView" />
          </div>
          <LabControl name="boxWidth" />
          {landscape.box.x1 - landscape.box.x0 < labSpecs.boxWidth.max && (
            <>
              <LabControl name="boxX" />
              <LabControl name="boxY" />
            </>
          )}
        </>
      }
    >
      <ProblemNote problem={problem} />
      <Plot
        figure={figure}
        label={t`Energy landscape and force field: ${name}`}
        description={description}
        aspect={boxAspect(landscape.box)}
        stale={surfaceIsComing || isOutdated(status, dragging)}
        busy={surfaceIsComing}
        onHover={setPointed}
        onDrawn={() => setOnScreen(drawn)}
      />
      {view === "map" ? (
        <HoverReadout place={pointed} landscape={landscape} />
      ) : (
        <p className="hover-readout" role="status">
          {surfaceIsComing ? t`The surface is being drawn…` : t`Drag the surface to turn it.`}
        </p>
      )}
    </Panel>
  );
}
