import { t } from "../../messages/t.ts";

export interface HandoutBarProps {
  readonly ready: number;
  readonly of: number;
  readonly isReady: boolean;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

/** Over the hand-out on the screen, and not on paper: how far it is, and the way back. */
export function HandoutBar({ ready, of, isReady, onPrint, onBack }: HandoutBarProps) {
  return (
    <aside className="handout-bar" aria-label={t`Hand-out`}>
      <p role="status">
        {isReady ? t`The hand-out is ready.` : t`Preparing the hand-out: ${ready} of ${of} figures are drawn…`}
      </p>
      <button type="button" className="button primary" disabled={!isReady} onClick={onPrint}>{t`Print`}</button>
      <button type="button" className="button" onClick={onBack}>{t`Back to the notebook`}</button>
    </aside>
  );
}
