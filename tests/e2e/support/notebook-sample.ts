import { describe as describeTarget } from '@/utils/anchoring/describe';
import { type AnnotationRecord, type Color, newAnnotation } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { Article } from '@/utils/model/article';
import type { ReaderData } from '@/utils/model/reader-data';

/** An invented article whose page nobody serves: only its kept text is left. */
const GONE_TEXT = '青原国财政部昨日启用新的认证系统。\n习近平会见青原国总统时谈到铁路。\n双方将在2030年前完成试运行。';

export const GONE: Article = {
  id: 'mfa:gone1',
  site: 'mfa',
  docId: 'gone1',
  urls: ['https://www.mfa.gov.cn/gone1.shtml'],
  title: '青原国启用认证系统',
  source: '青云日报',
  publishedAt: '2024-05-01',
  readAt: '2024-05-02T08:00:00.000Z',
  digest: 'ab'.repeat(32),
  text: GONE_TEXT,
  entities: ['person/xi-jinping'],
};

interface Written {
  readonly id: number;
  readonly words: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly color?: Color;
}

const WRITTEN: readonly Written[] = [
  { id: 1, words: '认证系统', text: '先问谁来维护。', tags: ['待查'], color: 'green' },
  { id: 2, words: '习近平会见青原国总统', text: '', tags: ['会见'] },
  { id: 3, words: '2030年前', text: '上次说的是**2028**年。', tags: ['待查', '期限'], color: 'pink' },
  { id: 4, words: '铁路', text: '參見聯合聲明。', tags: ['铁路'] },
];

/** The id of one of the notes below. */
export function noteId(number: number): string {
  return `018f37c0-7c00-7abc-8def-${String(number).padStart(12, '0')}`;
}

function noteOn({ id, words, text = '', tags = [], color = 'yellow' }: Written): AnnotationRecord {
  const start = GONE_TEXT.indexOf(words);
  const selector = describeTarget(GONE_TEXT, { start, end: start + words.length });
  const now = `2024-05-0${id}T08:00:00.000Z`;
  const content = { text, tags, color, about: [] };
  const annotation = newAnnotation({ id: noteId(id), source: GONE.urls[0] ?? '', selector, content, now });
  return recordOf(annotation, { articleId: GONE.id, state: 'anchored' });
}

/** Four notes on it. */
export const NOTEBOOK: Partial<ReaderData> = { articles: [GONE], annotations: WRITTEN.map(noteOn) };
