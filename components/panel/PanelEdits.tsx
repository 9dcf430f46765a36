import { ReadingParts } from '@/components/margin/ReadingParts';
import { useText } from '@/components/text-context';
import type { ComparedParagraph } from '@/utils/model/anchor';
import { PanelSection } from './PanelSection';

export interface PanelEditsProps {
  /** Paragraphs that are not as they were, in the order of the article; not empty. */
  readonly edits: readonly ComparedParagraph[];
}

/** What has been edited in the article since its text was kept, paragraph by paragraph. */
export function PanelEdits({ edits }: PanelEditsProps) {
  const { t } = useText();
  return (
    <PanelSection title={t('panel.edits')} count={edits.length}>
      <p class="card-hint">{t('panel.edits.hint')}</p>
      <ol class="panel-edits">
        {edits.map((edit, at) => (
          <Edit key={at} edit={edit} />
        ))}
      </ol>
    </PanelSection>
  );
}

function Edit({ edit }: { readonly edit: ComparedParagraph }) {
  const { t } = useText();
  const what =
    edit.type === 'changed'
      ? edit.kinds.map((kind) => t(`reading.kind.${kind}`)).join(t('reading.kinds.comma'))
      : undefined;
  return (
    <li class="panel-edit">
      <span class="card-hint">
        {t(`panel.edit.${edit.type}`)}
        {what !== undefined && ` · ${what}`}
      </span>
      <p class="panel-reading" lang="zh">
        {edit.type === 'changed' && <ReadingParts parts={edit.parts} />}
        {edit.type === 'removed' && <del>{edit.text}</del>}
        {edit.type === 'added' && <ins>{edit.text}</ins>}
        {(edit.type === 'moved' || edit.type === 'same') && edit.text}
      </p>
    </li>
  );
}
