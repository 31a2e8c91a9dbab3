import { t } from "../../messages/t.ts";
import { useMolecule } from "../../store/molecule/moleculeStore.ts";
import { useForceData } from "./fit/useForceData.ts";
import { MoleculeControl } from "./MoleculeControl.tsx";

/** What a figure is about, which is set in the first: said, with what is most often changed. */
export function LearntLine() {
  const { temperature, symmetrise } = useMolecule(({ values }) => values);
  const { opened, frames, isReading } = useForceData();
  // Of a file that is of no use nothing has been learnt.
  if (opened !== null && (frames !== null || isReading))
    return <p className="control-help">{t`Learnt from ${opened.title}: see Figure 1.`}</p>;
  return (
    <>
      <MoleculeControl name="molecule" look="segments" />
      <p className="control-help">
        {symmetrise
          ? t`Trained at ${temperature} K, atoms alike exchangeable: set in Figure 1.`
          : t`Trained at ${temperature} K, each atom for itself: set in Figure 1.`}
      </p>
    </>
  );
}
