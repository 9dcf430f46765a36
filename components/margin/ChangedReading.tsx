import { useText } from '@/components/text-context';
import type { NoteChange } from '@/utils/reading/note-change';
import { ReadingParts } from './ReadingParts';

export interface ChangedReadingProps {
  readonly change: NoteChange;
  /** Absent where the reader cannot decide, as for a note that has its place on another page. */
  readonly onAccept?: (() => void) | undefined;
  readonly onKeep?: (() => void) | undefined;
}

/** A silent edit of the article under a note: both readings word by word, since when, and what to do about it. Folded once the reader has decided to leave it. */
export function ChangedReading({ change, onAccept, onKeep }: ChangedReadingProps) {
  const { t } = useText();
  const { kinds, kept } = change;
  const what = kinds.map((kind) => t(`reading.kind.${kind}`)).join(t('reading.kinds.comma'));
  if (kept) {
    return (
      <details class="unfold note-change">
        <summary>{t('reading.kept', { what })}</summary>
        <Readings change={change} />
        <Actions onAccept={onAccept} />
      </details>
    );
  }
  return (
    <section class="note-change" aria-label={t('note.changed')}>
      <p>
        <strong>{t('note.changed')}</strong> <span class="change-kinds">{what}</span>
      </p>
      <Readings change={change} />
      <Actions onAccept={onAccept} onKeep={onKeep} />
    </section>
  );
}

function Readings({ change }: { change: NoteChange }) {
  const { t, formatMoment } = useText();
  const { parts, since, seenAt } = change;
  return (
    <>
      <p class="change-reading" lang="zh">
        <ReadingParts parts={parts} />
      </p>
      <dl class="facts change-dates">
        <dt>{t('note.changed.was')}</dt>
        <dd>{formatMoment(since)}</dd>
        <dt>{t('note.changed.now')}</dt>
        <dd>{seenAt === undefined ? t('reading.here') : t('reading.seen', { time: formatMoment(seenAt) })}</dd>
      </dl>
    </>
  );
}

function Actions({ onAccept, onKeep }: Pick<ChangedReadingProps, 'onAccept' | 'onKeep'>) {
  const { t } = useText();
  if (!onAccept && !onKeep) return null;
  return (
    <div class="change-actions">
      {onAccept && (
        <button type="button" class="text-button" title={t('reading.accept.name')} onClick={onAccept}>
          {t('reading.accept')}
        </button>
      )}
      {onKeep && (
        <button type="button" class="text-button" title={t('reading.keep.name')} onClick={onKeep}>
          {t('reading.keep')}
        </button>
      )}
    </div>
  );
}
