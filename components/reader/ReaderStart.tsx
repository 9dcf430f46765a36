import { ClipboardPaste, FileText } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import { RecentList, type RecentListProps } from './RecentList';

/** What the reader opens by their endings. */
const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.shtml,.xhtml,.pdf,text/plain,text/html,application/pdf';

export interface ReaderStartProps extends RecentListProps {
  /** Whether a file is held over the page. */
  readonly dragging: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

/** Where documents come in, and those that were here before. */
export function ReaderStart({ dragging, onFiles, onText, ...recent }: ReaderStartProps) {
  const { t } = useText();
  const inputRef = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  return (
    <main class="reader-start">
      <h1>{t('reader.title')}</h1>
      <p class="reader-lead">{t('reader.lead')}</p>
      <section class="drop" data-dragging={dragging} aria-label={t('reader.choose')}>
        <Icon icon={FileText} size={28} />
        <p class="drop-title">{t(dragging ? 'reader.drop.now' : 'reader.drop')}</p>
        <p class="drop-doors">
          <button type="button" class="button" onClick={() => inputRef.current?.click()}>
            {t('reader.choose')}
          </button>
          <button type="button" class="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            <Icon icon={ClipboardPaste} />
            {t('reader.paste')}
          </button>
        </p>
        <p class="card-hint">{t('reader.types')}</p>
        <p class="card-hint">{t('reader.paste.hint')}</p>
        <input
          ref={inputRef}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={t('reader.choose')}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file can be chosen again after it was changed.
            currentTarget.value = '';
          }}
        />
      </section>
      {pasting && <PasteForm onText={onText} />}
      <RecentList {...recent} />
    </main>
  );
}

function PasteForm({ onText }: Pick<ReaderStartProps, 'onText'>) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <form
      class="paste-form"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <label for="pasted">{t('reader.paste.label')}</label>
      <textarea id="pasted" rows={8} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {t('reader.paste.open')}
      </button>
    </form>
  );
}
