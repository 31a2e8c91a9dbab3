import { t } from "../messages/t.ts";
import { useSettings } from "../store/SettingsContext.ts";
import { pageAddress } from "./addresses.ts";
import { CopyField } from "./CopyField.tsx";
import { bibtex, citation, dayOf } from "./citation.ts";
import type { SharePageProps } from "./LinkPage.tsx";

/** The figure in its present state as a source. */
export function CitePage({ shared, panel }: SharePageProps) {
  const { chapter } = useSettings();
  const cited = {
    // The page is called after its chapter.
    chapter: document.title.split(" · ")[0],
    ids: [chapter, panel] as const,
    title: shared.title,
    address: pageAddress(shared),
    day: dayOf(new Date()),
  };
  return (
    <>
      <CopyField label="BibTeX" text={bibtex(cited)} lines={9} />
      <CopyField label={t`In words`} text={citation(cited)} lines={4} />
      <p className="control-help">{t`The link in it leads to the very state you see.`}</p>
    </>
  );
}
