import { t } from "../../../messages/t.ts";
import type { RepresentationKey } from "../../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { SeedLine } from "../../SeedLine.tsx";
import { RepresentationControl } from "../RepresentationControl.tsx";

export interface NoetherRailProps {
  readonly view: string;
  /** What the engine has against a value, by its own name for it. */
  readonly problem: { readonly parameter?: string | undefined; readonly message: string } | null;
}

/** What each switch breaks, and by how much. */
const BREAKS = [
  ["fieldOn", "field"],
  ["wallOn", "wall"],
  ["directionOn", "direction"],
  ["pulseOn", "pulse"],
] as const;

const CLUSTER: readonly RepresentationKey[] = ["clusterAtoms", "heat", "clusterTime", "clusterStep"];
const LEARNT: readonly RepresentationKey[] = [
  "learntCount",
  "learntExtent",
  "learntAtoms",
  "learntHeat",
  "learntTime",
  "clusterStep",
];

/** The engine’s names of parameters, and this chapter’s. */
const NAMES: Readonly<Record<string, readonly RepresentationKey[]>> = {
  atoms: ["clusterAtoms", "learntAtoms"],
  duration: ["clusterTime", "learntTime"],
  timeStep: ["clusterStep"],
  kT: ["heat", "learntHeat"],
  count: ["learntCount"],
};

/** The controls of what is shown. */
export function NoetherRail({ view, problem }: NoetherRailProps) {
  const problemOf = (name: RepresentationKey) =>
    NAMES[problem?.parameter ?? ""]?.includes(name) ? { problem: problem?.message } : {};
  const plain = (names: readonly RepresentationKey[]) =>
    names.map((name) => <RepresentationControl key={name} name={name} {...problemOf(name)} />);
  if (view === "learnt") {
    return (
      <>
        {plain(LEARNT)}
        <SeedLine of="clusterSeed" another={t`Draw others`} />
      </>
    );
  }
  return (
    <>
      {BREAKS.map(([on, by]) => (
        <Breaking key={on} on={on} by={by} />
      ))}
      {plain(CLUSTER)}
      <SeedLine of="clusterSeed" another={t`Other velocities at the start`} />
    </>
  );
}

/** Whether a problem is told at a control of this rail. */
export function isToldInRail(parameter: string | undefined): boolean {
  return Object.hasOwn(NAMES, parameter ?? "");
}

function Breaking({ on, by }: { readonly on: (typeof BREAKS)[number][0]; readonly by: (typeof BREAKS)[number][1] }) {
  const isOn = useRepresentation(({ values }) => values[on]);
  return (
    <div className="rail-group">
      <RepresentationControl name={on} />
      <RepresentationControl name={by} disabled={isOn ? undefined : t`Switch it on first.`} />
    </div>
  );
}
