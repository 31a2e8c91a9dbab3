import { useMemo } from "react";
import { centralEnergy } from "../../../../src/clusters/centralEnergy.ts";
import { findThreeBodyPotential } from "../../../../src/clusters/threeBody/registry.ts";
import { twoNeighbours } from "../../../../src/clusters/twoNeighbours.ts";
import { angleEnergyFigure, neighboursFigure } from "../../../figures/neighbourPictures.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { choosingSpecs } from "../../../store/choosing/choosingParameters.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { threeBodyValues } from "../../../store/choosing/toCurves.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";

const { min, max } = choosingSpecs.leftAngle;

/** Every angle that can be set, by degrees. */
const ANGLES = Float64Array.from({ length: max - min + 1 }, (_, i) => min + i);

/** Two surroundings with the same distances and different angles, and what that does to the energy. */
export function NeighbourPictures({ unit }: { readonly unit: string }) {
  const theme = useFigureTheme();
  const values = useChoosing((state) => state.values);
  const { threeBody, bondLength, leftAngle, rightAngle } = values;
  const parameters = JSON.stringify(threeBodyValues(values));
  const energies = useMemo(() => {
    const truth = findThreeBodyPotential(threeBody).create(JSON.parse(parameters));
    const energy = (degrees: number) => centralEnergy(truth, twoNeighbours(bondLength, degrees));
    return { all: ANGLES.map(energy), left: energy(leftAngle), right: energy(rightAngle) };
  }, [threeBody, parameters, bondLength, leftAngle, rightAngle]);
  const figures = useMemo(() => {
    const [{ color: leftColor }, { color: rightColor }] = seriesStyles(theme);
    const marked = [
      { degrees: leftAngle, energy: energies.left, color: leftColor, symbol: "circle" },
      { degrees: rightAngle, energy: energies.right, color: rightColor, symbol: "square" },
    ] as const;
    return {
      left: neighboursFigure(twoNeighbours(bondLength, leftAngle), leftAngle, leftColor, theme),
      right: neighboursFigure(twoNeighbours(bondLength, rightAngle), rightAngle, rightColor, theme),
      energy: angleEnergyFigure(ANGLES, energies.all, marked, unit, theme),
    };
  }, [theme, bondLength, leftAngle, rightAngle, energies, unit]);
  const said = (degrees: number, energy: number) =>
    t`An atom with two neighbours, both ${digits(bondLength)} away, at an angle of ${degrees}°: its energy is ${digits(energy)} ${unit}.`;
  return (
    <div className="three-across neighbour-pictures">
      <TitledPlot
        title={t`● On the left: ${digits(energies.left)} ${unit}`}
        figure={figures.left}
        label={t`An atom with two neighbours, on the left`}
        description={said(leftAngle, energies.left)}
        aspect="square"
      />
      <TitledPlot
        title={t`■ On the right: ${digits(energies.right)} ${unit}`}
        figure={figures.right}
        label={t`An atom with two neighbours, on the right`}
        description={said(rightAngle, energies.right)}
        aspect="square"
      />
      <TitledPlot
        title={t`Same distances, any angle`}
        figure={figures.energy}
        label={t`The atom’s energy against the angle`}
        description={t`With both neighbours ${digits(bondLength)} away the energy goes from ${digits(Math.min(...energies.all))} to ${digits(Math.max(...energies.all))} ${unit} as the angle changes; distances alone do not know it.`}
        aspect="square"
      />
    </div>
  );
}
