import { t } from "../messages/t.ts";
import { pageAddress, type Shared } from "./addresses.ts";
import { CopyField } from "./CopyField.tsx";
import { QrCode } from "./QrCode.tsx";

export interface SharePageProps {
  readonly shared: Shared;
  /** The panel's address within the chapter. */
  readonly panel: string;
}

/** The link, to copy and to scan. */
export function LinkPage({ shared }: SharePageProps) {
  const address = pageAddress(shared);
  return (
    <div className="share-link">
      <div>
        <CopyField label={t`Link to this figure as it is set now`} text={address} lines={6} />
        <p className="control-help">{t`It holds every setting of the chapter that differs from the start, so whoever opens it sees what you see. Links keep working when the notebook is revised.`}</p>
      </div>
      <QrCode text={address} label={t`The same link as a QR code`} />
    </div>
  );
}
