import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarked } from '@/tests/utils/recognize/marked-text';
import { compiledDictionary } from '@/scripts/read-dictionary';
import { loadDictionary } from '@/utils/dictionary/load';
import { isSameStory, type Story } from '@/utils/mirrors/same-story';
import { keysOf, sketchOf } from '@/utils/mirrors/sketch';
import { recognize } from '@/utils/recognize/recognize';
import { filled, SERIES } from './series';
import { EDITORIAL, STORY } from './stories';

const bytes = readFileSync(compiledDictionary(process.cwd()));
const DICTIONARY = loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

/** A text with the names that recognition finds in it, as the desk keeps both. */
function story(text: string, site: string): Story {
  const { mentions } = recognize(text, DICTIONARY, { date: '2026-09-16' });
  return { sketch: sketchOf(text), names: [...new Set(mentions.flatMap(({ entity }) => entity))], site };
}

function nameless({ sketch, site = '' }: Story): Story {
  return { sketch, names: [], site };
}

const PAIRS = SERIES.flatMap(({ name, formula, texts }) =>
  texts.flatMap((one, at) =>
    texts.slice(at + 1).map((other) => ({
      name,
      fills: `${one.join(' ')} and ${other.join(' ')}`,
      a: filled(formula, one),
      b: filled(formula, other),
    })),
  ),
);

describe('isSameStory on texts of one series', () => {
  it('has many pairs', () => {
    expect(PAIRS.length).toBeGreaterThan(40);
  });

  it.each(PAIRS)('keeps apart $name: $fills', ({ a, b }) => {
    for (const site of ['one', 'other']) {
      const [one, other] = [story(a, 'one'), story(b, site)];
      expect(isSameStory(one, other)).toBe(false);
      expect(isSameStory(other, one)).toBe(false);
      // Not every name is known to the dictionary.
      expect(isSameStory(nameless(one), nameless(other))).toBe(false);
    }
  });

  it.each(PAIRS)('keeps apart $name with a closing paragraph of one site: $fills', ({ a, b }) => {
    expect(isSameStory(story(a, 'one'), story(`${b}\n${EDITORIAL}`, 'other'))).toBe(false);
  });
});

const FOLDER = join(process.cwd(), 'tests/fixtures/recognition');
const STORIES: readonly string[] = [
  STORY,
  ...readdirSync(FOLDER).map((file) => {
    const { text } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { readonly text: readonly string[] };
    return readMarked(text.join('\n')).text;
  }),
];

/** What sites do to a story that they take over. */
const MIRRORS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'under a headline of its own': (text) => `各方在会上达成了哪些共识\n${text}`,
  'with a dateline': (text) => `新华社北京9月17日电（记者甲某）${text}`,
  'with the dateline of another agency': (text) => `中新网9月18日电 (乙某)${text}`,
  'with its credits': (text) => `${text}\n来源：某某日报\n责任编辑：丙某`,
  'with other paragraphs': (text) => text.replaceAll('。', '。\n　　'),
  'in one paragraph': (text) => text.replaceAll('\n', ''),
  'with other quotation marks': (text) => text.replaceAll('“', '「').replaceAll('”', '」'),
  'with half-width punctuation': (text) => text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
  'with full-width figures': (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'with commas in its figures': (text) => text.replace(/\d{5,}/g, (digits) => Number(digits).toLocaleString('en')),
  'with percentages in words': (text) => text.replace(/(\d+)%/g, '百分之$1'),
  'without its last paragraph': shortened,
  'without its first paragraph': (text) => text.split('\n').slice(1).join('\n'),
  'with a comment below': (text) => `${text}\n${EDITORIAL}`,
  'cut and with a comment': (text) => `${shortened(text)}\n${EDITORIAL}`,
  'cut, with a comment that names others': (text) => `${shortened(text)}\n${EDITORIAL}阿根廷与巴西的港口也值得一看。`,
  'cut, with a comment and the price of a share': (text) =>
    `${shortened(text).replace(/公司|银行|委员会|组织/, '$&4.92 0.03 0.61%')}\n${EDITORIAL}`,
};

function shortened(text: string): string {
  return text.split('\n').slice(0, -1).join('\n');
}

/** Of a short story that was cut and has a comment too little is left to be sure. */
const LONG = 600;
const LONG_STORIES = STORIES.map((_, at) => [...STORIES, ...STORIES].slice(at, at + 4).join('\n'));

const TAKEN_OVER = [...STORIES, ...LONG_STORIES].flatMap((original) =>
  Object.entries(MIRRORS).map(([how, change]) => ({ how, original, mirror: change(original) })),
);

describe('isSameStory on stories that were taken over', () => {
  /** A text of which one paragraph of two is left is an excerpt. */
  const whole = TAKEN_OVER.filter(
    ({ how, original, mirror }) =>
      mirror.length > original.length * 0.6 && (!how.startsWith('cut') || original.length > LONG),
  );

  it('has many pairs of every kind', () => {
    for (const how of Object.keys(MIRRORS)) expect(whole.filter((pair) => pair.how === how).length).toBeGreaterThan(8);
  });

  it.each(whole)('knows again $how: $original', ({ original, mirror }) => {
    const [one, other] = [story(original, 'one'), story(mirror, 'other')];
    expect(isSameStory(one, other)).toBe(true);
    expect(isSameStory(other, one)).toBe(true);
    expect(keysOf(one.sketch).some((key) => keysOf(other.sketch).includes(key))).toBe(true);
  });

  it('keeps all these stories apart from each other', () => {
    const all = STORIES.map((text, at) => story(text, String(at)));
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) expect(isSameStory(one, other)).toBe(false);
  });

  it('answers no where a sketch was kept without clauses', () => {
    const one = story(STORY, 'one');
    const { clauses: _, ...sketch } = one.sketch;
    expect(isSameStory(one, { ...one, sketch, site: 'other' })).toBe(false);
  });
});
