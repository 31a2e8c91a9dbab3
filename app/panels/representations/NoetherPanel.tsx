import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { Panel } from "../Panel.tsx";
import { usePanelVisible } from "../PanelVisibility.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import "../../styles/dynamics.css";
import "../../styles/representations.css";
import "../../styles/noether.css";
import { BrokenView } from "./noether/BrokenView.tsx";
import { LearntView } from "./noether/LearntView.tsx";
import { isToldInRail, NoetherRail } from "./noether/NoetherRail.tsx";
import { useLearnt, useNoether, useUnbroken } from "./noether/useNoether.ts";
import { RepresentationControl } from "./RepresentationControl.tsx";

/** Figure 6: what each symmetry keeps, and what learnt forces do of it. */
export function NoetherPanel() {
  const view = useRepresentation(({ values }) => values.noetherView);
  const visible = usePanelVisible();
  const isLearnt = view === "learnt";
  const shown = useNoether(visible && !isLearnt);
  const whole = useUnbroken(visible && !isLearnt);
  const learnt = useLearnt(visible && isLearnt);
  const problem = isLearnt ? learnt.problem : shown.problem;
  return (
    <Panel
      id="noether"
      number={6}
      title={t`What a symmetry keeps`}
      wide
      busy={isLearnt ? isUnderWay(learnt.status) : isUnderWay(shown.status, whole.status)}
      lead={
        <div className="dynamics-view">
          <RepresentationControl name="noetherView" />
        </div>
      }
      caption={isLearnt ? LEARNT_CAPTION : BROKEN_CAPTION}
      rail={<NoetherRail view={view} problem={problem} />}
    >
      <ProblemNote problem={isToldInRail(problem?.parameter) ? null : problem} />
      {isLearnt ? <LearntView job={learnt} /> : <BrokenView shown={shown} whole={whole} />}
    </Panel>
  );
}

const BROKEN_CAPTION = t`A cluster of Lennard-Jones atoms in the plane, moved by velocity Verlet: lengths in s, energies in ε, masses in m, the mass of each.
  The arrow is its momentum; thin, the ways of the atoms, thick, of their middle, about which the angular momentum is taken.
  Dotted in the curves is what happens with nothing broken. The energy is that of the forces in use, field and wall counted in.`;

const LEARNT_CAPTION = t`One start, four forces. The three learnt ones have seen the same clusters, in many places and turned by many angles,
  with the true, internal forces and energies. Motions by learnt forces leave their data sooner or later: they are shown, and
  measured, as long as the cluster is one. Where all components happen to be fitted alike, what they add up to is learnt to
  be zero, and momentum is kept by that.`;
