import { useText } from '@/components/text-context';
import type { MessageKey } from '@/utils/locale/messages';

/** What becomes of a note of the file, in the order in which it is shown. */
const GROUPS = ['added', 'updated', 'older', 'same'] as const;
type Group = (typeof GROUPS)[number];

interface Item {
  readonly id: string;
  readonly quote: string;
  readonly text: string;
  /** The text that is here already, where it is another. */
  readonly here?: string;
  readonly article: string;
}

interface Refused {
  readonly line: number;
  readonly reason: 'too-long' | 'too-deep' | 'not-annotation' | 'no-source' | 'wrong-shape' | 'twice';
  readonly detail?: string;
}

/** What an import would do. */
export interface Preview {
  readonly counts: { readonly [group in Group]: number };
  readonly others: Readonly<Record<string, number>>;
  readonly items: { readonly [group in Group]: readonly Item[] };
  /** Versions of notes that lose, and go to the trash. */
  readonly trashed: number;
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
  /** Where the file says that there are more notes than are in it. */
  readonly short?: { readonly said: number; readonly found: number };
}

export interface ImportPreviewProps {
  readonly preview: Preview;
  readonly file: string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before anything is written. */
export function ImportPreviewView({ preview, file, onApply, onCancel }: ImportPreviewProps) {
  const { t, formatNumber } = useText();
  const { counts, others, trashed, refused, refusedCount, short } = preview;
  const rows = Object.values(others).reduce((sum, count) => sum + count, 0);
  const writes = counts.added + counts.updated + trashed + rows > 0;
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" class="entries-head">
        {t('preview.title', { file })}
      </h3>
      <p>{t(writes ? 'preview.text' : 'preview.nothing')}</p>
      {trashed > 0 && <p class="card-hint">{t('preview.trashed', { count: trashed })}</p>}
      {short && (
        <p class="field-fault">
          {t('preview.short', { said: formatNumber(short.said), found: formatNumber(short.found) })}
        </p>
      )}
      <ul class="preview-counts">
        {GROUPS.map((group) => (
          <li key={group}>
            <Count count={counts[group]} label={`preview.${group}`} />
          </li>
        ))}
        <li>
          <Count count={rows} label="preview.others" />
        </li>
        <li class={refusedCount > 0 ? 'preview-refused' : undefined}>
          <Count count={refusedCount} label="preview.refused" />
        </li>
      </ul>
      {GROUPS.map((group) => (
        <GroupItems key={group} group={group} preview={preview} />
      ))}
      {refusedCount > 0 && (
        <details open>
          <summary>{t('preview.refused.list', { count: refusedCount })}</summary>
          <ul class="preview-items">
            {refused.map(({ line, reason, detail }, index) => (
              <li key={index}>
                <span class="figures">{t('preview.line', { line: String(line) })}</span> {t(`refused.${reason}`)}
                {detail && <span class="card-hint"> {detail}</span>}
              </li>
            ))}
            <More shown={refused.length} all={refusedCount} />
          </ul>
        </details>
      )}
      <div class="exchange-buttons">
        <button type="button" class="button main-button" disabled={!writes} onClick={onApply}>
          {t('preview.apply')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('exchange.cancel')}
        </button>
      </div>
    </section>
  );
}

function Count({ count, label }: { count: number; label: MessageKey }) {
  const { t, formatNumber } = useText();
  return (
    <>
      <strong class="figures">{formatNumber(count)}</strong> <span>{t(label)}</span>
    </>
  );
}

function GroupItems({ group, preview }: { group: Group; preview: Preview }) {
  const { t } = useText();
  const items = preview.items[group];
  if (items.length === 0) return null;
  return (
    <details open={group === 'updated'}>
      <summary>{t(`preview.${group}.list`, { count: preview.counts[group] })}</summary>
      <ul class="preview-items">
        {items.map(({ id, quote, text, here, article }) => (
          <li key={id}>
            {quote && (
              <q class="preview-quote" lang="zh">
                {quote}
              </q>
            )}
            {text && <p>{text}</p>}
            {here !== undefined && (
              <p class="card-hint">{t(group === 'older' ? 'preview.stays' : 'preview.was', { text: here || '—' })}</p>
            )}
            <p class="card-hint" lang="zh">
              {article}
            </p>
          </li>
        ))}
        <More shown={items.length} all={preview.counts[group]} />
      </ul>
    </details>
  );
}

function More({ shown, all }: { shown: number; all: number }) {
  const { t } = useText();
  return all > shown ? <li class="card-hint">{t('preview.more', { count: all - shown })}</li> : null;
}
