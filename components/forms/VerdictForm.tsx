import { useId } from 'preact/hooks';
import { useText } from '@/components/text-context';
import type { Outcome } from '@/utils/model/outcome';
import { type Judgement, useJudgement } from './use-judgement';
import { VerdictSelect } from './VerdictSelect';

export interface VerdictFormProps {
  readonly judgement: Judgement;
  /** Stores what was judged; answers when it is kept. */
  readonly onJudge: (judgement: Judgement) => Promise<Outcome<unknown>>;
  /** Something in the form was taken hold of. */
  readonly onTouch?: () => void;
}

/** The reader's verdict on a pledge, set in place: what came of it, an address as evidence, a note. */
export function VerdictForm({ judgement, onJudge, onTouch }: VerdictFormProps) {
  const { t } = useText();
  const id = useId();
  const { fields, status, save, change } = useJudgement(judgement, onJudge);
  const { verdict, evidence, note } = fields;
  return (
    <div class="verdict" onFocusCapture={() => onTouch?.()} onPointerDown={() => onTouch?.()}>
      <div class="verdict-line">
        <label for={`${id}-verdict`}>{t('verdict.label')}</label>
        <VerdictSelect
          id={`${id}-verdict`}
          verdict={verdict}
          onChoose={(chosen) => change({ verdict: chosen }, { now: true })}
        />
        <span class="verdict-status" aria-live="polite">
          {(status === 'saving' || status === 'saved' || status === 'failed') && t(`editor.${status}`)}
        </span>
      </div>
      {judgement.evidence && <Evidence address={judgement.evidence} />}
      <details class="unfold">
        <summary>{t('verdict.more')}</summary>
        <div class="verdict-fields">
          <label for={`${id}-evidence`}>{t('verdict.evidence')}</label>
          <input
            id={`${id}-evidence`}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={evidence}
            aria-invalid={status === 'bad-address'}
            aria-describedby={status === 'bad-address' ? `${id}-bad` : undefined}
            onInput={({ currentTarget }) => change({ evidence: currentTarget.value })}
            onBlur={save}
          />
          {status === 'bad-address' && (
            <p id={`${id}-bad`} class="field-fault" role="alert">
              {t('verdict.evidence.bad')}
            </p>
          )}
          <label for={`${id}-note`}>{t('verdict.note')}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            value={note}
            onInput={({ currentTarget }) => change({ note: currentTarget.value })}
            onBlur={save}
          />
        </div>
      </details>
      {judgement.note && <p class="verdict-note">{judgement.note}</p>}
    </div>
  );
}

/** The kept address as a link that shows its host; what is no web address is shown as it is. */
function Evidence({ address }: { address: string }) {
  const { t } = useText();
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  return (
    <p class="verdict-evidence">
      {t('verdict.evidence')}{' '}
      {host ? (
        <a href={address} title={address} target="_blank" rel="noreferrer">
          {host}
        </a>
      ) : (
        address
      )}
    </p>
  );
}
