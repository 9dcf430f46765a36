import { useText } from '@/components/text-context';
import type { Restatements } from '@/utils/reading/restatements';
import { DifferenceList } from './DifferenceList';
import { StatedSource } from './StatedSource';

export interface RestatementListProps {
  readonly standing: Restatements;
}

/** What moved since the promise was first stated, and where that was. Nothing where this is the first statement. */
export function MovedSinceFirst({ standing }: RestatementListProps) {
  const { t } = useText();
  const { first, moved } = standing;
  if (!first) return null;
  return (
    <div class={moved.length > 0 ? 'moved' : 'moved moved-none'}>
      {moved.length > 0 ? <DifferenceList differences={moved} /> : <p>{t('stated.same')}</p>}
      <p class="moved-first">
        {t(first.origin === 'catalogue' ? 'stated.first.announced' : 'stated.first.met')}{' '}
        <StatedSource stated={first} />
      </p>
    </div>
  );
}

/**
 * The other statements of the promise in order of time, each with what it says differently.
 * A few are shown at once; a single one is told of above, many would fill the card.
 */
export function RestatementList({ standing }: RestatementListProps) {
  const { t } = useText();
  const { others } = standing;
  if (others.length === 0) return null;
  return (
    <details class="unfold" open={others.length === 2 || others.length === 3}>
      <summary>{t('stated.others', { count: others.length })}</summary>
      <ol class="statements">
        {others.map(({ stated, earlier, differences }) => (
          <li key={`${stated.origin}-${stated.article?.id ?? ''}-${stated.at}`} class="statement">
            <span class="statement-time">{t(earlier ? 'stated.earlier' : 'stated.later')}</span>
            <StatedSource stated={stated} />
            {stated.text && (
              <q class="statement-words" lang="zh">
                {stated.text}
              </q>
            )}
            <DifferenceList differences={differences} />
          </li>
        ))}
      </ol>
    </details>
  );
}
