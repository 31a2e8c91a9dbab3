import { useEffect, useRef, useState } from "react";
import type { ModelId } from "../../src/experiments/lab.ts";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { digits, plain } from "../format/numbers.ts";
import { useDragging } from "../panels/lab/useLabExperiments.ts";
import { errorAgainst, fairForce, largestTrueChange } from "./measures.ts";
import type { LabMeasurements, Measure } from "./types.ts";
import { useLabMeasurements } from "./useLabMeasurements.ts";

interface Quantity {
  readonly needs: readonly Measure[];
  /** As it stands in the text; null where it is not known. */
  readonly say: (measured: LabMeasurements) => string | null;
  /** Whether it is said in words, which look like the rest of the text. */
  readonly inWords?: boolean;
}

function reportsOf({ fields }: LabMeasurements) {
  return fields?.models.flatMap(({ report }) => (report === null ? [] : [report])) ?? [];
}

const reportOf = (measured: LabMeasurements, id: ModelId) => reportsOf(measured).find((report) => report.id === id);

function fairError(id: ModelId): Quantity {
  return {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, id);
      return report ? digits(errorAgainst(fairForce(reportsOf(measured), measured.corrugationFloor), report)) : null;
    },
  };
}

function trueError(id: ModelId): Quantity {
  return {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, id);
      return report ? digits(report.rmseTrue) : null;
    },
  };
}

function trueChange(id: ModelId): Quantity {
  return {
    needs: ["constantEnergy"],
    say: ({ constantEnergy }) => {
      const run = constantEnergy?.runs.find(({ source, problem }) => source === id && problem === null);
      return run ? `${digits(largestTrueChange(run))} kT₀` : null;
    },
  };
}

/** What the prose quotes, each measured now. */
const QUANTITIES = {
  fairForce: {
    needs: ["fields"],
    inWords: true,
    say: (measured) => {
      const reports = reportsOf(measured);
      if (reports.length === 0) return null;
      return fairForce(reports, measured.corrugationFloor) === "smooth" ? "smooth part of the force" : "true force";
    },
  },
  errorIndependent: fairError("independent"),
  errorEnergyConserving: fairError("energyConserving"),
  trueErrorIndependent: trueError("independent"),
  trueErrorEnergyConserving: trueError("energyConserving"),
  rippleVariance: { needs: [], say: ({ corrugationFloor }) => digits(corrugationFloor ** 2) },
  ridge: {
    needs: ["fields"],
    say: (measured) => {
      const report = reportOf(measured, "energyConserving");
      return report ? plain(report.ridge) : null;
    },
  },
  trueChangeIndependent: trueChange("independent"),
  trueChangeEnergyConserving: trueChange("energyConserving"),
} as const satisfies Record<string, Quantity>;

/**
 * A number in the prose, measured live; one of settings now gone is marked as such. While a hand is on a control, only the
 * numbers on screen keep up with it.
 */
export function Live({ of }: { readonly of: keyof typeof QUANTITIES }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const { inWords = false }: Quantity = QUANTITIES[of];
  const onScreen = useNearViewport(element);
  const moving = useDragging();
  const [latest, setLatest] = useState("…");
  return (
    <output ref={setElement} className={inWords ? "live-words" : "live-number"}>
      {moving && !onScreen ? (
        <span data-stale={true}>{latest}</span>
      ) : (
        <Measured of={of} onScreen={onScreen} onText={setLatest} />
      )}
    </output>
  );
}

interface MeasuredProps {
  readonly of: keyof typeof QUANTITIES;
  readonly onScreen: boolean;
  readonly onText: (text: string) => void;
}

function Measured({ of, onScreen, onText }: MeasuredProps) {
  const { needs, say }: Quantity = QUANTITIES[of];
  const { latest, outdated } = useLabMeasurements(needs, onScreen);
  const said = say(latest);
  const text = said === null ? "…" : outdated.length > 0 ? `${said}…` : said;
  const last = useRef(text);
  last.current = text;
  useEffect(() => () => onText(last.current), [onText]);
  return (
    <span data-stale={outdated.length > 0}>
      <Mathematical text={text} />
    </span>
  );
}
