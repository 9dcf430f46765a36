import { ArrowLeft } from 'lucide';
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import { type KeptDocument, outlineOf, textOfBlocks } from '@/utils/model/reader-document';
import { DocumentBlocks } from './DocumentBlocks';
import { Outline } from './Outline';

export interface DocumentViewProps {
  readonly document: KeptDocument;
  /** The element that holds the text, for whoever marks it. */
  readonly bodyRef: Ref<HTMLDivElement>;
  readonly onBack: () => void;
  readonly onGo: (block: number) => void;
}

/** A document as an article: what it is, its headings beside it, its text. */
export function DocumentView({ document, bodyRef, onBack, onGo }: DocumentViewProps) {
  const { t, formatDate, formatNumber } = useText();
  const { title, blocks, publishedAt, source, byline, file, wholeLength } = document;
  const text = useMemo(() => <DocumentBlocks blocks={blocks} />, [blocks]);
  const entries = useMemo(() => outlineOf(blocks), [blocks]);
  const [first] = blocks;
  const hasTitle = first?.type === 'heading' && first.text === title;
  const origin = [source, byline, publishedAt && formatDate(publishedAt), file].filter(Boolean);
  return (
    <main class="document">
      <header class="document-head">
        <button type="button" class="text-button" onClick={onBack}>
          <Icon icon={ArrowLeft} size={14} />
          {t('reader.back')}
        </button>
        <p class="quiet document-origin">{[...new Set(origin)].join(' · ')}</p>
      </header>
      {wholeLength !== undefined && (
        <p class="document-part" role="note">
          {t('reader.part', { length: formatNumber(wholeLength), shown: formatNumber(textOfBlocks(blocks).length) })}
        </p>
      )}
      <Outline entries={entries} onGo={onGo} />
      <article class="document-text" aria-label={title} lang="zh">
        {!hasTitle && <h1>{title}</h1>}
        <div ref={bodyRef} class="document-body">
          {text}
        </div>
      </article>
    </main>
  );
}
