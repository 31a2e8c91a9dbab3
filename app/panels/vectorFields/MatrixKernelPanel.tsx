import { useMemo, useState } from "react";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { flowColors, flowScales } from "../../figures/flowView.ts";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/kernels.css";
import "../../styles/matrixKernel.css";
import "../../styles/vectorFields.css";
import { BlockCode } from "./matrixKernel/BlockCode.tsx";
import type { Pair } from "./matrixKernel/BlockMatrix.tsx";
import { KernelMap } from "./matrixKernel/KernelMap.tsx";
import { Matrices } from "./matrixKernel/Matrices.tsx";
import { useKernelColumn } from "./matrixKernel/useKernelColumn.ts";
import { VectorFieldControl } from "./VectorFieldControl.tsx";

/** Figure 1: the field that one unit force implies under each kernel, and the matrices of blocks that a fit is made of. */
export function MatrixKernelPanel() {
  const { result, status, problem } = useKernelColumn();
  const look = useVectorField(({ values }) => values.columnView);
  const first = useVectorField(({ values }) => values.firstColumn);
  const kernels = [first, "energyConserving", "divergenceFree"] as const;
  const theme = useFigureTheme();
  const dragging = useDragging();
  const [chosen, setChosen] = useState<Pair>([1, 0]);
  const last = result === null ? 0 : Math.sqrt(result.scalarGram.length) - 1;
  const pair: Pair = [Math.min(chosen[0], last), Math.min(chosen[1], last)];
  const scales = useMemo(() => {
    if (result === null) return null;
    const { x, y, columns } = result;
    // Linear in the unit force, whose own length is 1 everywhere: the scales never move.
    return { ...flowScales(columns.map((column) => ({ ...column, x, y }))), arrowReference: 1, speed: [0, 1] as const };
  }, [result]);
  const colors = scales && flowColors(look, scales, theme);
  const working = isUnderWay(status);
  const stale = isOutdated(status, dragging);
  const shared = { result, scales, stale, pair };

  return (
    <Panel
      id="matrix-kernel"
      number={1}
      title={t`What one force says about the rest`}
      wide
      busy={working}
      caption={t`Above: a unit force (thick) at point 1, and the field that each kernel takes it to imply; that field’s values
        at the other points are drawn thicker. Below: what a fit to these points is made of. The scalar kernel has one
        number for each pair of points; a matrix-valued one has a 2 × 2 block: how strongly each component there
        speaks about each component here. A square’s area is the entry’s size, and hollow squares are negative. Point
        at a block, or walk through them with the arrow keys, and its two points light up; point at one of the points,
        and its block with point 1 does.`}
      rail={
        <>
          <VectorFieldControl name="sigma" {...problemAt(problem, "lengthScale")} />
          <VectorFieldControl name="forceAngle" />
          <VectorFieldControl name="firstColumn" look="menu" />
          <div className="rail-group">
            <VectorFieldControl name="columnView" look="menu" />
            <VectorFieldControl name="profile" look="menu" />
          </div>
        </>
      }
    >
      <div className="field-stage">
        <FigureMoving value={dragging || working}>
          <div className="side-by-side field-row" data-columns={3}>
            {kernels.map((kernel, i) => (
              <KernelMap key={kernel} kernel={kernel} {...shared} onPair={setChosen} tabStop={i === 0} />
            ))}
          </div>
        </FigureMoving>
        {colors && (
          <div className="map-color-bar">
            <ColorBar colors={colors} />
          </div>
        )}
        <ProblemNote problem={problemElsewhere(problem, ["lengthScale"])} />
      </div>
      {result === null && problem === null && <Coming height={20} />}
      {result !== null && <Matrices result={result} kernels={kernels} pair={pair} onPair={setChosen} />}
      <BlockCode />
    </Panel>
  );
}
