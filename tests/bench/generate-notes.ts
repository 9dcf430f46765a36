/**
 * A reader's library of any size, invented and the same in every run: articles with their
 * texts, notes and marks on them, pledges met, verdicts, tags, entries. Records look as the
 * program writes them: quotes are verbatim from the texts, positions fit, ids are UUIDs v7
 * in order of time.
 */
import { v7 } from 'uuid';
import { COLORS, newAnnotation, type AnnotationRecord, type NoteContent } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { Article } from '@/utils/model/article';
import { VERDICTS, type ReaderData, type Sighting } from '@/utils/model/reader-data';
import { seeded } from './measure';
import { newsText } from './news-text';

interface Size {
  readonly articles: number;
  /** Spread evenly over the articles. */
  readonly notes: number;
  /** Mean length of an article's text, in code units. */
  readonly textLength?: number;
  readonly seed?: number;
}

/** Names and ids that stand in texts, notes and lists of entities; all of them are in the bundled dictionary. */
const NAMES: readonly (readonly [id: string, name: string])[] = [
  ['place/cn', '中国'],
  ['place/kz', '哈萨克斯坦'],
  ['place/ru', '俄罗斯'],
  ['place/fr', '法国'],
  ['place/br', '巴西'],
  ['place/eg', '埃及'],
  ['organization/un', '联合国'],
  ['organization/sco', '上海合作组织'],
];

const SITES: readonly (readonly [site: string, host: string])[] = [
  ['sina', 'finance.sina.com.cn'],
  ['xinhua', 'www.news.cn'],
  ['people', 'world.people.com.cn'],
  ['mfa', 'www.mfa.gov.cn'],
];

const TAGS = ['贸易', '投资', '中亚', '铁路', '能源', '贷款', '援助', '峰会', '认证系统', '粮食', 'follow-up', '待查'];
const WORDS = [
  '与去年的说法相比',
  '这里没有提到期限',
  '数额和上次一样',
  '参见《联合声明》',
  '需要核实来源',
  '**重点**：措辞变强',
];
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

/** A library of the given size. */
export function generateNotes({ articles, notes, textLength = 800, seed = 1 }: Size): ReaderData {
  const random = seeded(seed);
  const material = newsText(
    NAMES.map(([, name]) => name),
    60_000,
  );
  const made = Array.from({ length: articles }, (_, index) => makeArticle({ index, random, material, textLength }));
  const records = made.flatMap((article, index) => {
    const count = Math.floor(((index + 1) * notes) / articles) - Math.floor((index * notes) / articles);
    return Array.from({ length: count }, (_each, nth) => makeNote({ article, nth, random }));
  });
  const sightings = made.filter((_, index) => index % 2 === 0).map((article) => makeSighting(article, random));
  return {
    annotations: records,
    articles: made,
    entries: TAGS.slice(0, 6).map((name, index) => ({
      id: `own/${idAt(FIRST_DAY + index, random)}`,
      kind: 'project',
      names: [`${name}走廊`],
      modified: new Date(FIRST_DAY).toISOString(),
    })),
    verdicts: [...new Set(sightings.map(({ pledge }) => pledge))].slice(0, 200).map((pledge) => ({
      pledge,
      verdict: pick(VERDICTS, random),
      modified: new Date(FIRST_DAY + Math.floor(random() * 700) * DAY).toISOString(),
    })),
    sightings,
    drafts: [],
    tags: TAGS.slice(0, 4).map((name) => ({
      name,
      color: pick(COLORS, random),
      modified: new Date(FIRST_DAY).toISOString(),
    })),
  };
}

interface ArticleMade {
  readonly index: number;
  readonly random: () => number;
  readonly material: string;
  readonly textLength: number;
}

function makeArticle({ index, random, material, textLength }: ArticleMade): Article {
  const [site, host] = SITES[index % SITES.length] ?? ['sina', 'finance.sina.com.cn'];
  const docId = `i${index.toString(36).padStart(10, '0')}`;
  const length = Math.floor(textLength * (0.5 + random()));
  const at = Math.floor(random() * (material.length - length));
  const stretch = material.slice(at, at + length);
  const text = stretch.replaceAll('。', '。\n');
  const published = new Date(FIRST_DAY + Math.floor((index / 7) % 730) * DAY);
  const names = NAMES.filter(([, name]) => text.includes(name));
  return {
    id: `${site}:${docId}`,
    site,
    docId,
    urls: [`https://${host}/roll/${published.toISOString().slice(0, 10)}/doc-${docId}.shtml`],
    title: `${names[0]?.[1] ?? '各方'}${stretch.slice(0, 14)}（${index + 1}）`,
    source: '青云日报',
    publishedAt: published.toISOString().slice(0, 10),
    readAt: new Date(published.getTime() + Math.floor(random() * 10 * DAY)).toISOString(),
    digest: hex(64, random),
    text,
    entities: names.map(([id]) => id),
    fingerprint: hex(64, random),
    sketch: [hex(8, random), hex(8, random)],
  };
}

interface NoteMade {
  readonly article: Article;
  readonly nth: number;
  readonly random: () => number;
}

function makeNote({ article, nth, random }: NoteMade): AnnotationRecord {
  const { text = '', id: articleId, readAt } = article;
  const length = 6 + Math.floor(random() * 24);
  const start = Math.floor(random() * Math.max(1, text.length - length));
  const end = Math.min(text.length, start + length);
  const time = Date.parse(readAt) + nth * 60_000;
  const content: NoteContent = {
    text:
      random() < 0.25
        ? ''
        : `${pick(WORDS, random)}，${text.slice(start, start + 4)}。\n\n${pick(WORDS, random)}${nth}`,
    tags: random() < 0.5 ? [] : [...new Set([pick(TAGS, random), pick(TAGS, random)])],
    color: pick(COLORS, random),
    about: random() < 0.3 ? [pick(NAMES, random)[0]] : [],
  };
  const annotation = newAnnotation({
    id: idAt(time, random),
    source: article.urls[0] ?? '',
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    content,
    now: new Date(time).toISOString(),
  });
  const state = random() < 0.02 ? 'orphan' : random() < 0.03 ? 'changed' : 'anchored';
  const trashed = random() < 0.02 ? { deletedAt: new Date(time + DAY).toISOString() } : {};
  return recordOf(annotation, { articleId, state, ...trashed });
}

function makeSighting(article: Article, random: () => number): Sighting {
  const value = (1 + Math.floor(random() * 90)) * 100_000_000;
  const [by, to] = [pick(NAMES, random)[0], pick(NAMES, random)[0]];
  return {
    pledge: `~${Math.floor(random() * 1_500)}`,
    articleId: article.id,
    at: article.readAt,
    text: `将提供${value / 100_000_000}亿元`,
    ...{ by: [by], to: [to], act: '提供贷款' },
    quantity: { value, unit: '元', text: `${value / 100_000_000}亿元` },
    due: String(2024 + Math.floor(random() * 8)),
    strength: random() < 0.7 ? 'commitment' : 'intention',
    cue: '将',
  };
}

function pick<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

function hex(length: number, random: () => number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

function idAt(time: number, random: () => number): string {
  return v7({ msecs: time, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)), seq: 0 });
}
