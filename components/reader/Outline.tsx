import { useText } from '@/components/text-context';
import type { OutlineEntry } from '@/utils/model/reader-document';
import { blockId } from './DocumentBlocks';

export interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly onGo: (block: number) => void;
}

/** The headings of a document, to go to: beside the text where there is room, folded above it where there is not. */
export function Outline({ entries, onGo }: OutlineProps) {
  const { t } = useText();
  if (entries.length === 0) return null;
  return (
    <nav class="outline" aria-label={t('reader.outline')}>
      <details open={matchMedia('(min-width: 1000px)').matches}>
        <summary>{t('reader.outline')}</summary>
        <ol lang="zh">
          {entries.map(({ block, level, text }) => (
            <li key={block} data-level={level}>
              <a
                href={`#${blockId(block)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(block);
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
