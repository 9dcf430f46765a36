import type { Annotation } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { ReaderData } from '@/utils/model/reader-data';
import { createTranslator } from '@/utils/locale/translator';
import { ARTICLE, EMPTY, note } from './sample-data';
import { HOSTILE } from './hostile';

/** What every export is told besides its data. */
export const MADE = {
  translator: createTranslator('zh-CN'),
  exportedAt: '2025-01-01T00:00:00.000Z',
  generator: 'Meipi 0.1.0',
};

/** An article all of whose texts are hostile, each of them once as quotation, note and tag. */
export function hostileLibrary(): ReaderData {
  const text = HOSTILE.join('\n');
  const article = {
    ...ARTICLE,
    title: HOSTILE[0] ?? '',
    byline: HOSTILE[1] ?? '',
    source: HOSTILE[2] ?? '',
    publishedAt: '"><script>',
    urls: ['javascript:alert(1)', 'https://a.example/"><script>alert(1)</script>'],
    text,
    entities: ['"><b>'],
  };
  const annotations = HOSTILE.map((words, index) => {
    const id = `018f37c0-7c00-7abc-8def-${String(index).padStart(12, '0')}`;
    const annotation: Annotation = {
      ...note().annotation,
      id: `urn:uuid:${id}`,
      created: words,
      modified: words,
      body: [
        { type: 'TextualBody', value: words, purpose: 'commenting' },
        { type: 'TextualBody', value: words, purpose: 'tagging' },
      ],
      target: { source: words, selector: [{ type: 'TextQuoteSelector', exact: words }] },
      'meipi:about': [words],
    };
    return recordOf(annotation, { articleId: article.id, state: 'anchored' });
  });
  return { ...EMPTY, articles: [article], annotations };
}

/** The whole content of an export. */
export function contentOf(pieces: Iterable<string | Uint8Array>): Buffer {
  return Buffer.concat([...pieces].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
