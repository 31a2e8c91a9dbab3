import { useMemo } from "react";
import { findPotential } from "../../../src/potentials/registry.ts";
import { landscapeFigure } from "../../figures/landscape.ts";
import { boxAspect } from "../../figures/mapLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import { surfaceFigure } from "../../figures/surface.ts";
import { digits } from "../../format/numbers.ts";
import { labSpecs } from "../../store/labParameters.ts";
import { useLab } from "../../store/labStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { Formula } from "./Formula.tsx";
import { HoverReadout, useHover } from "./HoverReadout.tsx";
import { LabControl } from "./LabControl.tsx";
import { PotentialControls } from "./PotentialControls.tsx";
import { useDragging, useLabParameters, useLandscape } from "./useLabExperiments.ts";

/** Figure 1: the potential as contours or as a surface, and its force as arrows. */
export function LandscapePanel() {
  const { landscape } = useLabParameters();
  const view = useLab((state) => state.values.landscapeView);
  const dragging = useDragging();
  const { result, status, problem } = useLandscape();
  const theme = useFigureTheme();
  const { place, onHover } = useHover();
  const definition = findPotential(landscape.potential);

  const figure = useMemo(() => {
    if (result === null) return { data: [], layout: {} };
    return view === "surface" ? surfaceFigure(result, theme) : landscapeFigure(result, theme, { coarse: dragging });
  }, [result, theme, view, dragging]);
  const minima = result === null ? [] : triples(result.minima).slice(0, 4);
  const description =
    result === null
      ? "Being computed."
      : `Energy of ${definition.label} from x ${digits(result.box.x0)} to ${digits(result.box.x1)} and y ${digits(result.box.y0)} to ${digits(result.box.y1)}. The lowest minima on the map: ${minima
          .map(([x, y, energy]) => `${digits(energy)} kT at x ${digits(x)}, y ${digits(y)}`)
          .join("; ")}. Arrows show the force, downhill and longer where it is stronger.`;

  return (
    <Panel
      id="landscape"
      number={1}
      title="The landscape and its force"
      busy={status === "running" || status === "stale"}
      caption={
        <>
          Energy in units of <i>k</i>
          <sub>B</sub>
          <i>T</i> (colour, contours) and force (arrows, lengths compressed so that the walls do not swamp the wells).
          Point at it to read values. The colour stops {digits(result?.displayRange ?? definition.displayRange)} kT
          above the deepest point.
        </>
      }
      rail={
        <>
          <LabControl name="potential" look="menu" />
          <Formula potential={landscape.potential} />
          <PotentialControls />
          <LabControl name="kT" />
          <hr />
          <LabControl name="landscapeView" />
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
        label={`Energy landscape and force field: ${definition.label}`}
        description={description}
        aspect={boxAspect(landscape.box)}
        stale={status === "stale" && !dragging}
        onHover={onHover}
      />
      {view === "map" && <HoverReadout place={place} landscape={landscape} />}
    </Panel>
  );
}

function triples(list: Float64Array): readonly (readonly [number, number, number])[] {
  return Array.from({ length: list.length / 3 }, (_, i) => [list[3 * i], list[3 * i + 1], list[3 * i + 2]] as const);
}
